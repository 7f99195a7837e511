// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/listquery.h"
#include "models/core/continuation.h"
#include "models/domain/keys/apikey.h"
#include "ui/widgets/draftsheet.h"

namespace pm::ui {

// Changes a key that was looked at in some version. When somebody else has changed it meanwhile it says so and offers
// to go on from the newest one.
class KeyChangeSheet : public DraftSheet
{
    Q_OBJECT
public:
    KeyChangeSheet(Theme &theme, const app::ConsoleContext &context, const QString &title, const QString &name,
                   app::Versioned<ApiKey> key, QWidget *parent);

protected:
    // Shows the newest state; what was typed stays.
    virtual void takeNewest(const ApiKey &) {}
    void showRefusal(const Error &error);
    void setWorking(bool working);

    [[nodiscard]] const app::ConsoleContext &context() const { return m_context; }
    [[nodiscard]] const ApiKey &key() const { return m_key.item; }
    [[nodiscard]] const QByteArray &version() const { return m_key.version; }
    // The last button of the foot, once.
    QPushButton *addSubmit(const QString &text);
    [[nodiscard]] QPushButton *submitButton() const { return m_submit; }
    void keep(RequestHandle request) { m_request = std::move(request); }

private:
    void loadNewest();

    const app::ConsoleContext &m_context;
    const QString m_name;
    app::Versioned<ApiKey> m_key;
    QPushButton *m_newest;
    QPushButton *m_submit = nullptr;
    RequestHandle m_request;
};

} // namespace pm::ui
