// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QString kRoot = QStringLiteral(PENGUINMAILS_SOURCE_DIR "/");
const QString kEnglish = kRoot + QStringLiteral("translations/penguinmails_en.ts");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// A text that was changed in the sources is changed in the translations too.
class TranslationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theUpdateChangesNothing()
    {
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("penguinmails_en.ts"));
        QVERIFY(QFile::copy(kEnglish, copy));
        QProcess update;
        update.setProcessChannelMode(QProcess::MergedChannels);
        update.start(kRoot + QStringLiteral("packaging/update-translations.sh"), {copy});
        QVERIFY(update.waitForFinished(60'000));
        QVERIFY2(update.exitCode() == 0, update.readAll().constData());
        QCOMPARE(contentOf(copy), contentOf(kEnglish));
    }

    void nothingIsUnfinished()
    {
        const QByteArray english = contentOf(kEnglish);
        QVERIFY(english.contains("<numerusform>"));
        QVERIFY(!english.contains("unfinished"));
        QVERIFY(!english.contains("(s)</numerusform>"));
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
