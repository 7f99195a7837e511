// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/systemkeychain.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusReply>
#include <qt6keychain/keychain.h>

#include <array>

namespace pm::app {

namespace {

const QString kService = QStringLiteral("PenguinMails Console");

struct Backend {
    const char *busName;
    const char *name;
};

// In the order in which QtKeychain prefers them.
constexpr std::array kBackends{
    Backend{"org.freedesktop.secrets", "Secret Service"},
    Backend{"org.kde.kwalletd6", "KWallet"},
    Backend{"org.kde.kwalletd5", "KWallet"},
};

Error noBackend()
{
    return Error::of(ErrorKind::Unavailable, QStringLiteral("This desktop has no keychain."));
}

Error errorOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::EntryNotFound)
        return Error::notFound(QStringLiteral("keychain entry"));
    const bool denied = job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser;
    return Error::of(ErrorKind::Unavailable,
                     denied ? QStringLiteral("The keychain is locked.")
                            : QStringLiteral("The keychain does not answer."),
                     job.errorString());
}

template<class T>
void later(const Continuation<T> &then, const Error &error)
{
    if (then.context)
        QMetaObject::invokeMethod(
            then.context, [then, error] { then(fail(error)); }, Qt::QueuedConnection);
}

// Starts the job and hands its end to `take`. The job deletes itself.
template<class T, class Take>
void run(QKeychain::Job *job, const QString &entry, const Continuation<T> &then, Take take)
{
    job->setInsecureFallback(false);
    job->setKey(entry);
    QObject::connect(job, &QKeychain::Job::finished, job, [then, take](QKeychain::Job *ended) {
        then(ended->error() == QKeychain::NoError ? take(ended) : fail(errorOf(*ended)));
    });
    job->start();
}

Result<bool> done(QKeychain::Job *)
{
    return true;
}

Result<Secret> readOf(QKeychain::Job *job)
{
    QByteArray bytes = qobject_cast<QKeychain::ReadPasswordJob *>(job)->textData().toUtf8();
    Secret secret(bytes);
    wipe(bytes.data(), bytes.size());
    return secret;
}

} // namespace

QString SystemKeychain::backendName() const
{
#if defined(Q_OS_MACOS)
    return QStringLiteral("macOS Keychain");
#elif defined(Q_OS_WIN)
    return QStringLiteral("Windows Credential Manager");
#else
    const QDBusConnectionInterface *bus = QDBusConnection::sessionBus().interface();
    if (bus == nullptr)
        return {};
    const QStringList running = bus->registeredServiceNames().value();
    const QStringList startable = QDBusReply<QStringList>(bus->activatableServiceNames()).value();
    for (const Backend &backend : kBackends) {
        const QString name = QString::fromLatin1(backend.busName);
        if (running.contains(name) || startable.contains(name))
            return QString::fromLatin1(backend.name);
    }
    return {};
#endif
}

void SystemKeychain::store(const QString &entry, Secret secret, Continuation<bool> then)
{
    if (backendName().isEmpty()) {
        later(then, noBackend());
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(kService);
    job->setTextData(QString::fromUtf8(secret.reveal()));
    run(job, entry, then, done);
}

void SystemKeychain::load(const QString &entry, Continuation<Secret> then)
{
    if (backendName().isEmpty())
        later(then, noBackend());
    else
        run(new QKeychain::ReadPasswordJob(kService), entry, then, readOf);
}

void SystemKeychain::remove(const QString &entry, Continuation<bool> then)
{
    if (backendName().isEmpty())
        later(then, noBackend());
    else
        run(new QKeychain::DeletePasswordJob(kService), entry, then, done);
}

} // namespace pm::app
