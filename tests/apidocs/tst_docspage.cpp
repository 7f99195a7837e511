// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/apidocs/apidocument.h"
#include "tests/support/httpexchange.h"
#include "tests/support/platformprocess.h"

#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace pm::test;

namespace {

// Everything that an element of the page, or a rule of a style sheet, loads.
QStringList loadedBy(const QByteArray &text)
{
    static const QRegularExpression source(
        QStringLiteral("(?:\\b(?:src|href)\\s*=\\s*[\"']|url\\(\\s*[\"']?|@import\\s+[\"'])([^\"')\\s]+)"));
    QStringList sources;
    for (auto found = source.globalMatch(QString::fromUtf8(text)); found.hasNext();)
        sources.append(found.next().captured(1));
    return sources;
}

} // namespace

// The page at /api/docs, and what a browser makes of it.
class DocsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_platform.start());
        m_http = std::make_unique<HttpExchange>(m_platform.url());
    }
    void cleanupTestCase() { m_http.reset(); }

    void everythingComesFromTheService()
    {
        const auto page = m_http->get(QStringLiteral("/api/docs"));
        QCOMPARE(page.status, 200);
        QVERIFY(page.header("Content-Security-Policy").contains("default-src 'self'"));
        const QStringList sources = loadedBy(page.body);
        QVERIFY(sources.size() >= 5);
        for (const QString &source : sources) {
            QVERIFY2(source.startsWith(u'/') && !source.startsWith(QStringLiteral("//")), qPrintable(source));
            const auto part = m_http->get(source);
            QVERIFY2(part.status == 200 && !part.body.isEmpty(), qPrintable(source));
            if (!part.header("Content-Type").startsWith("text/css"))
                continue;
            for (const QString &inner : loadedBy(part.body))
                QVERIFY2(inner.startsWith(QStringLiteral("data:")) || inner.startsWith(u'#'), qPrintable(inner));
        }
    }

    void everyOperationShowsItsSamples()
    {
        const ApiDocument document(m_http->get(QStringLiteral("/api/openapi.json")).json());
        const QByteArray page = inBrowser(QStringLiteral("/api/docs?expand=all"));
        const auto operations = static_cast<qsizetype>(document.operations().size());
        QCOMPARE(page.count("class=\"code-samples\""), operations);
        for (const char *language : {"cURL", "Node.js", "Python", "PHP"}) {
            const QByteArray tab = QByteArray("class=\"code-samples-tab\">") + language + "</button>";
            QCOMPARE(page.count(tab), operations);
        }
        for (const ApiOperation &operation : document.operations()) {
            for (const QJsonValue &sample : operation.description.value(QStringLiteral("x-codeSamples")).toArray()) {
                const QString source = sample.toObject().value(QStringLiteral("source")).toString();
                // As a browser writes text, with its quotes left alone.
                const QString shown = source.toHtmlEscaped().replace(QStringLiteral("&quot;"), QStringLiteral("\""));
                const QByteArray element = '>' + shown.toUtf8() + "</pre>";
                QVERIFY2(page.contains(element), element.constData());
            }
        }
    }

private:
    // The page as it is after its scripts ran.
    QByteArray inBrowser(const QString &path)
    {
        const QTemporaryDir profile;
        QProcess browser;
        browser.setStandardErrorFile(QProcess::nullDevice());
        // Without its sandbox, which cannot be had as root.
        browser.start(QStringLiteral("chromium"),
                      {QStringLiteral("--headless"), QStringLiteral("--no-sandbox"), QStringLiteral("--disable-gpu"),
                       QStringLiteral("--no-proxy-server"), QStringLiteral("--virtual-time-budget=60000"),
                       QStringLiteral("--user-data-dir=") + profile.path(), QStringLiteral("--dump-dom"),
                       m_platform.url().toString() + path});
        return browser.waitForFinished(250'000) ? browser.readAllStandardOutput() : QByteArray();
    }

    PlatformProcess m_platform;
    std::unique_ptr<HttpExchange> m_http;
};

QTEST_GUILESS_MAIN(DocsPageTest)
#include "tst_docspage.moc"
