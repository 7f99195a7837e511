// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/keys/unusedkeys.h"
#include "ui/widgets/sheet.h"

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace pm::ui {

// Revokes keys that nobody uses: shows first which ones and why, lets some be kept, and in production asks for the
// typed name. Ends in a notice.
class RevokeUnusedSheet : public Sheet
{
    Q_OBJECT
public:
    RevokeUnusedSheet(Theme &theme, const app::ConsoleContext &context, QWidget *parent);

private:
    struct Row {
        KeyId key;
        QCheckBox *box;
    };

    QWidget *makeContent();
    void addTypedName(QVBoxLayout &layout);
    void readPlan();
    void showPlan(const RevokeUnusedResult &plan);
    void addRow(const UnusedKey &key);
    [[nodiscard]] QString reasonOf(const UnusedKey &key) const;
    [[nodiscard]] std::vector<KeyId> chosen() const;
    void showChosen();
    void submit();
    void tell(const RevokeUnusedResult &result);

    const app::ConsoleContext &m_context;
    QString m_typedName; // empty when a click is enough
    QSpinBox *m_days;
    QLabel *m_summary;
    QVBoxLayout *m_list;
    QLineEdit *m_name = nullptr;
    QPushButton *m_submit = nullptr;
    std::vector<Row> m_rows;
    RequestHandle m_request;
};

} // namespace pm::ui
