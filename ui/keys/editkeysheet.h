// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/keys/keychangesheet.h"

class QVBoxLayout;

namespace pm::ui {

class KeyChangeView;
class KeyForm;

// The fields of a key, then what would change in it, then saving.
class EditKeySheet : public KeyChangeSheet
{
    Q_OBJECT
public:
    EditKeySheet(Theme &theme, const app::ConsoleContext &context, const app::Versioned<ApiKey> &key, QWidget *parent);

Q_SIGNALS:
    void changed(const pm::ApiKey &key);

protected:
    [[nodiscard]] bool hasDraft() const override;
    void takeNewest(const ApiKey &newest) override;

private:
    void goOn();
    void showForm();
    void showReview();
    void save();
    void handleSaved(const Result<ApiKey> &saved);
    void fitContent();

    QVBoxLayout *m_steps;
    KeyForm *m_form;
    KeyChangeView *m_review = nullptr; // while it is shown
    QPushButton *m_back;
};

} // namespace pm::ui
