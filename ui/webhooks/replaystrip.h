// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/replay.h"
#include "ui/widgets/theme.h"

#include <QFrame>
#include <QTimer>

class QProgressBar;
class QPushButton;

namespace pm::ui {

class ElidedLabel;

// How far a replay or a bulk retry is, with pause and cancel. It runs on the platform, which tells of its end also when
// nobody looks at this page any more; the outcome stays here until it is closed, or another one goes on.
class ReplayStrip : public QFrame
{
    Q_OBJECT
public:
    ReplayStrip(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void follow(const ReplayId &id);
    // Whatever was begun before, here or elsewhere, and goes on.
    void lookForOne();
    void forget(); // another tenant's

Q_SIGNALS:
    void ended();

private:
    QPushButton *addButton(const QString &name);
    void ask();
    void askOn();
    void handleAnswer(const Result<Replay> &replay);
    void showRights();
    void showTexts(const QString &text, const QString &rest);
    void showReplay(const Replay &replay);
    void end(const Replay &replay);
    void steer(RequestHandle (*what)(const app::ConsoleContext &context, const Replay &, Continuation<Replay>));
    void pauseOrResume();
    void cancelOrClose();
    [[nodiscard]] bool isSignedIn() const;
    [[nodiscard]] QString outcomeText() const;
    [[nodiscard]] QString leftOutText() const;

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    ReplayId m_id;
    Replay m_replay;
    ElidedLabel *m_text;
    ElidedLabel *m_rest; // what matters less
    QProgressBar *m_bar;
    QPushButton *m_pause;
    QPushButton *m_results;
    QPushButton *m_cancel;
    QTimer m_look; // where no stream tells of the progress
    RequestHandle m_reading;
    RequestHandle m_steering;
};

} // namespace pm::ui
