// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keyinspector.h"

#include "app/services/keyservice.h"
#include "app/services/sessionservice.h"
#include "models/domain/operators/operator.h"
#include "ui/keys/keyadvicepanel.h"
#include "ui/keys/keydrainpanel.h"
#include "ui/keys/keysecuritypanel.h"
#include "ui/keys/keytext.h"
#include "ui/keys/keyusagepanel.h"
#include "ui/lists/inspectortabs.h"
#include "ui/widgets/daybars.h"
#include "ui/widgets/detailgrid.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/sections.h"
#include "ui/widgets/statuslabel.h"
#include "ui/widgets/timetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

namespace pm::ui {

namespace {

constexpr int kWidth = 384;
constexpr qint64 kMinute = 60'000; // as long as a relative time is right
constexpr int kUsageTab = 1;
constexpr std::size_t kMostRows = 5;

QWidget *scopeBadges(Scopes scopes, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (const QString &name : scopeNames(scopes)) {
        auto *badge = new QLabel(name, box);
        badge->setProperty("role", QStringLiteral("badge"));
        layout->addWidget(badge, 0, Qt::AlignLeft);
    }
    return box;
}

} // namespace

KeyInspector::KeyInspector(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_context(context)
    , m_title(new QLabel(this))
    , m_status(new StatusLabel(theme, this))
    , m_facts(new DetailGrid(this))
    , m_problem(new QLabel(this))
    , m_retry(new QPushButton(tr("Retry"), this))
    , m_drain(new KeyDrainPanel(theme, context, this))
    , m_advice(new KeyAdvicePanel(theme, context, this))
    , m_use(new QVBoxLayout)
    , m_tabs(new InspectorTabs(QStringLiteral("keyInspector"), this))
    , m_usage(new KeyUsagePanel(theme, context, this))
    , m_security(new KeySecurityPanel(context, this))
    , m_edit(new QPushButton(tr("Edit"), this))
    , m_regenerate(new QPushButton(tr("Regenerate…"), this))
    , m_endOverlap(new QPushButton(tr("End overlap…"), this))
    , m_revoke(new QPushButton(tr("Revoke…"), this))
{
    setObjectName(QStringLiteral("keyInspector"));
    setProperty("role", QStringLiteral("card"));
    setFixedWidth(kWidth);
    m_tabs->addScrolledPart(tr("Overview"), makeOverview());
    m_tabs->addScrolledPart(tr("Usage"), m_usage);
    m_tabs->addScrolledPart(tr("Security"), m_security);
    connect(m_tabs, &InspectorTabs::currentChanged, this, &KeyInspector::loadUsage);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_tabs, 1);
    layout->addWidget(makeFoot());
}

QWidget *KeyInspector::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 12, 8, 4);
    row->setSpacing(8);
    m_title->setProperty("role", QStringLiteral("inspectorTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setMinimumWidth(40);
    m_status->setFilled(true);
    auto *close = new QToolButton(head);
    close->setObjectName(QStringLiteral("keyInspector.close"));
    close->setAccessibleName(tr("Close the inspector"));
    close->setToolTip(tr("Close (Esc)"));
    m_theme.setIcon(close, QStringLiteral("x"), &Palette::muted);
    connect(close, &QToolButton::clicked, this, &KeyInspector::closeRequested);
    row->addWidget(m_title);
    row->addWidget(m_status);
    row->addStretch();
    row->addWidget(close);
    return head;
}

QWidget *KeyInspector::makeOverview()
{
    m_problem->setObjectName(QStringLiteral("keyInspector.problem"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_retry->setObjectName(QStringLiteral("keyInspector.retry"));
    m_retry->hide();
    connect(m_retry, &QPushButton::clicked, this, &KeyInspector::loadDetail);
    m_use->setSpacing(8);
    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(16);
    layout->addWidget(m_facts);
    layout->addWidget(m_problem);
    layout->addWidget(m_retry, 0, Qt::AlignLeft);
    layout->addWidget(m_drain);
    layout->addWidget(m_advice);
    layout->addLayout(m_use);
    layout->addStretch();
    return body;
}

// Asked for when it is looked at, not with every key that the arrow keys pass.
void KeyInspector::loadUsage()
{
    if (m_tabs->current() == kUsageTab && !m_key.id.isEmpty())
        m_usage->showKey(m_key.id);
}

QWidget *KeyInspector::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 8, 16, 16);
    row->setSpacing(8);
    m_regenerate->setObjectName(QStringLiteral("keyInspector.regenerate"));
    m_edit->setObjectName(QStringLiteral("keyInspector.edit"));
    m_revoke->setObjectName(QStringLiteral("keyInspector.revoke"));
    m_revoke->setProperty("role", QStringLiteral("danger"));
    m_endOverlap->setObjectName(QStringLiteral("keyInspector.endOverlap"));
    m_theme.setIcon(m_regenerate, QStringLiteral("refresh-cw"));
    m_endOverlap->hide();
    row->addWidget(m_regenerate);
    row->addWidget(m_endOverlap);
    row->addWidget(m_edit);
    row->addStretch();
    row->addWidget(m_revoke);
    connect(m_edit, &QPushButton::clicked, this, &KeyInspector::editRequested);
    connect(m_endOverlap, &QPushButton::clicked, m_drain, &KeyDrainPanel::endOverlap);
    connect(m_regenerate, &QPushButton::clicked, this, &KeyInspector::regenerateRequested);
    connect(m_revoke, &QPushButton::clicked, this, &KeyInspector::revokeRequested);
    return foot;
}

void KeyInspector::showKey(const ApiKey &key)
{
    if (key.id != m_key.id)
        clear();
    m_key = key;
    showFacts();
    loadUsage();
    loadDetail();
}

void KeyInspector::refresh()
{
    if (m_key.id.isEmpty() || m_isReading)
        return;
    loadUsage();
    loadDetail();
}

// What is known of another key would be taken for this one's.
void KeyInspector::clear()
{
    m_request.cancel();
    m_isReading = false;
    m_key = ApiKey();
    m_version.clear();
    m_problem->hide();
    m_retry->hide();
    clearLayout(m_use);
    m_drain->showKey({});
    m_advice->showKey({}, false);
    m_usage->clear();
    m_security->clear();
}

void KeyInspector::loadDetail()
{
    m_isReading = true;
    m_request = m_context.keys.detail(m_key.id, {this, [this](const Result<app::Versioned<ApiKeyDetail>> &detail) {
                                                     m_isReading = false;
                                                     handleDetail(detail);
                                                 }});
}

void KeyInspector::handleDetail(const Result<app::Versioned<ApiKeyDetail>> &detail)
{
    const bool isShown = !m_version.isEmpty();
    m_problem->setVisible(!detail && !isShown); // else it stays, and the status line tells that it is old
    m_retry->setVisible(!detail && !isShown);
    if (!detail) {
        m_problem->setText(errorLine(detail.error()));
        if (!isShown)
            m_security->clear(m_problem->text());
        return;
    }
    const UnixMs now = m_context.clock.now();
    const bool isNew = detail->version != m_version || now - m_shownAt >= kMinute;
    m_version = detail->version;
    m_key = detail->item.key;
    m_drain->showKey(versionedKey()); // the old secret may be used without any change of the key
    if (!isNew)
        return;
    m_shownAt = now;
    showFacts();
    showUse(detail->item);
    m_advice->showKey(versionedKey(), mayChange());
    m_usage->showAddresses(detail->item.recentIps);
    m_security->showKey(detail->item);
}

void KeyInspector::showFacts()
{
    const UnixMs now = m_context.clock.now();
    m_title->setText(fontMetrics().elidedText(m_key.name, Qt::ElideRight, 150));
    m_title->setToolTip(m_key.name);
    const CellStatus status = keyStatusText(keyState(m_key, now));
    m_status->setStatus(status.text, status.tone);
    m_facts->clear();
    m_facts->addMono(tr("Key"), m_key.maskedKey);
    QLabel *id = m_facts->addMono(tr("Key id"), m_key.id.text().left(18) + QStringLiteral("…"));
    id->setToolTip(m_key.id.text());
    m_facts->addWidget(tr("Scopes"), scopeBadges(m_key.scopes, m_facts));
    m_facts->addText(tr("Rate limit"),
                     tr("%1 / min · burst %2").arg(m_key.rateLimit.perMinute).arg(m_key.rateLimit.burst));
    m_facts->addText(tr("Environment"), m_key.environment == KeyEnvironment::Live ? tr("Live") : tr("Test"));
    if (m_key.allowedIps.isEmpty())
        m_facts->addText(tr("Allowed IPs"), tr("every address"));
    else
        m_facts->addMono(tr("Allowed IPs"), m_key.allowedIps.join(u'\n'));
    if (!m_key.allowedIps.isEmpty())
        m_facts->addText(tr("Others"), ipModeText(m_key.ipMode));
    m_facts->addText(tr("Created"), tr("%1 by %2").arg(shortDate(m_key.createdAt, now), m_key.createdBy),
                     exactTime(m_key.createdAt));
    if (m_key.expiresAt)
        m_facts->addText(tr("Expires"), shortDate(*m_key.expiresAt, now), exactTime(*m_key.expiresAt));
    if (m_key.regeneratedAt) {
        const QString when = shortDate(*m_key.regeneratedAt, now);
        const bool overlaps = m_key.overlapEndsAt && *m_key.overlapEndsAt > now;
        m_facts->addText(tr("Regenerated"),
                         overlaps ? tr("%1 · overlap ends %2").arg(when, shortDate(*m_key.overlapEndsAt, now)) : when,
                         exactTime(*m_key.regeneratedAt));
    }
    if (m_key.revokedAt)
        m_facts->addText(tr("Revoked"), shortDate(*m_key.revokedAt, now), exactTime(*m_key.revokedAt));
    if (!m_key.description.isEmpty())
        m_facts->addText(tr("Description"), m_key.description);
    showActions();
}

void KeyInspector::showActions()
{
    const bool drains = keyState(m_key, m_context.clock.now()).condition == KeyCondition::Draining;
    m_endOverlap->setVisible(drains);
    // In a pinch the name of the action is in its tooltip.
    m_regenerate->setText(drains ? QString() : tr("Regenerate…"));
    m_regenerate->setAccessibleName(tr("Regenerate…"));
    for (QPushButton *button : {m_edit, m_regenerate, m_endOverlap, m_revoke}) {
        button->setEnabled(mayChange());
        button->setToolTip(!mayManage()             ? tr("Your role may look at keys but not change them.")
                           : !mayChange()           ? tr("The key is revoked.")
                           : button == m_regenerate ? tr("Give it a new secret")
                                                    : QString());
    }
}

void KeyInspector::showUse(const ApiKeyDetail &detail)
{
    clearLayout(m_use);
    const QLocale locale;
    qint64 total = 0;
    std::vector<qint64> days;
    for (const UsageDay &day : detail.usageByDay) {
        total += day.requests;
        days.push_back(day.requests);
    }
    m_use->addWidget(sectionTitle(tr("Last 30 days · %1 requests").arg(locale.toString(total)), this));
    if (total == 0) {
        auto *none = new QLabel(tr("Not used in this time."), this);
        none->setProperty("role", QStringLiteral("muted"));
        m_use->addWidget(none);
        return;
    }
    auto *bars = new DayBars(m_theme, this);
    bars->setObjectName(QStringLiteral("keyInspector.days"));
    bars->setDays(detail.usageByDay.empty() ? QDate() : detail.usageByDay.front().date, days);
    m_use->addWidget(bars);
    std::vector<std::pair<QString, QString>> rows;
    for (const EndpointUse &use : detail.topEndpoints)
        rows.emplace_back(use.endpoint, tr("%1 · %2 ms").arg(locale.toString(use.count)).arg(use.averageMs, 0, 'f', 0));
    addTable(tr("Endpoints"), rows);
    rows.clear();
    for (const AddressUse &use : detail.recentIps)
        rows.emplace_back(use.ip, relativeTime(use.lastSeen, m_context.clock.now()));
    addTable(tr("Addresses"), rows);
}

void KeyInspector::addTable(const QString &title, const std::vector<std::pair<QString, QString>> &rows)
{
    if (rows.empty())
        return;
    m_use->addSpacing(4);
    m_use->addWidget(sectionTitle(title, this));
    for (std::size_t i = 0; i < std::min(rows.size(), kMostRows); ++i) {
        addMonoPair(m_use, rows[i].first, rows[i].second, this);
    }
}

bool KeyInspector::mayChange() const
{
    return mayManage() && m_key.status != KeyStatus::Revoked;
}

bool KeyInspector::mayManage() const
{
    const auto &user = m_context.session.user();
    return user && roleHas(user->role, Right::ManageKeys);
}

} // namespace pm::ui
