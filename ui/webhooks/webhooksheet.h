// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/idempotencykey.h"
#include "app/services/listquery.h"
#include "app/services/signedin.h"
#include "models/domain/webhooks/webhook.h"
#include "ui/lists/formsheet.h"

class QComboBox;
class QListWidget;
class QStackedWidget;

namespace pm::ui {

class EventsStep;
class FilterStep;
class TestResultView;
class TransformationStep;
class WebhookStep;

// Makes or changes an endpoint, in steps that may be taken in any order. A new one can be tried before it is made: it
// is then kept paused, and goes when the sheet is cancelled.
class WebhookSheet : public FormSheet
{
    Q_OBJECT
public:
    // `start` is what a new one begins with.
    WebhookSheet(Theme &theme, const app::ConsoleContext &context, const std::optional<app::Versioned<Webhook>> &stored,
                 QWidget *parent, const WebhookContent &start = {});
    ~WebhookSheet() override;

Q_SIGNALS:
    void saved(const pm::WebhookId &id);

protected:
    void submit() override;
    [[nodiscard]] bool hasDraft() const override;
    bool showProblems(const QMap<QString, QString> &problems) override;
    [[nodiscard]] QMap<QString, QString> fieldsOf(const Error &error) const override;

private:
    QWidget *makeContent();
    QWidget *makeTestStep();
    void addStep(const QString &title, WebhookStep *step);
    void goTo(int step);
    void showStep(int index);
    void mark(int step, bool isWrong);
    // What was typed; nothing when some of it cannot be sent, which is then shown.
    [[nodiscard]] std::optional<WebhookContent> content();
    using Kept = std::function<void(const Result<> &)>;
    // Of a new one: makes it, or changes what was made.
    void keep(const WebhookContent &content, const Kept &then);
    void create(const WebhookContent &content, const Kept &then);
    void takeIssued(Result<IssuedWebhook> issued, const WebhookContent &wanted, const Kept &then);
    void change(const WebhookId &id, const WebhookContent &content, const QByteArray &version, const Kept &then);
    void finish();
    void test();
    void keepDraft(WebhookContent content, EventType toTry);
    void setKeeping(bool keeping);
    void showTestable();
    void sendTest(const WebhookId &id, EventType type);
    void endTest(const Error &error);

    const app::ConsoleContext &m_context;
    std::optional<app::Versioned<Webhook>> m_stored;
    std::optional<IssuedWebhook> m_issued;         // a new one that was kept, paused or for good
    std::shared_ptr<const app::SignedIn> m_keeper; // whoever had it made
    WebhookContent m_asked;                        // what was to be made last
    std::shared_ptr<app::IdempotencyKey> m_once;   // of that; outlives the sheet while it is on its way
    bool m_creating = false;                       // it is on its way
    bool m_keeping = false;                        // a draft is made or changed
    bool m_testing = false;                        // an event is sent
    bool m_finished = false;
    QListWidget *m_list;
    QStackedWidget *m_pages;
    std::vector<WebhookStep *> m_steps;
    EventsStep *m_events = nullptr;
    FilterStep *m_filter = nullptr;
    TransformationStep *m_transformation = nullptr;
    QPushButton *m_back;
    QPushButton *m_next;
    QComboBox *m_testType = nullptr;
    QPushButton *m_test = nullptr;
    TestResultView *m_result = nullptr;
    RequestHandle m_request; // of what is kept
    RequestHandle m_trial;
};

} // namespace pm::ui
