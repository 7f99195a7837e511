// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/transformpreviewpanel.h"

#include "app/services/webhookservices.h"
#include "models/domain/webhooks/event.h"
#include "ui/webhooks/bodyview.h"
#include "ui/webhooks/eventtypebox.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/sections.h"
#include "ui/widgets/statuslabel.h"
#include "ui/widgets/timetext.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QListWidget>
#include <QRegularExpression>
#include <QSignalBlocker>

namespace pm::ui {

namespace {

constexpr int kPauseMs = 400;
constexpr int kRealEvents = 20;
constexpr int kListHeight = 108;
constexpr int kLongType = 16; // letters

// The platform puts the line before its sentence, when it knows it.
int lineIn(const QString &sentence)
{
    static const QRegularExpression pattern(QStringLiteral("^Line (\\d{1,6}): "));
    return pattern.match(sentence).captured(1).toInt();
}

CellStatus statusOf(const TransformPreview &preview)
{
    if (!preview.error.isEmpty())
        return {TransformPreviewPanel::tr("Fails"), Tone::Danger};
    return preview.isSkipped ? CellStatus{TransformPreviewPanel::tr("Skipped"), Tone::Neutral}
                             : CellStatus{TransformPreviewPanel::tr("Sent"), Tone::Success};
}

QByteArray headOf(const TransformPreview &preview)
{
    QByteArray head;
    for (auto header = preview.headers.begin(); header != preview.headers.end(); ++header)
        head += header.key().toUtf8() + ": " + header.value().toUtf8() + '\n';
    return head.isEmpty() ? head : head + '\n';
}

} // namespace

TransformPreviewPanel::TransformPreviewPanel(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_context(context)
    , m_type(new QComboBox(this))
    , m_source(new QComboBox(this))
    , m_list(new QListWidget(this))
    , m_status(new StatusLabel(theme, this))
    , m_detail(wrappedLabel({}, this))
    , m_body(new BodyView(theme, this))
{
    setObjectName(QStringLiteral("transformPreview"));
    makeChoices();
    m_status->setObjectName(QStringLiteral("transformPreview.status"));
    m_detail->setObjectName(QStringLiteral("transformPreview.detail"));
    m_body->setObjectName(QStringLiteral("transformPreview.body"));
    m_body->setAccessibleName(tr("What would be sent"));
    auto *choices = new FlowLayout(8);
    choices->addWidget(m_type);
    choices->addWidget(m_source);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(sectionTitle(tr("What would be sent"), this));
    layout->addLayout(choices);
    layout->addWidget(m_list);
    layout->addWidget(m_status);
    layout->addWidget(m_detail);
    layout->addWidget(m_body, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &TransformPreviewPanel::ask);
    connect(m_type, &QComboBox::currentIndexChanged, this, [this] {
        Q_EMIT eventTypeChosen(chosenType());
        ask();
    });
    connect(m_source, &QComboBox::currentIndexChanged, this, &TransformPreviewPanel::ask);
    connect(m_list, &QListWidget::currentRowChanged, this, &TransformPreviewPanel::showChosen);
}

void TransformPreviewPanel::makeChoices()
{
    m_type->setObjectName(QStringLiteral("transformPreview.type"));
    m_type->setAccessibleName(tr("Event"));
    m_type->setMinimumContentsLength(kLongType);
    m_source->setObjectName(QStringLiteral("transformPreview.source"));
    m_source->setAccessibleName(tr("On what it is tried"));
    m_source->addItems({tr("Sample"), tr("Last %1 real ones").arg(kRealEvents)});
    m_list->setObjectName(QStringLiteral("transformPreview.events"));
    m_list->setAccessibleName(tr("Real events"));
    m_list->setFixedHeight(kListHeight);
    m_list->setIconSize({14, 14});
    m_list->hide();
}

void TransformPreviewPanel::setEventTypes(EventTypes types)
{
    listEventTypes(*m_type, types);
    Q_EMIT eventTypeChosen(chosenType());
    ask();
}

void TransformPreviewPanel::setTransformation(const std::optional<Transformation> &transformation)
{
    m_transformation = transformation;
    m_pause.start();
    setProperty("busy", true);
}

EventType TransformPreviewPanel::chosenType() const
{
    return eventTypeFromName(m_type->currentText()).value_or(EventType::EmailSent);
}

bool TransformPreviewPanel::wantsRealOnes() const
{
    return m_source->currentIndex() == 1;
}

void TransformPreviewPanel::ask()
{
    m_pause.stop();
    if (!isVisible())
        return;
    setProperty("busy", true);
    if (!m_transformation) {
        m_request.cancel();
        m_list->hide();
        m_body->clear();
        return say(tr("Not complete yet"), Tone::Warning);
    }
    const TransformPreviewQuery query{.transformation = *m_transformation,
                                      .eventType = chosenType(),
                                      .last = wantsRealOnes() ? kRealEvents : 0};
    m_request = m_context.webhooks.endpoints.previewTransformation(
        query, {this, [this](const Result<std::vector<TransformPreview>> &previews) { showAll(previews); }});
}

void TransformPreviewPanel::showAll(const Result<std::vector<TransformPreview>> &previews)
{
    if (!previews)
        return showProblem(previews.error());
    m_previews = *previews;
    m_list->setVisible(wantsRealOnes() && !m_previews.empty());
    listAll();
    if (m_previews.empty()) {
        m_body->clear();
        Q_EMIT lineJudged(0);
        return say(tr("None yet"), Tone::Neutral,
                   tr("There was no %1 so far; events are kept only while there is an endpoint. Try the sample.")
                       .arg(m_type->currentText()));
    }
    showChosen();
}

void TransformPreviewPanel::listAll()
{
    const QSignalBlocker quiet(m_list);
    const int before = std::max(0, m_list->currentRow());
    m_list->clear();
    for (const TransformPreview &preview : m_previews) {
        const CellStatus status = statusOf(preview);
        const auto event = eventFromJson(preview.event);
        const QString time = event ? logTime(event->createdAt, m_context.clock.now()) : QString();
        const QString icon = status.tone == Tone::Danger  ? QStringLiteral("circle-alert")
                           : status.tone == Tone::Success ? QStringLiteral("circle-check")
                                                          : QStringLiteral("eye-off");
        m_list->addItem(
            new QListWidgetItem(m_theme.icon(icon, status.tone), status.text + QStringLiteral(" · ") + time));
    }
    m_list->setCurrentRow(std::min(before, m_list->count() - 1));
}

void TransformPreviewPanel::showChosen()
{
    const auto row = static_cast<std::size_t>(std::max(0, m_list->currentRow()));
    if (row < m_previews.size())
        show(m_previews[row]);
}

void TransformPreviewPanel::show(const TransformPreview &preview)
{
    const CellStatus status = statusOf(preview);
    Q_EMIT lineJudged(lineIn(preview.error));
    if (!preview.error.isEmpty()) {
        m_body->clear();
        return say(status.text, status.tone, preview.error);
    }
    if (preview.isSkipped) {
        m_body->setBody({}, QJsonDocument(preview.event).toJson(), BodyForm::Pretty);
        return say(status.text, status.tone, tr("Nothing is sent for this event:"));
    }
    m_body->setBody(headOf(preview), preview.body, BodyForm::Pretty);
    say(status.text, status.tone);
}

void TransformPreviewPanel::showProblem(const Error &error)
{
    m_list->hide();
    m_body->clear();
    QStringList sentences;
    for (auto field = error.fields.begin(); field != error.fields.end(); ++field)
        sentences.append(field.key() + u' ' + field.value());
    say(tr("Cannot be tried"), Tone::Danger, sentences.isEmpty() ? errorLine(error) : sentences.join(u'\n'));
}

void TransformPreviewPanel::say(const QString &text, Tone tone, const QString &detail)
{
    setProperty("busy", false);
    m_status->setStatus(text, tone);
    m_status->setAccessibleName(text);
    m_detail->setText(detail);
    m_detail->setProperty("role", tone == Tone::Danger ? QStringLiteral("problem") : QStringLiteral("hint"));
    m_detail->setVisible(!detail.isEmpty());
}

} // namespace pm::ui
