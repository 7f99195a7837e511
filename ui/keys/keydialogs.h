// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/keys/apikey.h"
#include "ui/widgets/sheet.h"

class QButtonGroup;
class QSpinBox;

namespace pm::ui {

class KeyForm;

// Asks for what a new key needs and has it made. What was typed stays when the platform refuses.
class CreateKeySheet : public Sheet
{
    Q_OBJECT
public:
    CreateKeySheet(Theme &theme, const app::ConsoleContext &context, QWidget *parent);

Q_SIGNALS:
    // The secret moves with it; take it with takeKey().
    void created();

public:
    [[nodiscard]] IssuedKey takeKey() { return std::move(m_issued); }

private:
    void submit();
    void setBusy(bool busy);

    const app::ConsoleContext &m_context;
    KeyForm *m_form;
    QPushButton *m_submit;
    RequestHandle m_request;
    IssuedKey m_issued;
};

class EditKeySheet : public Sheet
{
    Q_OBJECT
public:
    EditKeySheet(Theme &theme, const app::ConsoleContext &context, const ApiKey &key, QWidget *parent);

Q_SIGNALS:
    void changed(const pm::ApiKey &key);

private:
    void submit();

    const app::ConsoleContext &m_context;
    KeyId m_id;
    KeyForm *m_form;
    QPushButton *m_submit;
    RequestHandle m_request;
};

// "Compromised – now" or "planned – overlap of N hours".
class RegenerateKeySheet : public Sheet
{
    Q_OBJECT
public:
    RegenerateKeySheet(Theme &theme, const app::ConsoleContext &context, const ApiKey &key, QWidget *parent);
    [[nodiscard]] IssuedKey takeKey() { return std::move(m_issued); }

Q_SIGNALS:
    void regenerated();

private:
    QWidget *makeChoices();
    void submit();

    const app::ConsoleContext &m_context;
    KeyId m_id;
    QButtonGroup *m_choice;
    QSpinBox *m_hours;
    QPushButton *m_submit;
    RequestHandle m_request;
    IssuedKey m_issued;
};

} // namespace pm::ui
