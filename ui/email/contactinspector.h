// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/listquery.h"
#include "models/core/continuation.h"
#include "models/domain/email/contact.h"
#include "ui/lists/inspectorpanel.h"

namespace pm::ui {

class ContactInspector : public InspectorPanel
{
    Q_OBJECT
public:
    ContactInspector(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void showContact(const Contact &contact);
    void setMayChange(bool may, const QString &whyNot);
    [[nodiscard]] QString shownId() const override { return m_stored.item.id.text(); }
    [[nodiscard]] bool isVersionKnown() const override { return !m_stored.version.isEmpty(); }
    [[nodiscard]] const app::Versioned<Contact> &stored() const { return m_stored; }

Q_SIGNALS:
    void editRequested();
    void removeRequested();

private:
    void showFacts();

    const app::ConsoleContext &m_context;
    app::Versioned<Contact> m_stored;
    bool m_mayChange = false;
    QPushButton *m_edit;
    QPushButton *m_remove;
    RequestHandle m_request;
};

} // namespace pm::ui
