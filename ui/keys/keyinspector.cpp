// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keyinspector.h"

#include "app/services/keyservice.h"
#include "app/services/sessionservice.h"
#include "models/domain/operators/operator.h"
#include "ui/keys/keyadvicepanel.h"
#include "ui/keys/keybuttons.h"
#include "ui/keys/keydrainpanel.h"
#include "ui/keys/keyfacts.h"
#include "ui/keys/keysecuritypanel.h"
#include "ui/keys/keytext.h"
#include "ui/keys/keyusagepanel.h"
#include "ui/keys/keyusesummary.h"
#include "ui/lists/inspectorhead.h"
#include "ui/lists/inspectortabs.h"
#include "ui/widgets/detailgrid.h"
#include "ui/widgets/errortext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kWidth = 358;
constexpr qint64 kMinute = 60'000; // as long as a relative time is right
constexpr int kOverviewTab = 0;
constexpr int kUsageTab = 1;

} // namespace

KeyInspector::KeyInspector(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_context(context)
    , m_head(new InspectorHead(theme, QStringLiteral("keyInspector"), kWidth, this))
    , m_facts(new DetailGrid(this))
    , m_problem(new QLabel(this))
    , m_retry(new QPushButton(tr("Retry"), this))
    , m_drain(new KeyDrainPanel(theme, context, this))
    , m_advice(new KeyAdvicePanel(theme, context, this))
    , m_use(new KeyUseSummary(theme, context.clock, this))
    , m_tabs(new InspectorTabs(QStringLiteral("keyInspector"), this))
    , m_usage(new KeyUsagePanel(theme, context, this))
    , m_security(new KeySecurityPanel(context, this))
    , m_buttons(new KeyButtons(theme, this))
{
    setObjectName(QStringLiteral("keyInspector"));
    setProperty("role", QStringLiteral("card"));
    setFixedWidth(kWidth);
    m_tabs->addScrolledPart(tr("Overview"), makeOverview());
    m_tabs->addScrolledPart(tr("Usage"), m_usage);
    m_tabs->addScrolledPart(tr("Security"), m_security);
    connect(m_tabs, &InspectorTabs::currentChanged, this, &KeyInspector::loadUsage);
    connect(m_advice, &KeyAdvicePanel::given, this, &KeyInspector::handleAdvice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_buttons);
    connect(m_head, &InspectorHead::closeRequested, this, &KeyInspector::closeRequested);
    connect(m_buttons, &KeyButtons::editRequested, this, &KeyInspector::editRequested);
    connect(m_buttons, &KeyButtons::endOverlapRequested, m_drain, &KeyDrainPanel::endOverlap);
    connect(m_buttons, &KeyButtons::regenerateRequested, this, &KeyInspector::regenerateRequested);
    connect(m_buttons, &KeyButtons::revokeRequested, this, &KeyInspector::revokeRequested);
}

QWidget *KeyInspector::makeOverview()
{
    m_problem->setObjectName(QStringLiteral("keyInspector.problem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_retry->setObjectName(QStringLiteral("keyInspector.retry"));
    m_retry->hide();
    connect(m_retry, &QPushButton::clicked, this, &KeyInspector::loadDetail);
    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(16);
    layout->addWidget(m_facts);
    layout->addWidget(m_problem);
    layout->addWidget(m_retry, 0, Qt::AlignLeft);
    layout->addWidget(m_drain);
    layout->addWidget(m_advice);
    layout->addWidget(m_use);
    layout->addStretch();
    return body;
}

// Asked for when it is looked at, not with every key that the arrow keys pass.
void KeyInspector::loadUsage()
{
    if (m_tabs->current() == kUsageTab && !m_key.id.isEmpty())
        m_usage->showKey(m_key.id);
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

void KeyInspector::showAdvice()
{
    m_tabs->setCurrent(kOverviewTab);
    if (m_advice->isVisibleTo(this))
        m_tabs->reveal(m_advice);
    else
        m_isAdviceWanted = true;
}

void KeyInspector::handleAdvice(const KeyAdvice &advice)
{
    m_security->showAdvice(advice);
    if (std::exchange(m_isAdviceWanted, false))
        m_tabs->reveal(m_advice);
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
    m_isAdviceWanted = false;
    m_key = ApiKey();
    m_version.clear();
    m_problem->hide();
    m_retry->hide();
    m_use->clear();
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
    m_use->showDetail(detail->item);
    m_advice->showKey(versionedKey(), mayChange());
    m_usage->showAddresses(detail->item.recentIps);
    m_security->showKey(detail->item);
}

void KeyInspector::showFacts()
{
    const UnixMs now = m_context.clock.now();
    const KeyState state = keyState(m_key, now);
    m_head->setTitle(m_key.name);
    m_head->setStatus(keyStatusText(state));
    showKeyFacts(*m_facts, m_theme, m_context, m_key);
    m_buttons->showState({.drains = state.condition == KeyCondition::Draining,
                          .mayManage = mayManage(),
                          .isRevoked = m_key.status == KeyStatus::Revoked,
                          .isExpired = state.condition == KeyCondition::Expired});
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
