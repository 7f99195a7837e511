// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/schema/schema.h"

namespace pm::store {

namespace {

// What an operator or a key says of an endpoint. Its secrets are in the secret store. Lists and maps are JSON.
const QString kWebhooks = QStringLiteral(R"(
CREATE TABLE webhooks (
    id TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL REFERENCES tenants(id),
    environment TEXT NOT NULL,
    name TEXT NOT NULL,
    endpoint_url TEXT NOT NULL,
    description TEXT NOT NULL,
    event_types TEXT NOT NULL,
    event_filters TEXT NOT NULL,
    max_attempts INTEGER NOT NULL,
    retry_schedule TEXT NOT NULL,
    timeout_seconds INTEGER NOT NULL,
    headers TEXT NOT NULL,
    concurrency INTEGER NOT NULL,
    is_ordered INTEGER NOT NULL,
    rate_per_second INTEGER NOT NULL,
    transformation TEXT NOT NULL,
    previous_secret_until BIGINT NOT NULL DEFAULT 0,
    search_text TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
))");

// How an endpoint is doing, and who delivers to it: one process at a time, by a lease. `status` is active, failing,
// paused or inactive; `reason` says by which rule and shows the evidence. `due_at` is when there is something to do,
// NULL when nothing is. Written by whoever holds the lease, by operators who pause, resume or delete, and by events
// that make it due.
const QString kLanes = QStringLiteral(R"(
CREATE TABLE webhook_lanes (
    webhook_id TEXT PRIMARY KEY REFERENCES webhooks(id) ON DELETE CASCADE,
    tenant_id TEXT NOT NULL,
    environment TEXT NOT NULL,
    status TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    status_since BIGINT NOT NULL,
    active_since BIGINT NOT NULL DEFAULT 0,
    consecutive_failures INTEGER NOT NULL DEFAULT 0,
    last_delivery_at BIGINT,
    probe_at BIGINT,
    probes INTEGER NOT NULL DEFAULT 0,
    drain_until TEXT NOT NULL DEFAULT '',
    due_at BIGINT,
    leased_until BIGINT NOT NULL DEFAULT 0,
    lease_owner TEXT NOT NULL DEFAULT ''
))");

// `body` is what is signed and sent, to the byte. Ids sort by time.
QString events(const char *partitions)
{
    return QStringLiteral(R"(
CREATE TABLE events (
    id TEXT NOT NULL PRIMARY KEY,
    tenant_id TEXT NOT NULL,
    environment TEXT NOT NULL,
    type TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    email TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL
)%1)")
        .arg(QLatin1StringView(partitions));
}

// One row an event and endpoint. `body` only where a transformation made another one of the event's; `origin` is event,
// test, replay or resend. `attempted_at` is the latest attempt's.
QString deliveries(const char *partitions)
{
    return QStringLiteral(R"(
CREATE TABLE deliveries (
    id TEXT NOT NULL PRIMARY KEY,
    tenant_id TEXT NOT NULL,
    environment TEXT NOT NULL,
    webhook_id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    event_type TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    email TEXT NOT NULL,
    origin TEXT NOT NULL,
    job_id TEXT NOT NULL,
    status TEXT NOT NULL,
    status_code INTEGER,
    duration_ms BIGINT,
    attempt_number INTEGER NOT NULL,
    max_attempts INTEGER NOT NULL,
    attempted_at BIGINT,
    next_retry_at BIGINT,
    error_message TEXT NOT NULL,
    body TEXT,
    body_headers TEXT NOT NULL,
    created_at BIGINT NOT NULL
)%1)")
        .arg(QLatin1StringView(partitions));
}

// What was sent and what came back, cut to what is kept.
QString attempts(const char *partitions)
{
    return QStringLiteral(R"(
CREATE TABLE delivery_attempts (
    delivery_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    at BIGINT NOT NULL,
    duration_ms BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    status_code INTEGER,
    error_message TEXT NOT NULL,
    url TEXT NOT NULL,
    request_headers TEXT NOT NULL,
    response_headers TEXT NOT NULL,
    response_body %1,
    response_truncated INTEGER NOT NULL,
    PRIMARY KEY (delivery_id, number)
)%2)")
        .arg(QLatin1StringView(*partitions ? "BYTEA" : "BLOB"), QLatin1StringView(partitions));
}

// Deliveries that are not through: few, and gone as soon as they are. Those of a paused endpoint wait here too.
const QString kQueue = QStringLiteral(R"(
CREATE TABLE delivery_queue (
    delivery_id TEXT PRIMARY KEY,
    webhook_id TEXT NOT NULL REFERENCES webhooks(id) ON DELETE CASCADE,
    event_id TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due_at BIGINT NOT NULL
))");

// Counts of attempts, five minutes a row: charts, rates and the rule of 30 minutes never read deliveries. `bucket` is
// the place of the duration in a fixed scale.
const QString kFigures = QStringLiteral(R"(
CREATE TABLE webhook_figures (
    webhook_id TEXT NOT NULL,
    slot BIGINT NOT NULL,
    bucket INTEGER NOT NULL,
    succeeded BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    total_ms BIGINT NOT NULL,
    PRIMARY KEY (webhook_id, slot, bucket)
))");

const QString kProblems = QStringLiteral(R"(
CREATE TABLE webhook_problems (
    webhook_id TEXT NOT NULL,
    day BIGINT NOT NULL,
    problem TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (webhook_id, day, problem)
))");

const QString kProblemHours = QStringLiteral(R"(
CREATE TABLE webhook_problem_hours (
    webhook_id TEXT NOT NULL,
    hour BIGINT NOT NULL,
    problem TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (webhook_id, hour, problem)
))");

// A replay or a retry of many: the filter, and how far it has come. `position` is the id that was last looked at.
const QString kDeliveryJobs = QStringLiteral(R"(
CREATE TABLE delivery_jobs (
    id TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL,
    environment TEXT NOT NULL,
    kind TEXT NOT NULL,
    webhook_id TEXT NOT NULL,
    filter TEXT NOT NULL,
    rate_per_second INTEGER NOT NULL,
    status TEXT NOT NULL,
    matched BIGINT NOT NULL,
    already_delivered BIGINT NOT NULL,
    sent BIGINT NOT NULL DEFAULT 0,
    skipped BIGINT NOT NULL DEFAULT 0,
    position TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    finished_at BIGINT
))");

// Receivers of the service's own, to test a webhook without a server: what they answer, and what they got.
const QString kBins = QStringLiteral(R"(
CREATE TABLE webhook_bins (
    id TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL REFERENCES tenants(id),
    environment TEXT NOT NULL,
    status_code INTEGER NOT NULL,
    delay_ms INTEGER NOT NULL,
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
))");

QString binRequests(const char *bytes)
{
    return QStringLiteral(R"(
CREATE TABLE webhook_bin_requests (
    id TEXT PRIMARY KEY,
    bin_id TEXT NOT NULL REFERENCES webhook_bins(id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    method TEXT NOT NULL,
    headers TEXT NOT NULL,
    body %1 NOT NULL,
    answered INTEGER NOT NULL,
    ip TEXT NOT NULL
))")
        .arg(QLatin1StringView(bytes));
}

// What the live stream tells, for as long as somebody who lost the connection may come back for it.
const QString kLive = QStringLiteral(R"(
CREATE TABLE live_events (
    id TEXT PRIMARY KEY,
    tenant_id TEXT,
    environment TEXT NOT NULL,
    kind TEXT NOT NULL,
    data TEXT NOT NULL,
    created_at BIGINT NOT NULL
))");

QStringList indexes()
{
    const auto index = [](const char *name, const char *on) {
        return QStringLiteral("CREATE INDEX %1 ON %2").arg(QLatin1StringView(name), QLatin1StringView(on));
    };
    return {index("webhooks_by_tenant", "webhooks (tenant_id, environment, created_at, id)"),
            index("webhook_lanes_by_due", "webhook_lanes (due_at)"),
            index("webhook_lanes_by_tenant", "webhook_lanes (tenant_id, environment, status)"),
            index("events_by_tenant", "events (tenant_id, environment, id)"),
            index("events_by_type", "events (tenant_id, environment, type, id)"),
            index("events_by_email", "events (tenant_id, environment, email, id)"),
            index("deliveries_by_tenant", "deliveries (tenant_id, environment, id)"),
            index("deliveries_by_webhook", "deliveries (webhook_id, id)"),
            index("deliveries_by_status", "deliveries (tenant_id, environment, status, id)"),
            index("deliveries_by_type", "deliveries (tenant_id, environment, event_type, id)"),
            index("deliveries_by_email", "deliveries (tenant_id, environment, email, id)"),
            index("deliveries_by_event", "deliveries (event_id)"),
            QStringLiteral("CREATE INDEX deliveries_by_job ON deliveries (job_id, id) WHERE job_id <> ''"),
            index("delivery_queue_by_due", "delivery_queue (webhook_id, due_at, delivery_id)"),
            index("delivery_queue_by_subject", "delivery_queue (webhook_id, subject_id, delivery_id)"),
            index("delivery_jobs_by_tenant", "delivery_jobs (tenant_id, environment, id)"),
            index("webhook_bins_by_tenant", "webhook_bins (tenant_id, environment, id)"),
            index("webhook_bin_requests_by_bin", "webhook_bin_requests (bin_id, id)"),
            QStringLiteral("INSERT INTO sweeps (name, ran_at) VALUES ('webhooks', 0)")};
}

QStringList shared()
{
    return {kWebhooks, kLanes, kQueue, kFigures, kProblems, kDeliveryJobs, kBins, kLive};
}

// A partition a day is made ahead while the service runs; ids begin with their time.
QStringList postgresSteps()
{
    const auto rest = [](const char *table) {
        return QStringLiteral("CREATE TABLE %1_rest PARTITION OF %1 DEFAULT").arg(QLatin1StringView(table));
    };
    return shared()
         + QStringList{events(" PARTITION BY RANGE (id)"),
                       rest("events"),
                       deliveries(" PARTITION BY RANGE (id)"),
                       rest("deliveries"),
                       attempts(" PARTITION BY RANGE (delivery_id)"),
                       rest("delivery_attempts"),
                       binRequests("BYTEA")}
         + indexes();
}

} // namespace

Migration webhooksSchema()
{
    return {.version = 9,
            .name = QStringLiteral("webhooks_events_and_deliveries"),
            .sqlite = shared() + QStringList{events(""), deliveries(""), attempts(""), binRequests("BLOB")} + indexes(),
            .postgresql = postgresSteps()};
}

// Deliveries that were given up, by when, since figures count attempts; and what came after the ? at a request bin.
Migration webhookOutcomesSchema()
{
    return {.version = 13,
            .name = QStringLiteral("webhook_outcomes_and_bin_queries"),
            .sqlite = {QStringLiteral("ALTER TABLE webhook_figures ADD COLUMN given_up BIGINT NOT NULL DEFAULT 0"),
                       QStringLiteral("ALTER TABLE webhook_bin_requests ADD COLUMN query TEXT NOT NULL DEFAULT ''")},
            .postgresql = {}};
}

// Why a replay or a retry of many left something out, and where it goes on counting what there is; empty: all is
// counted.
Migration replayCountsSchema()
{
    const auto add = [](const char *column) -> QString {
        return QStringLiteral("ALTER TABLE delivery_jobs ADD COLUMN ") + QLatin1StringView(column);
    };
    return {.version = 17,
            .name = QStringLiteral("counts_of_replays"),
            .sqlite = {add("skipped_acknowledged BIGINT NOT NULL DEFAULT 0"),
                       add("skipped_waiting BIGINT NOT NULL DEFAULT 0"), add("counted_to TEXT NOT NULL DEFAULT ''")},
            .postgresql = {}};
}

// Problems by hour, as a range seldom begins with a day; a day's from before are counted in the hour of the last. The
// table of days stays for processes that were started before.
Migration problemHoursSchema()
{
    return {.version = 20,
            .name = QStringLiteral("webhook_problems_by_hour"),
            .sqlite = {kProblemHours,
                       QStringLiteral("INSERT INTO webhook_problem_hours (webhook_id, hour, problem, attempts, last_at)"
                                      " SELECT webhook_id, last_at / 3600000, problem, attempts, last_at"
                                      " FROM webhook_problems")},
            .postgresql = {}};
}

// Nobody reads them since there are those by hour.
Migration withoutProblemDaysSchema()
{
    return {.version = 21,
            .name = QStringLiteral("no_webhook_problems_by_day"),
            .sqlite = {QStringLiteral("DROP TABLE webhook_problems")},
            .postgresql = {}};
}

// Whether the endpoint had no transformation when it came into the hands of whoever has it: what they sent, and could
// not say so, went as it was.
Migration plainLeasesSchema()
{
    return {.version = 22,
            .name = QStringLiteral("plain_leases"),
            .sqlite = {QStringLiteral("ALTER TABLE webhook_lanes ADD COLUMN leased_plain INTEGER NOT NULL DEFAULT 0")},
            .postgresql = {}};
}

// The queue refers to its webhook without a foreign key: to delete one takes nothing but its row, however long its
// queue is, and keeps no event waiting. What waits for one that is gone, the sweep ends. `requeued_at` is when an old
// delivery was retried; 0: it was not. And what became of the deliveries of a replay or a retry of many, as it was last
// counted; never at 0.
Migration looseQueueSchema()
{
    const auto add = [](const char *column) {
        return QStringLiteral("ALTER TABLE delivery_jobs ADD COLUMN %1 BIGINT NOT NULL DEFAULT 0")
            .arg(QLatin1StringView(column));
    };
    const QStringList outcomes{add("delivered"), add("failed"), add("skipped_by_transformation"), add("outcomes_at")};
    const QStringList sqlite{
        QStringLiteral("CREATE TABLE loose_queue (delivery_id TEXT PRIMARY KEY, webhook_id TEXT NOT NULL,"
                       " event_id TEXT NOT NULL, subject_id TEXT NOT NULL, attempts INTEGER NOT NULL,"
                       " due_at BIGINT NOT NULL, requeued_at BIGINT NOT NULL DEFAULT 0)"),
        QStringLiteral("INSERT INTO loose_queue SELECT delivery_id, webhook_id, event_id, subject_id, attempts, due_at,"
                       " 0 FROM delivery_queue"),
        QStringLiteral("DROP TABLE delivery_queue"),
        QStringLiteral("ALTER TABLE loose_queue RENAME TO delivery_queue"),
        QStringLiteral("CREATE INDEX delivery_queue_by_due ON delivery_queue (webhook_id, due_at, delivery_id)"),
        QStringLiteral("CREATE INDEX delivery_queue_by_subject ON delivery_queue (webhook_id, subject_id,"
                       " delivery_id)")};
    const QStringList postgres{
        QStringLiteral("ALTER TABLE delivery_queue DROP CONSTRAINT delivery_queue_webhook_id_fkey,"
                       " ADD COLUMN requeued_at BIGINT NOT NULL DEFAULT 0")};
    return {.version = 23,
            .name = QStringLiteral("queue_without_foreign_key_and_outcomes_of_replays"),
            .sqlite = sqlite + outcomes,
            .postgresql = postgres + outcomes};
}

} // namespace pm::store
