// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/replaystrip.h"

#include "app/services/liveservice.h"
#include "app/services/noticeservice.h"
#include "app/services/sessionservice.h"
#include "app/services/webhookservices.h"
#include "ui/webhooks/deliverytext.h"
#include "ui/webhooks/replayitemssheet.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/errortext.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace pm::ui {

namespace {

constexpr int kLookMs = 1000;
constexpr int kLeastText = 120;
constexpr int kLeastBar = 60;
constexpr int kSteps = 1000; // of the bar; counts may be beyond int

bool hasEnded(const Replay &replay)
{
    return replay.status == ReplayStatus::Completed || replay.status == ReplayStatus::Cancelled;
}

} // namespace

ReplayStrip::ReplayStrip(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_context(context)
    , m_text(new ElidedLabel(kLeastText, this))
    , m_rest(new ElidedLabel(kLeastText, this))
    , m_bar(new QProgressBar(this))
    , m_pause(addButton(QStringLiteral("pause")))
    , m_results(addButton(QStringLiteral("results")))
    , m_cancel(addButton(QStringLiteral("cancel")))
{
    setObjectName(QStringLiteral("replayStrip"));
    setProperty("role", QStringLiteral("card"));
    m_text->setObjectName(QStringLiteral("replayStrip.text"));
    m_rest->setObjectName(QStringLiteral("replayStrip.rest"));
    m_rest->setProperty("role", QStringLiteral("hint"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0); // as high as a button
    texts->addStretch();
    texts->addWidget(m_text);
    texts->addWidget(m_rest);
    texts->addStretch();
    m_bar->setRange(0, kSteps);
    m_bar->setTextVisible(false);
    m_bar->setMinimumWidth(kLeastBar);
    m_bar->setAccessibleName(tr("Progress of the replay"));
    m_results->setText(tr("Results…"));
    theme.setIcon(m_cancel, QStringLiteral("x"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(12);
    row->addLayout(texts);
    row->addWidget(m_bar, 1);
    row->addStretch(); // without the bar
    row->addWidget(m_pause);
    row->addWidget(m_results);
    row->addWidget(m_cancel);
    hide();
    m_look.setSingleShot(true); // since the last answer, however long that took
    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, this, &ReplayStrip::ask);
    connect(m_pause, &QPushButton::clicked, this, &ReplayStrip::pauseOrResume);
    connect(m_cancel, &QPushButton::clicked, this, &ReplayStrip::cancelOrClose);
    connect(m_results, &QPushButton::clicked, this,
            [this] { (new ReplayItemsSheet(m_theme, m_context, m_replay.id, this))->open(); });
    connect(&context.session, &app::SessionService::stateChanged, this, &ReplayStrip::askOn);
    connect(&context.live, &app::LiveService::replayProgressed, this, [this](const Replay &replay) {
        if (replay.id == m_id)
            showReplay(replay);
    });
}

QPushButton *ReplayStrip::addButton(const QString &name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QStringLiteral("replayStrip.") + name);
    return button;
}

void ReplayStrip::follow(const ReplayId &id)
{
    m_id = id;
    m_replay = {};
    m_replay.id = id;
    showTexts(tr("Sending…"), {});
    m_bar->setValue(0);
    m_bar->show();
    m_steering.cancel();
    m_pause->setText(tr("Pause"));
    m_pause->show();
    m_cancel->setText(tr("Cancel"));
    showRights();
    m_pause->setEnabled(false); // until it is known how it fares
    show();
    m_look.stop();
    ask();
}

void ReplayStrip::lookForOne()
{
    if (!m_id.isEmpty())
        return;
    m_reading = m_context.webhooks.deliveries.underWay({this, [this](const Result<std::optional<Replay>> &replay) {
                                                            if (replay && *replay && m_id.isEmpty())
                                                                follow((*replay)->id);
                                                        }});
}

void ReplayStrip::forget()
{
    m_id = {};
    m_look.stop();
    m_reading.cancel();
    m_steering.cancel();
    hide();
}

void ReplayStrip::ask()
{
    m_reading = m_context.webhooks.deliveries.progress(m_id, {this, [this](const Result<Replay> &replay) {
                                                                  handleAnswer(replay);
                                                              }});
}

void ReplayStrip::handleAnswer(const Result<Replay> &replay)
{
    if (!replay && replay.error().kind == ErrorKind::NotFound)
        return forget();
    if (replay)
        showReplay(*replay);
    if (!m_id.isEmpty() && isSignedIn())
        m_look.start();
}

// Nobody can see it while the session is locked or has expired; there is more to tell afterwards.
void ReplayStrip::askOn()
{
    m_look.stop();
    if (!m_id.isEmpty() && isSignedIn())
        ask();
}

bool ReplayStrip::isSignedIn() const
{
    return m_context.session.state() == app::SessionService::State::SignedIn;
}

void ReplayStrip::showRights()
{
    const auto &user = m_context.session.user();
    const bool may = user && roleHas(user->role, Right::RetryDeliveries);
    for (QPushButton *button : {m_pause, m_cancel}) {
        button->setEnabled(may);
        button->setToolTip(may ? QString() : tr("Your role may look at deliveries but not send them."));
    }
}

void ReplayStrip::showTexts(const QString &text, const QString &rest)
{
    m_text->setText(text);
    m_rest->setText(rest);
    m_rest->setVisible(!rest.isEmpty());
}

void ReplayStrip::showReplay(const Replay &replay)
{
    m_replay = replay;
    if (hasEnded(replay))
        return end(replay);
    const QLocale locale;
    const bool paused = replay.status == ReplayStatus::Paused;
    const QString time = spanText(estimatedSeconds(replay.matched - replay.done(), replay.ratePerSecond));
    const QString left = paused            ? tr("paused")
                       : replay.isCounting ? tr("at least %1 left").arg(time)
                                           : tr("%1 left").arg(time);
    const QString sent = replay.isCounting ? tr("%1 of at least %2 sent") : tr("%1 of %2 sent");
    showTexts(sent.arg(locale.toString(replay.sent), locale.toString(replay.matched)),
              tr("%1 · %2 a second").arg(left, locale.toString(replay.ratePerSecond)));
    m_bar->setValue(replay.matched == 0 ? 0 : static_cast<int>(kSteps * replay.done() / replay.matched));
    m_pause->setText(paused ? tr("Resume") : tr("Pause"));
    showRights();
}

void ReplayStrip::end(const Replay &replay)
{
    m_id = {}; // nothing more is heard of it
    m_look.stop();
    m_reading.cancel();
    m_steering.cancel();
    m_bar->hide(); // so that there is room for the outcome
    const QString outcome = outcomeText();
    const QString leftOut = leftOutText();
    showTexts(outcome, leftOut);
    m_pause->hide();
    m_cancel->setText(tr("Close"));
    m_cancel->setEnabled(true);
    m_cancel->setToolTip({});
    if (replay.status == ReplayStatus::Cancelled) // else the platform tells of it, wherever one is
        m_context.notices.post(app::Notice::Level::Warning, tr("The replay was cancelled."),
                               leftOut.isEmpty() ? outcome : outcome + QStringLiteral(" · ") + leftOut);
    Q_EMIT ended();
}

QString ReplayStrip::outcomeText() const
{
    const QLocale locale;
    return tr("%1 of %2 sent: %3 delivered, %4 failed")
        .arg(locale.toString(m_replay.sent), locale.toString(m_replay.matched), locale.toString(m_replay.delivered),
             locale.toString(m_replay.failed));
}

QString ReplayStrip::leftOutText() const
{
    const QLocale locale;
    QStringList parts;
    const auto add = [&](const QString &text, qint64 count) {
        if (count > 0)
            parts << text.arg(locale.toString(count));
    };
    add(tr("%1 left out, acknowledged before"), m_replay.skippedAcknowledged);
    add(tr("%1 left out, waiting already"), m_replay.skippedWaiting);
    add(tr("%1 left out, endpoint deleted"), m_replay.skipped - m_replay.skippedAcknowledged - m_replay.skippedWaiting);
    add(tr("%1 skipped by the transformation"), m_replay.skippedByTransformation);
    return parts.join(QStringLiteral(" · "));
}

void ReplayStrip::cancelOrClose()
{
    if (hasEnded(m_replay)) {
        forget();
        return lookForOne(); // which was begun before
    }
    steer([](const app::ConsoleContext &c, const Replay &replay, Continuation<Replay> then) {
        return c.webhooks.deliveries.cancel(replay.id, std::move(then));
    });
}

void ReplayStrip::pauseOrResume()
{
    steer([](const app::ConsoleContext &c, const Replay &replay, Continuation<Replay> then) {
        return replay.status == ReplayStatus::Paused ? c.webhooks.deliveries.resume(replay.id, std::move(then))
                                                     : c.webhooks.deliveries.pause(replay.id, std::move(then));
    });
}

void ReplayStrip::steer(RequestHandle (*what)(const app::ConsoleContext &, const Replay &, Continuation<Replay>))
{
    m_pause->setEnabled(false);
    m_steering = what(m_context, m_replay, {this, [this](Result<Replay> replay) {
                                                showRights();
                                                if (replay)
                                                    return showReplay(*replay);
                                                m_context.notices.post(app::Notice::Level::Danger,
                                                                       tr("The replay could not be changed."),
                                                                       errorLine(replay.error()));
                                            }});
}

} // namespace pm::ui
