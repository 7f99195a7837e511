// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/systemclipboard.h"

#include "app/services/preferences.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMimeData>

namespace pm::app {

namespace {

constexpr int kTickMs = 250;

// Each asks one kind of clipboard history to leave the contents out; foreign ones do no harm.
void addExclusionHints(QMimeData *data)
{
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    data->setData(QStringLiteral("application/x-nspasteboard-concealed-type"), QByteArrayLiteral("1"));
    data->setData(QStringLiteral("ExcludeClipboardContentFromMonitorProcessing"), QByteArrayLiteral("1"));
    const QByteArray no(4, '\0'); // a DWORD
    data->setData(QStringLiteral("CanIncludeInClipboardHistory"), no);
    data->setData(QStringLiteral("CanUploadToCloudClipboard"), no);
}

} // namespace

SystemClipboard::SystemClipboard(const Preferences &preferences, QObject *parent)
    : Clipboard(parent)
    , m_preferences(preferences)
{
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &SystemClipboard::tick);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &SystemClipboard::clearIfOurs);
}

SystemClipboard::~SystemClipboard()
{
    clearIfOurs();
}

void SystemClipboard::copyText(const QString &text)
{
    forget();
    QGuiApplication::clipboard()->setText(text);
}

void SystemClipboard::copySecret(const Secret &secret)
{
    auto *data = new QMimeData;
    data->setText(QString::fromUtf8(secret.reveal()));
    addExclusionHints(data);
    QGuiApplication::clipboard()->setMimeData(data); // takes it
    m_copied = secret.clone();
    m_end = QDeadlineTimer(m_preferences.clipboardSeconds() * 1000);
    m_timer.start();
    Q_EMIT secondsLeftChanged(secondsLeft());
}

int SystemClipboard::secondsLeft() const
{
    return m_copied.isEmpty() ? 0 : static_cast<int>((m_end.remainingTime() + 999) / 1000);
}

void SystemClipboard::tick()
{
    if (m_end.hasExpired())
        clearIfOurs();
    else
        Q_EMIT secondsLeftChanged(secondsLeft());
}

void SystemClipboard::forget()
{
    if (m_copied.isEmpty())
        return;
    m_timer.stop();
    m_copied = {};
    Q_EMIT secondsLeftChanged(0);
}

void SystemClipboard::clearIfOurs()
{
    if (m_copied.isEmpty())
        return;
    const bool ours = isOurs();
    if (ours)
        QGuiApplication::clipboard()->clear();
    forget();
    if (ours)
        Q_EMIT secretCleared();
}

// Whatever else was copied meanwhile stays. Who owns it does not matter: some clipboard managers take contents over.
bool SystemClipboard::isOurs() const
{
    return m_copied.equals(QGuiApplication::clipboard()->text().toUtf8());
}

} // namespace pm::app
