// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keydrainpanel.h"

#include "app/services/keyservice.h"
#include "app/services/noticeservice.h"
#include "app/services/preferences.h"
#include "ui/widgets/confirmsheet.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/sections.h"
#include "ui/widgets/timetext.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

namespace pm::ui {

namespace {

constexpr std::size_t kMostClients = 8;
constexpr int kLeastName = 80;
constexpr qint64 kMinute = 60'000; // as long as a relative time is right
constexpr int kAll = 100;

// One row a program at an address, whatever it called; most recent first, as the uses are.
std::vector<OldSecretUse> clientsOf(const std::vector<OldSecretUse> &uses)
{
    std::vector<OldSecretUse> clients;
    for (const OldSecretUse &use : uses) {
        const auto known = std::find_if(clients.begin(), clients.end(), [&](const OldSecretUse &client) {
            return client.ip == use.ip && client.userAgent == use.userAgent;
        });
        if (known == clients.end())
            clients.push_back(use);
        else
            known->requests += use.requests;
    }
    return clients;
}

} // namespace

KeyDrainPanel::KeyDrainPanel(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_context(context)
    , m_bar(new QProgressBar(this))
    , m_share(mutedLabel({}, this))
    , m_state(wrappedLabel({}, this))
    , m_clients(new QGridLayout)
{
    setObjectName(QStringLiteral("keyDrain"));
    m_bar->setObjectName(QStringLiteral("keyDrain.bar"));
    m_bar->setAccessibleName(tr("Calls that use the new key"));
    m_bar->setRange(0, kAll);
    m_bar->setTextVisible(false);
    m_share->setObjectName(QStringLiteral("keyDrain.share"));
    m_state->setObjectName(QStringLiteral("keyDrain.state"));
    m_clients->setHorizontalSpacing(12);
    m_clients->setVerticalSpacing(6);
    m_clients->setColumnStretch(0, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(sectionTitle(tr("Old key still valid"), this));
    layout->addWidget(m_bar);
    layout->addWidget(m_share);
    layout->addWidget(m_state);
    layout->addLayout(m_clients);
    hide();
}

bool KeyDrainPanel::isDraining() const
{
    const ApiKey &key = m_key.item;
    return key.status == KeyStatus::Active && key.overlapEndsAt && *key.overlapEndsAt > m_context.clock.now();
}

void KeyDrainPanel::showKey(const app::Versioned<ApiKey> &key)
{
    if (key.item.id != m_key.item.id)
        forget();
    m_key = key;
    setVisible(isDraining());
    if (!isDraining())
        return forget();
    if (m_isReading) // a slow answer is waited for
        return;
    m_isReading = true;
    m_request = m_context.keys.drain(m_key.item.id, {this, [this](Result<KeyDrain> drain) {
                                                         m_isReading = false;
                                                         if (drain)
                                                             return show(*drain);
                                                         if (!m_drain)
                                                             m_state->setText(errorLine(drain.error()));
                                                     }});
}

// Another key's clients would be taken for this one's.
void KeyDrainPanel::forget()
{
    m_request.cancel();
    m_isReading = false;
    m_drain.reset();
    m_bar->hide();
    m_share->clear();
    m_state->clear();
    clearLayout(m_clients);
}

void KeyDrainPanel::show(const KeyDrain &drain)
{
    const UnixMs now = m_context.clock.now();
    if (m_drain == drain && now - m_shownAt < kMinute)
        return;
    m_drain = drain;
    m_shownAt = now;
    const std::vector<OldSecretUse> clients = clientsOf(drain.uses);
    const qint64 count = std::max<qint64>(drain.clients, std::ssize(clients)); // some platforms do not count them
    showShare(drain, count);
    showState(drain);
    showClients(clients, count);
}

void KeyDrainPanel::showShare(const KeyDrain &drain, qint64 clients)
{
    const qint64 all = drain.requests + drain.newRequests;
    m_bar->setVisible(all > 0);
    m_share->setVisible(all > 0);
    if (all == 0)
        return;
    const auto percent = static_cast<int>(drain.newRequests * kAll / all); // never rounded up to all
    m_bar->setValue(percent);
    m_share->setText(drain.requests == 0 ? tr("Every call uses the new key.")
                                         : tr("%1 % of calls use the new key · %n client(s) left on the old one",
                                              nullptr, static_cast<int>(clients))
                                               .arg(percent));
}

void KeyDrainPanel::showState(const KeyDrain &drain)
{
    const UnixMs now = m_context.clock.now();
    const QString until = shortDate(*m_key.item.overlapEndsAt, now);
    if (drain.quietSince)
        m_state->setText(tr("%1 It ends %2.").arg(quietText(*drain.quietSince), until));
    else if (drain.lastUsedAt)
        m_state->setText(tr("Still in use, last %1. It ends %2.").arg(relativeTime(*drain.lastUsedAt, now), until));
    else
        m_state->setText(tr("No call with the old key so far. It ends %1.").arg(until));
}

QString KeyDrainPanel::quietText(UnixMs since) const
{
    constexpr int kMinutesInWords = 120;
    const auto minutes = static_cast<int>((m_context.clock.now() - since) / kMinute);
    return minutes < kMinutesInWords ? tr("No call with the old key for %n minute(s).", nullptr, minutes)
                                     : tr("No call with the old key for %n hour(s).", nullptr, minutes / 60);
}

QString KeyDrainPanel::outlook() const
{
    if (m_drain && m_drain->quietSince)
        return tr("%1 Whoever calls less often, and has not changed to the new one, is cut off.")
            .arg(quietText(*m_drain->quietSince));
    if (m_drain && m_drain->lastUsedAt)
        return tr("It is still in use: whoever has not changed to the new one is cut off.");
    return tr("It is not known yet whether it is used: whoever has not changed to the new one is cut off.");
}

void KeyDrainPanel::showClients(const std::vector<OldSecretUse> &clients, qint64 count)
{
    clearLayout(m_clients);
    if (clients.empty())
        return;
    const QLocale locale;
    const UnixMs now = m_context.clock.now();
    int row = 0;
    const auto add = [&](int column, QLabel *label, const QString &toolTip) {
        label->setWordWrap(false);
        label->setToolTip(toolTip);
        m_clients->addWidget(label, row, column);
    };
    for (const auto &[column, title] :
         {std::pair(0, tr("Client")), std::pair(1, tr("Address")), std::pair(2, tr("Last call"))})
        add(column, mutedLabel(title, this), {});
    for (std::size_t i = 0; i < std::min(clients.size(), kMostClients); ++i) {
        const OldSecretUse &client = clients[i];
        ++row;
        const QString what = tr("%1 · %2 calls", "endpoint").arg(client.endpoint, locale.toString(client.requests));
        auto *name = new ElidedLabel(kLeastName, this);
        name->setText(client.userAgent);
        auto *address = wrappedLabel(client.ip, this);
        address->setProperty("role", QStringLiteral("mono"));
        add(0, name, client.userAgent + u'\n' + what);
        add(1, address, what);
        add(2, wrappedLabel(relativeTime(client.lastUsedAt, now), this), exactTime(client.lastUsedAt));
    }
    if (count > row) {
        auto *rest = mutedLabel(tr("and %n more", nullptr, static_cast<int>(count - row)), this);
        rest->setObjectName(QStringLiteral("keyDrain.rest"));
        m_clients->addWidget(rest, row + 1, 0, 1, 3);
    }
}

void KeyDrainPanel::endOverlap()
{
    auto *question = new ConfirmSheet(
        m_theme,
        {.title = tr("End the overlap of “%1”?").arg(m_key.item.name),
         .text = tr("The old secret is refused from now on, everywhere. %1").arg(outlook()),
         .action = tr("End the overlap"),
         .typedName = m_context.workspace.production ? m_key.item.name : QString()},
        this);
    connect(question, &ConfirmSheet::confirmed, this, [this, key = m_key] { end(key); });
    question->open();
}

// Goes on when another key is looked at meanwhile; the service tells the lists of it.
void KeyDrainPanel::end(const app::Versioned<ApiKey> &key)
{
    m_context.keys
        .endOverlap(key.item.id, key.version,
                    {this,
                     [this, name = key.item.name](const Result<ApiKey> &ended) {
                         if (ended)
                             m_context.notices.post(app::Notice::Level::Success,
                                                    tr("The old secret of “%1” is refused.").arg(name));
                         else
                             m_context.notices.post(app::Notice::Level::Danger,
                                                    tr("The old secret of “%1” is still valid.").arg(name),
                                                    errorLine(ended.error()));
                     }})
        .detach();
}

} // namespace pm::ui
