// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/email/message.h"
#include "ui/lists/inspectorpanel.h"

namespace pm::ui {

// A message: who, what happened to it, and what it said.
class MessageInspector : public InspectorPanel
{
    Q_OBJECT
public:
    MessageInspector(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    // Shows what the list knows at once, and the rest when the platform has answered.
    void showMessage(const Message &message);
    [[nodiscard]] QString shownId() const override { return m_message.id.text(); }

Q_SIGNALS:
    void keyRequested(const pm::KeyId &id);

private:
    void readKey();
    void addKey();
    [[nodiscard]] bool mayReadKeys() const;
    void showFacts();
    void showDetail(const MessageDetail &detail);
    void addEvent(const MessageEvent &event);

    const app::ConsoleContext &m_context;
    Message m_message;
    QString m_keyName; // empty until it is read
    RequestHandle m_keyRequest;
    RequestHandle m_request;
};

} // namespace pm::ui
