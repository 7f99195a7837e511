// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/childprocess.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace pm;

namespace {

constexpr int kPatienceMs = 150'000;

// What must be among them; pages of later areas add theirs.
const QString kExpected = QStringLiteral(
    "welcome api-keys key-inspector key-usage key-security create-key key-created regenerate-key edit-key revoke-key"
    " api-keys-filtered-empty revoke-unused-keys usage usage-details usage-of-an-endpoint command-palette settings"
    " api-docs api-docs-tried messages message-inspector templates template-inspector edit-template campaigns"
    " campaign-inspector create-campaign contacts contact-inspector edit-contact domains domain-inspector add-domain"
    " webhooks webhook test-webhook rotate-webhook-secret edit-webhook-events edit-webhook-filter edit-webhook-function"
    " edit-webhook-fields webhook-history events verify-signature request-bins request-bin change-bin-answer use-bin"
    " create-bin deliveries delivery-inspector delivery-read signature-lab retry-all notices shortcuts locked sign-in");

int brightness(const QImage &image)
{
    return image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixelColor(0, 0).lightness();
}

} // namespace

// Pictures of every page, as the documentation and the review use them.
class ScreenshotsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPageIsShown_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("language");
        QTest::newRow("light") << QStringLiteral("light") << QStringLiteral("en");
        QTest::newRow("dark, longer texts") << QStringLiteral("dark") << QStringLiteral("pseudo");
    }
    void everyPageIsShown()
    {
        QFETCH(QString, theme);
        QFETCH(QString, language);
        const QTemporaryDir folder;
        const QDir pictures(folder.filePath(QStringLiteral("pictures")));
        test::ChildProcess console;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), folder.path());
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent/bus"));
        console.setEnvironment(environment);
        QVERIFY(console.start(QStringLiteral(PENGUINMAILS_CONSOLE),
                              {QStringLiteral("--screenshots"), pictures.path(), QStringLiteral("--theme"), theme,
                               QStringLiteral("--language"), language, QStringLiteral("--size"),
                               QStringLiteral("1280x800")},
                              folder.filePath(QStringLiteral("console.log"))));
        QVERIFY(console.waitForExit(kPatienceMs));
        QVERIFY2(console.exitCode() == 0, console.log().constData());
        const QStringList files = pictures.entryList(QDir::Files);
        const QStringList expected = kExpected.split(u' ');
        for (const QString &name : expected)
            QVERIFY2(files.contains(name + QStringLiteral(".png")), qPrintable(name));
        for (const QString &name : files) {
            const QImage image(pictures.filePath(name));
            QCOMPARE(image.size(), QSize(1280, 800));
            QVERIFY2((brightness(image) > 128) == (theme == QStringLiteral("light")), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(ScreenshotsTest)
#include "tst_screenshots.moc"
