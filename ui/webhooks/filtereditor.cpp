// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/filtereditor.h"

#include "app/services/webhookservices.h"
#include "ui/webhooks/eventtypebox.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/statuslabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>

namespace pm::ui {

namespace {

constexpr int kPauseMs = 300;

QString jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QString conditionText(const FilterCondition &condition)
{
    const QString actual = condition.actual.isUndefined() ? FilterEditor::tr("nothing") : jsonText(condition.actual);
    const QString asked = condition.path + u' ' + condition.operation + u' ' + jsonText(condition.expected);
    return condition.matched ? FilterEditor::tr("✓ %1, and it is %2").arg(asked, actual)
                             : FilterEditor::tr("✗ %1, but it is %2").arg(asked, actual);
}

} // namespace

FilterEditor::FilterEditor(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_text(new QPlainTextEdit(this))
    , m_type(new QComboBox(this))
    , m_status(new StatusLabel(theme, this))
    , m_conditions(new QLabel(this))
{
    m_text->setObjectName(QStringLiteral("filterEditor.text"));
    m_text->setAccessibleName(tr("Filter"));
    m_text->setProperty("role", QStringLiteral("code"));
    m_text->setPlaceholderText(QStringLiteral("{\n  \"data.tags\": {\"$contains\": \"vip\"}\n}"));
    m_text->setTabChangesFocus(true);
    m_conditions->setObjectName(QStringLiteral("filterEditor.conditions"));
    m_conditions->setProperty("role", QStringLiteral("mono"));
    m_conditions->setTextFormat(Qt::PlainText);
    m_conditions->setWordWrap(true);
    m_status->setObjectName(QStringLiteral("filterEditor.status"));
    auto *both = new QHBoxLayout;
    both->setSpacing(12);
    both->addWidget(m_text, 1);
    both->addWidget(makeSample(theme), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(both, 1);
    layout->addWidget(m_status);
    layout->addWidget(m_conditions);
    setFocusProxy(m_text);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(m_text, &QPlainTextEdit::textChanged, &m_pause, QOverload<>::of(&QTimer::start));
    connect(m_text, &QPlainTextEdit::textChanged, this, &FilterEditor::edited);
    connect(&m_pause, &QTimer::timeout, this, &FilterEditor::test);
    connect(m_type, &QComboBox::currentIndexChanged, this, &FilterEditor::showSample);
}

QWidget *FilterEditor::makeSample(Theme &theme)
{
    auto *box = new QWidget(this);
    m_type->setObjectName(QStringLiteral("filterEditor.sample"));
    m_type->setAccessibleName(tr("Sample event"));
    m_sample = new CodeView(theme, box);
    m_sample->setObjectName(QStringLiteral("filterEditor.sampleCode"));
    m_sample->setAccessibleName(tr("Sample event"));
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_type);
    layout->addWidget(m_sample, 1);
    return box;
}

void FilterEditor::setEventTypes(EventTypes types)
{
    listEventTypes(*m_type, types);
    showSample();
}

void FilterEditor::setFilters(const QJsonObject &filters)
{
    m_text->setPlainText(filters.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(filters).toJson()));
}

std::optional<QJsonObject> FilterEditor::filters() const
{
    const QByteArray text = m_text->toPlainText().trimmed().toUtf8();
    if (text.isEmpty())
        return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

void FilterEditor::showSample()
{
    const auto type = eventTypeFromName(m_type->currentText());
    if (!type)
        return;
    m_sample->setCode(QString::fromUtf8(QJsonDocument(toJson(eventDescription(*type).sample)).toJson()));
    test();
}

void FilterEditor::test()
{
    const auto type = eventTypeFromName(m_type->currentText());
    const auto typed = filters();
    m_conditions->setText({});
    if (!typed || !type) {
        m_status->setStatus(tr("Not a JSON object yet"), Tone::Warning);
        m_request.cancel();
        return;
    }
    m_request = m_context.webhooks.endpoints.testFilters({.filters = *typed,
                                                          .event = toJson(eventDescription(*type).sample)},
                                                         {this, [this](const Result<FilterTestResult> &result) {
                                                              if (result)
                                                                  showResult(*result);
                                                              else
                                                                  m_status->setStatus(errorText(result.error()).title,
                                                                                      Tone::Danger);
                                                          }});
}

void FilterEditor::showResult(const FilterTestResult &result)
{
    if (!result.errors.isEmpty())
        m_status->setStatus(tr("Not a filter"), Tone::Danger);
    else if (result.matches)
        m_status->setStatus(tr("The sample would be delivered"), Tone::Success);
    else
        m_status->setStatus(tr("The sample would be left out"), Tone::Neutral);
    QStringList lines = result.errors;
    for (const FilterCondition &condition : result.conditions)
        lines.append(conditionText(condition));
    m_conditions->setText(lines.join(u'\n'));
}

} // namespace pm::ui
