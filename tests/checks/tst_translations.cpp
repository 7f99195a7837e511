// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QString kRoot = QStringLiteral(PENGUINMAILS_SOURCE_DIR "/");

QString fileOf(const QString &language)
{
    return QStringLiteral("penguinmails_%1.ts").arg(language);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray translationOf(const QString &language)
{
    return contentOf(kRoot + QStringLiteral("translations/") + fileOf(language));
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
        for (const QString &language : languages())
            QVERIFY(QFile::copy(kRoot + QStringLiteral("translations/") + fileOf(language),
                                folder.filePath(fileOf(language))));
        QProcess update;
        update.setProcessChannelMode(QProcess::MergedChannels);
        update.start(kRoot + QStringLiteral("packaging/update-translations.sh"), {folder.path()});
        QVERIFY(update.waitForFinished(60'000));
        QVERIFY2(update.exitCode() == 0, update.readAll().constData());
        for (const QString &language : languages())
            QVERIFY2(contentOf(folder.filePath(fileOf(language))) == translationOf(language), qPrintable(language));
    }

    void nothingEnglishIsUnfinished()
    {
        const QByteArray english = translationOf(QStringLiteral("en"));
        QVERIFY(english.contains("<numerusform>"));
        QVERIFY(!english.contains("unfinished"));
        QVERIFY(!english.contains("(s)</numerusform>"));
    }

    void everythingIsTranslated_data() { addLanguages(); }
    void everythingIsTranslated()
    {
        QFETCH(QString, language);
        const QByteArray texts = translationOf(language);
        QVERIFY(texts.count("<source>") > 1000);
        QCOMPARE(texts.count("unfinished"), 0);
    }

    // The tool sometimes misses the namespace of a class, and nobody would find the text.
    void everyContextIsAClassOfOurs_data() { addLanguages(); }
    void everyContextIsAClassOfOurs()
    {
        QFETCH(QString, language);
        const QByteArray texts = translationOf(language);
        QCOMPARE(texts.count("<name>"), texts.count("<name>pm::"));
        QVERIFY(!texts.contains("<name>pm::ui</name>"));
    }

    // A value that a text does not show, or shows in another place, is lost to the reader.
    void placesOfValuesAreKept_data() { addLanguages(); }
    void placesOfValuesAreKept()
    {
        QFETCH(QString, language);
        static const QRegularExpression message(
            QStringLiteral(
                "<source>([^<]*)</source>(?:\\s*<comment>[^<]*</comment>)?\\s*<translation>(.*?)</translation>"),
            QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression form(QStringLiteral("<numerusform>([^<]*)</numerusform>"));
        auto messages = message.globalMatch(QString::fromUtf8(translationOf(language)));
        while (messages.hasNext()) {
            const QRegularExpressionMatch match = messages.next();
            QStringList texts;
            auto forms = form.globalMatch(match.captured(2));
            while (forms.hasNext())
                texts.append(forms.next().captured(1));
            if (texts.isEmpty())
                texts.append(match.captured(2));
            for (const QString &text : texts)
                QVERIFY2(placesIn(text) == placesIn(match.captured(1)), qPrintable(text));
        }
    }

private:
    static QStringList languages() { return {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("es")}; }
    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << QStringLiteral("de");
        QTest::newRow("Spanish") << QStringLiteral("es");
    }
    static QStringList placesIn(const QString &text)
    {
        static const QRegularExpression place(QStringLiteral("%[n1-9]"));
        QStringList places;
        auto matches = place.globalMatch(text);
        while (matches.hasNext())
            places.append(matches.next().captured());
        places.sort();
        return places;
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
