// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/eventtype.h"
#include "models/domain/webhooks/filtertest.h"
#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace pm::ui {

class CodeView;
class StatusLabel;

// A filter as JSON beside a sample event, with what the platform makes of the two while it is typed.
class FilterEditor : public QWidget
{
    Q_OBJECT
public:
    FilterEditor(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    // The samples to try it on; all of them when there are none.
    void setEventTypes(EventTypes types);
    void setFilters(const QJsonObject &filters);
    // Nothing when it is no JSON object; an empty text is a filter that lets everything through.
    [[nodiscard]] std::optional<QJsonObject> filters() const;

Q_SIGNALS:
    void edited();

private:
    QWidget *makeSample(Theme &theme);
    void showSample();
    void test();
    void showResult(const FilterTestResult &result);

    const app::ConsoleContext &m_context;
    QPlainTextEdit *m_text;
    QComboBox *m_type;
    CodeView *m_sample = nullptr;
    StatusLabel *m_status;
    QLabel *m_conditions;
    QTimer m_pause;
    RequestHandle m_request;
};

} // namespace pm::ui
