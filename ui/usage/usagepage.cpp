// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/usage/usagepage.h"

#include "app/services/keyservice.h"
#include "app/services/sessionservice.h"
#include "app/services/tenantservice.h"
#include "models/domain/keys/keyadvice.h"
#include "ui/usage/usageexport.h"
#include "ui/usage/usagefilterbar.h"
#include "ui/usage/usageview.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/timetext.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kAgeEvery = 15s;
const QString kLongestRange = QStringLiteral("90d");

// From question to question: a request is to be seen within two seconds, and the service writes it down once a second
// at most. A platform that takes longer than promptly is asked less often.
constexpr std::chrono::milliseconds kFollowEvery = 800ms;
constexpr std::chrono::milliseconds kPromptly = 200ms;

std::chrono::milliseconds pauseAfter(std::chrono::milliseconds answerTime, bool succeeded)
{
    if (!succeeded)
        return 5s;
    const auto least = kFollowEvery - std::min(answerTime, kPromptly);
    return std::clamp<std::chrono::milliseconds>(20 * (answerTime - kPromptly), least, 60s);
}

} // namespace

UsagePage::UsagePage(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_context(context)
    , m_header(new PageHeader(tr("Usage"), this))
    , m_filters(new UsageFilterBar(context.keys, this))
    , m_stack(new QStackedWidget(this))
    , m_state(new StateView(theme, this))
{
    setObjectName(QStringLiteral("usagePage"));
    makeContent();
    m_export = new UsageExport(theme, context.notices, *m_view, this);
    m_header->addAction(m_export);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(m_header);
    layout->addWidget(m_filters);
    layout->addWidget(m_stack, 1);
    m_live.setSingleShot(true);
    m_ageTick.setInterval(kAgeEvery);
    connect(&m_live, &QTimer::timeout, this, &UsagePage::readAgain);
    connect(&m_ageTick, &QTimer::timeout, this, &UsagePage::showAge);
    connect(m_filters, &UsageFilterBar::changed, this, &UsagePage::handleFilters);
    connect(m_state, &StateView::actionTriggered, this, &UsagePage::handleStateAction);
    connect(m_view, &UsageView::keyChosen, this,
            [this](const KeyId &key) { Q_EMIT itemRequested(QStringLiteral("keys"), adviceItem(key)); });
    connect(m_view, &UsageView::endpointChosen, m_filters, &UsageFilterBar::setEndpoint);
    connect(&context.keys, &app::KeyService::keysChanged, this, &UsagePage::readKeys);
    connect(&context.tenants, &app::TenantService::currentChanged, this, &UsagePage::handleTenant);
    connect(&context.session, &app::SessionService::stateChanged, this, &UsagePage::showTenant);
    showTenant();
}

void UsagePage::makeContent()
{
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("usagePage.scroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget(scroll);
    inner->setProperty("role", QStringLiteral("scrolled"));
    m_view = new UsageView(m_theme, m_context.clock, inner);
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    layout->addStretch();
    scroll->setWidget(inner);
    m_stack->addWidget(scroll);
    auto *stateCard = new QFrame(this);
    stateCard->setProperty("role", QStringLiteral("card"));
    (new QVBoxLayout(stateCard))->addWidget(m_state);
    m_stack->addWidget(stateCard);
}

void UsagePage::refresh()
{
    readKeys();
    readAgain();
}

void UsagePage::focusFilter()
{
    m_filters->focusFirst();
}

void UsagePage::goBack()
{
    if (m_filters->isFiltered())
        m_filters->clear();
}

void UsagePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_ageTick.start();
    refresh();
}

void UsagePage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_live.stop();
    m_ageTick.stop();
    m_request.cancel();
}

// Figures of another range or key must not be taken for those that were asked for.
void UsagePage::handleFilters()
{
    m_report.reset();
    readAgain();
}

void UsagePage::readAgain()
{
    m_live.stop();
    if (!hasTenant() || !isVisible())
        return;
    if (!m_report) {
        m_export->clear();
        m_view->showLoading();
        m_stack->setCurrentIndex(0);
        m_filters->showAge({}, false);
    }
    m_asked.start();
    m_request = m_context.keys.report(m_filters->query(),
                                      {this, [this](const Result<UsageReport> &report) {
                                           m_live.start(pauseAfter(std::chrono::milliseconds(m_asked.elapsed()),
                                                                   report.has_value()));
                                           handleReport(report);
                                       }});
}

void UsagePage::readKeys()
{
    if (hasTenant() && isVisible())
        m_filters->readKeys();
}

void UsagePage::handleReport(const Result<UsageReport> &report)
{
    m_isOld = !report;
    if (report) {
        m_readAt = m_context.clock.now();
        show(*report);
    } else if (!m_report) {
        m_state->showError(report.error());
        m_stack->setCurrentIndex(1);
    }
    showAge();
}

void UsagePage::show(const UsageReport &report)
{
    const QJsonObject shown = toJson(report);
    if (m_report && shown == m_shown)
        return;
    m_report = report;
    m_shown = shown;
    m_export->setReport(report);
    if (m_filters->query().endpoint.isEmpty())
        m_filters->offerEndpoints(report.endpoints);
    if (report.totals.requests == 0) {
        showEmpty();
    } else {
        m_view->show(report);
        m_stack->setCurrentIndex(0);
    }
    if (!std::exchange(m_contentShown, true))
        Q_EMIT firstContentShown();
}

void UsagePage::showEmpty()
{
    if (m_filters->isFiltered())
        m_state->showEmpty(QStringLiteral("filter"), tr("No requests match the filters"),
                           tr("Try another range, or take the filters away."), tr("Clear filters"));
    else
        m_state->showEmpty(QStringLiteral("activity"), tr("No requests in this time"),
                           tr("As soon as a program uses one of the keys, you see it here."),
                           m_filters->query().range == kLongestRange ? QString() : tr("Show the last 90 days"));
    m_stack->setCurrentIndex(1);
}

void UsagePage::showAge()
{
    if (!m_report || !m_readAt)
        return m_filters->showAge({}, false);
    const QString age = relativeTime(*m_readAt, m_context.clock.now());
    m_filters->showAge(m_isOld ? tr("Out of date – read %1").arg(age) : tr("Read %1").arg(age), m_isOld);
}

// Another tenant has other keys.
void UsagePage::handleTenant()
{
    m_report.reset();
    m_filters->forget();
    showTenant();
}

void UsagePage::showTenant()
{
    if (!hasTenant()) {
        m_request.cancel();
        m_header->setContext(tr("Choose a tenant to see how its keys are used"));
        m_export->clear();
        m_state->showEmpty(QStringLiteral("building-2"), tr("No tenant chosen"),
                           tr("Keys belong to a tenant. Choose one at the top of the window."), {});
        m_stack->setCurrentIndex(1);
        return;
    }
    const auto &tenant = m_context.tenants.current();
    m_header->setContext(tenant ? tr("Requests to the API by %1 · %2 plan, %3 requests a minute for each key")
                                      .arg(tenant->companyName, planName(tenant->plan))
                                      .arg(rateLimitOf(tenant->plan).perMinute)
                                : tr("Requests to the API by your company's keys"));
    if (m_context.session.state() == app::SessionService::State::SignedIn)
        refresh();
}

void UsagePage::handleStateAction()
{
    if (!m_report)
        readAgain();
    else if (m_filters->isFiltered())
        m_filters->clear();
    else
        m_filters->setRange(kLongestRange);
}

// A tenant's own users have theirs without choosing.
bool UsagePage::hasTenant() const
{
    const auto &user = m_context.session.user();
    return m_context.tenants.current() || (user && user->tenantId);
}

} // namespace pm::ui
