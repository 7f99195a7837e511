// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/mailpreview.h"

#include <QDir>
#include <QImage>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace pm;

// Mail is written by strangers: showing it must load nothing.
class MailPreviewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void loadsNothingFromTheNetwork()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QString url = QStringLiteral("http://127.0.0.1:%1/pixel.png").arg(server.serverPort());
        show(QStringLiteral("<html><head><link rel='stylesheet' href='%1'><style>@import url(%1);"
                            "body { background-image: url(%1) }</style></head><body background='%1'><p>Hello</p>"
                            "<img src='%1' width='40' height='40'><iframe src='%1'></iframe></body></html>")
                 .arg(url));
        QVERIFY(!server.waitForNewConnection(300));
    }

    void loadsNoFileOfThisComputer()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("secret.png"));
        QImage red(200, 200, QImage::Format_RGB32);
        red.fill(Qt::red);
        QVERIFY(red.save(path));
        for (const QString &source : {path, QUrl::fromLocalFile(path).toString(), QStringLiteral("secret.png")}) {
            const QString before = QDir::currentPath();
            QVERIFY(QDir::setCurrent(folder.path()));
            const QImage picture = show(QStringLiteral("<img src='%1' width='200' height='200'>").arg(source));
            QVERIFY(QDir::setCurrent(before));
            QVERIFY2(!hasRed(picture), qPrintable(source));
        }
    }

    void linksLeadNowhere()
    {
        ui::MailPreview preview;
        preview.setHtml(QStringLiteral("<a href='https://example.com/'>Click</a>"));
        QVERIFY(!preview.openLinks());
        QVERIFY(!preview.openExternalLinks());
    }

private:
    static QImage show(const QString &html)
    {
        ui::MailPreview preview;
        preview.resize(400, 400);
        preview.setHtml(html);
        preview.show();
        return preview.grab().toImage();
    }
    static bool hasRed(const QImage &image)
    {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == QColor(Qt::red))
                    return true;
            }
        }
        return false;
    }
};

QTEST_MAIN(MailPreviewTest)
#include "tst_mailpreview.moc"
