// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/desktop/localcredentials.h"
#include "app/desktop/rollinglog.h"
#include "models/core/clock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QTimer>
#include <QUrl>

#include <deque>
#include <optional>

namespace pm::app {

// The platform service as a child of this console: on a free port of this machine, started again when it dies, ended
// with the console. It ends by itself when its standard input closes, so a killed console leaves nothing behind.
class LocalService : public QObject
{
    Q_OBJECT
public:
    struct Setup {
        QString program; // penguinmails-platformd
        QString dataFolder;
        bool seedDemo = false;
        std::optional<UnixMs> fixedTime{}; // the demo's clock stands still
    };

    explicit LocalService(Setup setup, QObject *parent = nullptr);
    // Ends the child and waits for it, at most 13 seconds.
    ~LocalService() override;

    void start(LocalCredentials credentials);
    // stopped() follows.
    void stop();

    [[nodiscard]] bool isReady() const { return !m_url.isEmpty(); }
    [[nodiscard]] const QUrl &url() const { return m_url; }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    // How to sign in; those of start(), or what the service made. Valid when ready.
    [[nodiscard]] const LocalCredentials &credentials() const { return m_credentials; }

    [[nodiscard]] static QString programBeside(const QString &folder);

Q_SIGNALS:
    // Serves at this address; again, with another one, after each restart.
    void ready(const QUrl &url);
    // Had died and serves again.
    void restarted();
    // Does not serve and is not tried any more.
    void failed(const pm::Error &error);
    void stopped();

private:
    enum class Phase { Idle, Starting, Serving, Waiting, Stopping };

    void launch();
    void handleOutput();
    void handleReady(const QJsonObject &line);
    void handleLog();
    void handleEnd();
    void restartLater();
    void giveUp(const QString &message);
    void end();
    void ask();
    [[nodiscard]] bool readOwnCredentials();

    Setup m_setup;
    LocalCredentials m_credentials;
    QProcess m_process;
    RollingLog m_log;
    QByteArray m_lastLog; // the end of it, for the error
    QUrl m_url;
    Phase m_phase = Phase::Idle;
    bool m_servedBefore = false;
    QElapsedTimer m_clock;
    std::deque<qint64> m_restarts; // when, within the last minute
    QTimer m_startLimit;
    QTimer m_killLimit;
};

} // namespace pm::app
