// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keylistexport.h"

#include "app/services/keyservice.h"
#include "app/services/noticeservice.h"
#include "app/services/tenantservice.h"
#include "ui/widgets/errortext.h"

namespace pm::ui {

namespace {

constexpr int kRowsOfAPage = 100; // the contract's most

QString timeText(const std::optional<UnixMs> &time)
{
    return time ? toIso(*time) : QString();
}

QStringList cellsOf(const ApiKey &key)
{
    return {key.name,
            key.id.text(),
            key.maskedKey,
            keyStatusName(key.status),
            keyEnvironmentName(key.environment),
            scopeNames(key.scopes).join(u' '),
            QString::number(key.rateLimit.perMinute),
            key.allowedIps.join(u' '),
            toIso(key.createdAt),
            key.createdBy,
            timeText(key.lastUsed),
            timeText(key.expiresAt),
            timeText(key.revokedAt),
            QString::number(key.requestCount),
            QString::number(key.errorCount)};
}

} // namespace

KeyListExport::KeyListExport(const app::ConsoleContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&context.tenants, &app::TenantService::currentChanged, this, &KeyListExport::handleTenant);
}

void KeyListExport::start(const QString &path, const KeyQuery &query)
{
    const QStringList titles{tr("Name"),      tr("Key id"),     tr("Key"),         tr("Status"),   tr("Environment"),
                             tr("Scopes"),    tr("Per minute"), tr("Allowed IPs"), tr("Created"),  tr("Created by"),
                             tr("Last used"), tr("Expires"),    tr("Revoked"),     tr("Requests"), tr("Errors")};
    m_csv = std::make_unique<CsvFile>(path, titles);
    m_query = query;
    // The oldest first: what is made meanwhile comes last.
    m_query.sort = KeySort::Created;
    m_query.descending = false;
    m_query.limit = kRowsOfAPage;
    m_query.offset = 0;
    m_written.clear();
    readPage();
}

void KeyListExport::stop()
{
    m_request.cancel();
    m_csv.reset(); // without finish() no file appears
    Q_EMIT ended();
}

// The pages to come would be the other tenant's.
void KeyListExport::handleTenant()
{
    m_request.cancel();
    if (isRunning())
        finish(tr("Its tenant was left meanwhile."));
}

void KeyListExport::readPage()
{
    Q_EMIT progressed(m_csv->rows());
    m_request = m_context.keys.page(m_query, {this, [this](const Result<KeyPage> &page) {
                                                  if (page)
                                                      handle(*page);
                                                  else
                                                      finish(errorText(page.error()).title);
                                              }});
}

// Each page begins with a row of the one before. Where it does not, keys before it have left the filter, and others may
// have moved to a page that was read already.
void KeyListExport::handle(const KeyPage &page)
{
    const bool isJoined = m_query.offset == 0 || (!page.keys.empty() && m_written.contains(page.keys.front().id));
    if (!isJoined) {
        m_query.offset = std::max(0, m_query.offset - kRowsOfAPage);
        return readPage();
    }
    write(page.keys);
    const auto end = m_query.offset + static_cast<int>(page.keys.size());
    if (page.keys.empty() || end >= page.total || !m_csv->problem().isEmpty())
        return finish(m_csv->finish());
    m_query.offset = std::max(m_query.offset + 1, end - 1);
    readPage();
}

void KeyListExport::write(const std::vector<ApiKey> &keys)
{
    for (const ApiKey &key : keys) {
        if (!m_written.contains(key.id))
            m_csv->add(cellsOf(key));
        m_written.insert(key.id);
    }
}

void KeyListExport::finish(const QString &problem)
{
    const auto rows = static_cast<int>(m_csv->rows());
    m_csv.reset();
    Q_EMIT ended();
    if (problem.isEmpty())
        m_context.notices.post(app::Notice::Level::Success, tr("%n key(s) exported.", nullptr, rows));
    else
        m_context.notices.post(app::Notice::Level::Danger, tr("The export did not succeed."), problem);
}

} // namespace pm::ui
