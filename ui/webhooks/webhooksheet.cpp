// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/webhooksheet.h"

#include "app/services/abandoneddrafts.h"
#include "app/services/sessionservice.h"
#include "app/services/webhookservices.h"
#include "ui/lists/fieldform.h"
#include "ui/webhooks/testresultview.h"
#include "ui/webhooks/transformationstep.h"
#include "ui/webhooks/webhooksecretsheet.h"
#include "ui/webhooks/webhooksheetsteps.h"
#include "ui/widgets/sections.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>

namespace pm::ui {

namespace {

constexpr int kWidth = 1080;
constexpr int kListWidth = 160;
constexpr int kStepHeight = 32;
constexpr int kHeight = 440;

// Where whoever came by a button goes on.
void focusFirstField(const QWidget &page)
{
    for (QWidget *field = page.nextInFocusChain(); field != &page; field = field->nextInFocusChain()) {
        const bool takesTab = (field->focusPolicy() & Qt::TabFocus) != 0;
        if (takesTab && page.isAncestorOf(field) && field->isVisibleTo(&page) && field->isEnabled())
            return field->setFocus(Qt::TabFocusReason);
    }
}

} // namespace

WebhookSheet::WebhookSheet(Theme &theme, const app::ConsoleContext &context,
                           const std::optional<app::Versioned<Webhook>> &stored, QWidget *parent,
                           const WebhookContent &start)
    : FormSheet(theme, stored ? tr("Edit endpoint") : tr("New endpoint"), QStringLiteral("webhookSheet"),
                stored ? tr("Save") : tr("Create endpoint"), parent)
    , m_context(context)
    , m_stored(stored)
    , m_once(std::make_shared<app::IdempotencyKey>())
    , m_list(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_next(new QPushButton(tr("Next"), this))
{
    setPanelWidth(kWidth);
    setContext(tr("Only the first two steps are needed; the others have their usual values."));
    m_events = new EventsStep(this);
    m_filter = new FilterStep(theme, context, this);
    m_transformation = new TransformationStep(theme, context, this);
    addStep(tr("Basics"), new BasicsStep(this));
    addStep(tr("Events"), m_events);
    addStep(tr("Filter"), m_filter);
    addStep(tr("Sending"), new SendingStep(this));
    addStep(tr("Transformation"), m_transformation);
    m_list->addItem(tr("Test"));
    m_pages->addWidget(makeTestStep());
    for (WebhookStep *step : m_steps) {
        step->fill(stored ? stored->item.content : start);
        connect(&step->form(), &FieldForm::edited, this, [this] { noteEdited(); });
    }
    setContent(makeContent());
    goTo(0);
}

WebhookSheet::~WebhookSheet()
{
    const bool mayBeKept = m_issued || m_once->isOpen();
    if (!mayBeKept || m_creating || m_finished)
        return;
    const auto now = m_context.session.signedIn();
    const auto who = now ? now : m_keeper;
    if (who && m_issued)
        m_context.drafts.abandon(who, m_issued->webhook);
    else if (who)
        m_context.drafts.abandon(who, m_asked, *m_once);
}

void WebhookSheet::addStep(const QString &title, WebhookStep *step)
{
    const int index = m_list->count();
    m_list->addItem(title);
    m_pages->addWidget(step);
    m_steps.push_back(step);
    connect(&step->form(), &FieldForm::edited, this, [this, index] { mark(index, false); });
}

QWidget *WebhookSheet::makeContent()
{
    auto *content = new QWidget(this);
    m_list->setObjectName(QStringLiteral("webhookSheet.steps"));
    m_list->setAccessibleName(tr("Steps"));
    m_list->setFixedWidth(kListWidth);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({14, 14});
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setSizeHint({0, kStepHeight});
    m_pages->setFixedHeight(kHeight);
    m_back->setObjectName(QStringLiteral("webhookSheet.back"));
    m_next->setObjectName(QStringLiteral("webhookSheet.next"));
    auto *ways = new QHBoxLayout;
    ways->addStretch();
    ways->addWidget(m_back);
    ways->addWidget(m_next);
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_pages);
    right->addLayout(ways);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_list);
    row->addLayout(right, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &WebhookSheet::showStep);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_pages->currentIndex() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goTo(m_pages->currentIndex() + 1); });
    return content;
}

QWidget *WebhookSheet::makeTestStep()
{
    auto *page = new QWidget(this);
    const QString text = m_stored ? tr("The test is sent as the endpoint is saved now, without what you change here.")
                                  : tr("The endpoint is kept, paused, to be tried; it goes when you cancel.");
    m_testType = new QComboBox(page);
    m_testType->setObjectName(QStringLiteral("webhookSheet.testType"));
    m_testType->setAccessibleName(tr("Event"));
    m_test = new QPushButton(tr("Send a test event"), page);
    m_test->setObjectName(QStringLiteral("webhookSheet.test"));
    m_result = new TestResultView(theme(), page);
    auto *row = new QHBoxLayout;
    row->addWidget(m_testType, 1);
    row->addWidget(m_test);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(wrappedLabel(text, page));
    layout->addLayout(row);
    layout->addWidget(m_result);
    layout->addStretch();
    connect(m_test, &QPushButton::clicked, this, &WebhookSheet::test);
    return page;
}

void WebhookSheet::goTo(int step)
{
    showStep(step);
    focusFirstField(*m_pages->currentWidget());
}

void WebhookSheet::showStep(int index)
{
    if (index < 0 || index >= m_pages->count())
        return;
    m_list->setCurrentRow(index);
    m_pages->setCurrentIndex(index);
    m_back->setEnabled(index > 0);
    m_next->setEnabled(index + 1 < m_pages->count());
    if (m_pages->currentWidget() == m_filter)
        m_filter->setEventTypes(m_events->chosen());
    if (m_pages->currentWidget() == m_transformation)
        m_transformation->setEventTypes(m_events->chosen());
    const QString chosen = m_testType->currentText();
    m_testType->clear();
    m_testType->addItems(eventTypeNames(m_events->chosen()));
    m_testType->setCurrentIndex(std::max(0, m_testType->findText(chosen)));
    showTestable();
}

void WebhookSheet::mark(int step, bool isWrong)
{
    m_list->item(step)->setIcon(isWrong ? theme().icon(QStringLiteral("circle-alert"), Tone::Danger) : QIcon());
}

std::optional<WebhookContent> WebhookSheet::content()
{
    WebhookContent content;
    QMap<QString, QString> problems;
    for (const WebhookStep *step : m_steps)
        problems.insert(step->write(content));
    if (problems.isEmpty())
        return content;
    showProblems(problems);
    return std::nullopt;
}

// Each at its field; the first wrong step is shown.
bool WebhookSheet::showProblems(const QMap<QString, QString> &problems)
{
    QMap<QString, QString> left = problems;
    int firstWrong = -1;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        QMap<QString, QString> own;
        for (auto problem = problems.begin(); problem != problems.end(); ++problem) {
            if (m_steps[i]->form().has(problem.key())) {
                own.insert(problem.key(), problem.value());
                left.remove(problem.key());
            }
        }
        m_steps[i]->form().showProblems(own);
        mark(static_cast<int>(i), !own.isEmpty());
        if (firstWrong < 0 && !own.isEmpty())
            firstWrong = static_cast<int>(i);
    }
    showStep(firstWrong);
    return left.isEmpty();
}

// A problem of a filter names the place in it, which stands before the sentence.
QMap<QString, QString> WebhookSheet::fieldsOf(const Error &error) const
{
    const QString filters = QStringLiteral("event_filters");
    QMap<QString, QString> fields;
    for (auto problem = error.fields.begin(); problem != error.fields.end(); ++problem) {
        const QString place = problem.key().mid(filters.size() + 1);
        if (problem.key().startsWith(filters + u'.') && !fields.contains(filters))
            fields.insert(filters, place + u' ' + problem.value());
        else if (!problem.key().startsWith(filters + u'.'))
            fields.insert(problem.key(), problem.value());
    }
    return fields;
}

bool WebhookSheet::hasDraft() const
{
    return FormSheet::hasDraft() || m_issued.has_value() || m_once->isOpen();
}

void WebhookSheet::submit()
{
    const auto typed = content();
    if (!typed)
        return;
    beginAttempt();
    showTestable();
    const auto then = [this](const Result<> &kept) {
        kept ? finish() : endAttempt(kept.error());
        showTestable();
    };
    if (m_stored)
        change(m_stored->item.id, *typed, m_stored->version, then);
    else
        keep(*typed, then);
}

void WebhookSheet::keep(const WebhookContent &content, const Kept &then)
{
    if (m_issued)
        change(m_issued->webhook.id, content, {}, then);
    else
        create(content, then);
}

// What was asked for before comes first while nobody knows what came of it: anything else would make a second one.
// The answer is waited for without the sheet, too: it may be made by then, and whoever wanted it may have left.
void WebhookSheet::create(const WebhookContent &content, const Kept &then)
{
    if (!m_once->isOpen())
        m_asked = content;
    m_creating = true;
    m_keeper = m_context.session.signedIn();
    app::WebhookService &service = m_context.webhooks.endpoints;
    app::AbandonedDrafts &drafts = m_context.drafts;
    const auto gone = [&drafts, who = m_keeper, asked = m_asked, once = m_once](const Result<IssuedWebhook> &issued) {
        if (who && issued)
            drafts.abandon(who, issued->webhook);
        else if (who && once->isOpen())
            drafts.abandon(who, asked, *once);
    };
    service
        .create(m_asked, *m_once,
                {&drafts,
                 [sheet = QPointer(this), gone, content, then](Result<IssuedWebhook> issued) {
                     sheet ? sheet->takeIssued(std::move(issued), content, then) : gone(issued);
                 }})
        .detach();
}

void WebhookSheet::takeIssued(Result<IssuedWebhook> issued, const WebhookContent &wanted, const Kept &then)
{
    m_creating = false;
    const Result<> made = issued ? Result<>() : fail(issued.error());
    if (issued)
        m_issued = std::move(*issued);
    if (!m_once->isOpen() && wanted != m_asked)
        keep(wanted, then);
    else
        then(made);
}

void WebhookSheet::change(const WebhookId &id, const WebhookContent &content, const QByteArray &version,
                          const Kept &then)
{
    m_request = m_context.webhooks.endpoints.change(id, content, version,
                                                    {this,
                                                     [this, then](const Result<app::Versioned<Webhook>> &changed) {
                                                         if (changed && m_issued)
                                                             m_issued->webhook = changed->item;
                                                         then(changed.map([](const auto &) {}));
                                                     }});
}

void WebhookSheet::finish()
{
    m_finished = true;
    m_keeper.reset();
    const WebhookId id = m_issued ? m_issued->webhook.id : m_stored->item.id;
    endAttempt(std::nullopt); // first, since it moves the focus
    if (m_issued)
        (new WebhookSecretSheet(theme(), m_context, std::move(*m_issued), parentWidget()))->open();
    Q_EMIT saved(id);
}

void WebhookSheet::test()
{
    const auto type = eventTypeFromName(m_testType->currentText());
    if (!type)
        return;
    if (m_stored)
        return sendTest(m_stored->item.id, *type);
    auto typed = content();
    if (typed)
        keepDraft(std::move(*typed), *type);
}

void WebhookSheet::keepDraft(WebhookContent content, EventType toTry)
{
    content.isActive = false;
    setKeeping(true);
    m_result->showWaiting();
    keep(content, [this, toTry](const Result<> &kept) {
        setKeeping(false);
        kept ? sendTest(m_issued->webhook.id, toTry) : endTest(kept.error());
    });
}

// There is to be one draft, and nothing made of it before it is there.
void WebhookSheet::setKeeping(bool keeping)
{
    m_keeping = keeping;
    showTestable();
    holdBack(keeping);
}

// Nor while it is saved, or another test is on its way.
void WebhookSheet::showTestable()
{
    m_test->setEnabled(m_testType->count() > 0 && !m_keeping && !m_testing && !isBusy());
}

void WebhookSheet::sendTest(const WebhookId &id, EventType type)
{
    m_testing = true;
    showTestable();
    m_result->showWaiting();
    m_trial = m_context.webhooks.endpoints.test(id, {.eventType = type},
                                                {this, [this](const Result<WebhookTestResult> &result) {
                                                     m_testing = false;
                                                     showTestable();
                                                     result ? m_result->showResult(*result) : endTest(result.error());
                                                 }});
}

void WebhookSheet::endTest(const Error &error)
{
    m_result->showProblem(error);
    const auto fields = fieldsOf(error);
    if (!fields.isEmpty())
        showProblems(fields);
}

} // namespace pm::ui
