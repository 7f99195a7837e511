// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/store/schema/schema.h"

namespace pm::store {

namespace {

// Everything of a tenant is kept apart by environment, so that a test key never touches what is live. `sort_…` and
// `search_text` are folded to one case; `version` counts the changes of a row. Lists and maps are JSON.
const QString kContacts = QStringLiteral(R"(
CREATE TABLE contacts (
    id TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL REFERENCES tenants(id),
    environment TEXT NOT NULL,
    email TEXT NOT NULL,
    sort_email TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    company TEXT NOT NULL,
    phone TEXT NOT NULL,
    job_title TEXT NOT NULL,
    tags TEXT NOT NULL,
    attributes TEXT NOT NULL,
    status TEXT NOT NULL,
    search_text TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (tenant_id, environment, sort_email)
))");

// One row a tag, so that a campaign finds its audience by an index.
const QString kContactTags = QStringLiteral(R"(
CREATE TABLE contact_tags (
    contact_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
    tenant_id TEXT NOT NULL,
    environment TEXT NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (contact_id, tag)
))");

const QString kTemplates = QStringLiteral(R"(
CREATE TABLE templates (
    id TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL REFERENCES tenants(id),
    environment TEXT NOT NULL,
    name TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    description TEXT NOT NULL,
    subject TEXT NOT NULL,
    html_body TEXT NOT NULL,
    text_body TEXT NOT NULL,
    variables TEXT NOT NULL,
    search_text TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (tenant_id, environment, sort_name)
))");

// The private half of the DKIM key is in the secret store. `checks` is what the last look at the DNS found.
const QString kDomains = QStringLiteral(R"(
CREATE TABLE domains (
    id TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL REFERENCES tenants(id),
    environment TEXT NOT NULL,
    name TEXT NOT NULL,
    status TEXT NOT NULL,
    dkim_selector TEXT NOT NULL,
    dkim_public_key TEXT NOT NULL,
    checks TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    checked_at BIGINT,
    verified_at BIGINT,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (tenant_id, environment, name)
))");

const QString kThreads = QStringLiteral(R"(
CREATE TABLE inbox_threads (
    id TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL REFERENCES tenants(id),
    environment TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    subject TEXT NOT NULL,
    status TEXT NOT NULL,
    messages INTEGER NOT NULL,
    last_message_at BIGINT NOT NULL,
    search_text TEXT NOT NULL,
    created_at BIGINT NOT NULL
))");

const QString kThreadMessages = QStringLiteral(R"(
CREATE TABLE inbox_messages (
    thread_id TEXT NOT NULL REFERENCES inbox_threads(id),
    sequence INTEGER NOT NULL,
    direction TEXT NOT NULL,
    sender TEXT NOT NULL,
    recipients TEXT NOT NULL,
    subject TEXT NOT NULL,
    text_body TEXT NOT NULL,
    html_body TEXT NOT NULL,
    message_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (thread_id, sequence)
))");

// Who a campaign goes to is settled when it starts; a pause and a crash find it again. So many of its tags are through,
// and of the next one the contacts up to `settled_to`.
const QString kCampaigns = QStringLiteral(R"(
CREATE TABLE campaigns (
    id TEXT PRIMARY KEY,
    tenant_id TEXT NOT NULL REFERENCES tenants(id),
    environment TEXT NOT NULL,
    name TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    template_id TEXT REFERENCES templates(id) ON DELETE SET NULL,
    sender TEXT NOT NULL,
    audience_tags TEXT NOT NULL,
    variables TEXT NOT NULL,
    rate_per_minute INTEGER NOT NULL,
    status TEXT NOT NULL,
    recipients BIGINT NOT NULL DEFAULT 0,
    sent BIGINT NOT NULL DEFAULT 0,
    failed BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    started_at BIGINT,
    completed_at BIGINT,
    settled_tags INTEGER NOT NULL DEFAULT 0,
    settled_to TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (tenant_id, environment, sort_name)
))");

const QString kRecipients = QStringLiteral(R"(
CREATE TABLE campaign_recipients (
    campaign_id TEXT NOT NULL REFERENCES campaigns(id) ON DELETE CASCADE,
    contact_id TEXT NOT NULL,
    email TEXT NOT NULL,
    status TEXT NOT NULL,
    message_id TEXT NOT NULL,
    problem TEXT NOT NULL,
    PRIMARY KEY (campaign_id, contact_id)
))");

// Counts by day, kept beside the events so that a chart never reads those. No campaign is ''. One count is kept in
// several shards, so that those who send at the same time do not wait for each other's commit.
const QString kDaily = QStringLiteral(R"(
CREATE TABLE email_daily (
    tenant_id TEXT NOT NULL,
    environment TEXT NOT NULL,
    campaign_id TEXT NOT NULL,
    day BIGINT NOT NULL,
    event TEXT NOT NULL,
    shard INTEGER NOT NULL,
    messages BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, environment, day, campaign_id, event, shard)
))");

// One row a recipient of each message, its address in lower case.
const QString kMessageRecipients = QStringLiteral(R"(
CREATE TABLE message_recipients (
    tenant_id TEXT NOT NULL,
    environment TEXT NOT NULL,
    email TEXT NOT NULL,
    message_id TEXT NOT NULL REFERENCES messages(id),
    PRIMARY KEY (tenant_id, environment, email, message_id)
))");

// Work for the background, leased by one process at a time. `subject_id` is what it is about; one job a kind and
// subject. `wakes` counts how often it was enqueued, so that one that is being worked on is not ended too early.
const QString kJobs = QStringLiteral(R"(
CREATE TABLE jobs (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    run_at BIGINT NOT NULL,
    leased_until BIGINT NOT NULL DEFAULT 0,
    lease_owner TEXT NOT NULL DEFAULT '',
    attempts INTEGER NOT NULL DEFAULT 0,
    wakes INTEGER NOT NULL DEFAULT 0,
    last_problem TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    UNIQUE (kind, subject_id)
))");

QString index(const char *name, const char *on)
{
    return QStringLiteral("CREATE INDEX %1 ON %2").arg(QLatin1StringView(name), QLatin1StringView(on));
}

QString addText(const char *column)
{
    return QStringLiteral("ALTER TABLE messages ADD COLUMN %1 TEXT NOT NULL DEFAULT ''").arg(QLatin1StringView(column));
}

} // namespace

Migration contactsSchema()
{
    return {.version = 5,
            .name = QStringLiteral("contacts_and_inbox"),
            .sqlite = {kContacts, index("contacts_by_created", "contacts (tenant_id, environment, created_at, id)"),
                       index("contacts_by_updated", "contacts (tenant_id, environment, updated_at, id)"), kContactTags,
                       index("contact_tags_by_tag", "contact_tags (tenant_id, environment, tag, contact_id)"), kThreads,
                       index("inbox_threads_by_time", "inbox_threads (tenant_id, environment, last_message_at, id)"),
                       kThreadMessages},
            .postgresql = {}};
}

Migration templatesSchema()
{
    return {.version = 6,
            .name = QStringLiteral("templates_and_domains"),
            .sqlite = {kTemplates, index("templates_by_created", "templates (tenant_id, environment, created_at, id)"),
                       index("templates_by_updated", "templates (tenant_id, environment, updated_at, id)"), kDomains,
                       index("domains_by_created", "domains (tenant_id, environment, created_at, id)")},
            .postgresql = {}};
}

Migration campaignsSchema()
{
    return {.version = 7,
            .name = QStringLiteral("campaigns_jobs_and_daily_counts"),
            .sqlite = {kCampaigns, index("campaigns_by_created", "campaigns (tenant_id, environment, created_at, id)"),
                       index("campaigns_by_updated", "campaigns (tenant_id, environment, updated_at, id)"), kRecipients,
                       index("campaign_recipients_by_status", "campaign_recipients (campaign_id, status, contact_id)"),
                       kDaily, kMessageRecipients, kJobs, index("jobs_by_time", "jobs (run_at)"),
                       addText("template_id"), addText("campaign_id"), addText("search_text"),
                       QStringLiteral("UPDATE messages SET search_text = lower(recipients || ' ' || subject)"),
                       index("messages_by_campaign", "messages (campaign_id, id)"),
                       index("campaigns_by_template", "campaigns (template_id)")},
            .postgresql = {}};
}

} // namespace pm::store
