// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/dns/dnsresolver.h"
#include "tests/support/dnsserver.h"
#include "tests/support/freeport.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace pm;
using namespace pm::dns;
using test::DnsServer;
using test::UdpResponder;

namespace {

constexpr int kShortMs = 600;

DnsQuestion txt(const char *name)
{
    return {.name = QString::fromLatin1(name), .type = RecordType::Txt};
}

DnsQuestion cname(const char *name)
{
    return {.name = QString::fromLatin1(name), .type = RecordType::Cname};
}

DnsResolver resolverAt(const QString &server, int deadlineMs = 3000)
{
    return DnsResolver({.servers = {server}, .deadlineMs = deadlineMs});
}

QString longText()
{
    QString text = QStringLiteral("v=DKIM1; k=rsa; p=");
    for (int i = 0; i < 60; ++i)
        text += QStringLiteral("%1/").arg(i, 9, 10, QLatin1Char('A'));
    return text;
}

// The question sent back as an answer with a response code and nothing in it.
QByteArray answerWithCode(const QByteArray &query, char code)
{
    QByteArray answer = query;
    answer[2] = static_cast<char>(answer[2] | '\x80');
    answer[3] = static_cast<char>('\x80' | code);
    return answer;
}

} // namespace

class TestDnsResolver : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_server.addTxt(QStringLiteral("acme.test"), QStringLiteral("v=spf1 include:spf.example.test ~all"));
        m_server.addTxt(QStringLiteral("acme.test"), QStringLiteral("another text"));
        m_server.addTxt(QStringLiteral("long.test"), longText());
        for (int i = 0; i < 40; ++i)
            m_server.addTxt(QStringLiteral("many.test"), QStringLiteral("%1 %2").arg(i).arg(QString(200, u'x')));
        m_server.addCname(QStringLiteral("bounces.acme.test"), QStringLiteral("return.mail.test"));
        QVERIFY2(m_server.start(), m_server.log().constData());
    }

    void readsEveryRecord()
    {
        const DnsResolver resolver = resolverAt(m_server.address());
        const auto texts = resolver.lookUp(txt("acme.test"));
        QVERIFY2(texts, qPrintable(texts ? QString() : texts.error().detail));
        QStringList values = texts->values;
        values.sort();
        QCOMPARE(values,
                 QStringList({QStringLiteral("another text"), QStringLiteral("v=spf1 include:spf.example.test ~all")}));
        QCOMPARE(resolver.lookUp(cname("bounces.acme.test"))->values, QStringList{QStringLiteral("return.mail.test")});
    }

    void joinsTheChunksOfALongText()
    {
        const auto texts = resolverAt(m_server.address()).lookUp(txt("long.test"));
        QVERIFY(texts);
        QCOMPARE(texts->values, QStringList{longText()});
    }

    void takesTcpForWhatFitsNoDatagram()
    {
        const auto texts = resolverAt(m_server.address()).lookUp(txt("many.test"));
        QVERIFY2(texts, qPrintable(texts ? QString() : texts.error().detail));
        QCOMPARE(texts->values.size(), 40);
    }

    void tellsNoNameFromNoRecordFromRefusal()
    {
        const DnsResolver resolver = resolverAt(m_server.address());
        const auto noName = resolver.lookUp(txt("nobody.test"));
        QVERIFY(noName && !noName->nameExists && noName->values.isEmpty());
        const auto noRecord = resolver.lookUp(txt("return.mail.test"));
        QVERIFY(noRecord && noRecord->nameExists && noRecord->values.isEmpty());
        const auto refused = resolver.lookUp(txt("elsewhere.example"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
        QVERIFY2(refused.error().message.contains(QStringLiteral("refused")), qPrintable(refused.error().message));
    }

    void saysThatTheServerFailed()
    {
        const UdpResponder failing([](const QByteArray &query) { return answerWithCode(query, 2); });
        const auto answer = resolverAt(failing.address()).lookUp(txt("acme.test"));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Unavailable);
        QVERIFY2(answer.error().message.contains(QStringLiteral("SERVFAIL")), qPrintable(answer.error().message));
    }

    void asksTheNextServer()
    {
        const UdpResponder failing([](const QByteArray &query) { return answerWithCode(query, 2); });
        const UdpResponder silent([](const QByteArray &) { return QByteArray(); });
        const DnsResolver resolver({.servers = {failing.address(), silent.address(), m_server.address()}});
        const auto answer = resolver.lookUp(txt("long.test"));
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
        QCOMPARE(answer->values, QStringList{longText()});
        QVERIFY(failing.asked() > 0 && silent.asked() > 0);
    }

    void endsAtTheDeadline_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("never answers") << 0;
        QTest::newRow("answers garbage") << 1;
        QTest::newRow("answers another question") << 2;
        QTest::newRow("answers with another id") << 3;
    }

    void endsAtTheDeadline()
    {
        QFETCH(int, kind);
        const UdpResponder server([kind](const QByteArray &query) {
            QByteArray answer = answerWithCode(query, 0);
            if (kind == 0)
                return QByteArray();
            if (kind == 1)
                return QByteArray("no DNS message at all");
            answer[kind == 2 ? 13 : 0] = static_cast<char>(answer[kind == 2 ? 13 : 0] ^ 1);
            return answer;
        });
        QElapsedTimer timer;
        timer.start();
        const auto answers = resolverAt(server.address(), kShortMs).lookUp({txt("acme.test"), cname("a.acme.test")});
        const qint64 took = timer.elapsed();
        QCOMPARE(answers.size(), std::size_t(2));
        for (const auto &answer : answers) {
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, ErrorKind::Timeout);
        }
        QVERIFY2(took >= kShortMs - 50 && took < 4 * kShortMs, qPrintable(QString::number(took)));
        QVERIFY(server.asked() >= 2);
    }

    void saysThatAnAnswerIsBroken()
    {
        // One record is announced, and what follows is none.
        const UdpResponder server([](const QByteArray &query) {
            QByteArray answer = answerWithCode(query, 0);
            answer[7] = 1;
            answer[11] = 0;
            return QByteArray(answer.left(answer.indexOf(QByteArray("\0\x10\0\1", 4)) + 4) + "\xc0");
        });
        const auto answer = resolverAt(server.address(), kShortMs).lookUp(txt("acme.test"));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Protocol);
    }

    void saysThatNobodyListens()
    {
        QElapsedTimer timer;
        timer.start();
        const QString nobody = QStringLiteral("127.0.0.1:%1").arg(test::freePort());
        const auto answer = resolverAt(nobody).lookUp(txt("acme.test"));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Unavailable);
        QVERIFY(timer.elapsed() < 2500);
    }

    void refusesNamesThatCannotBe()
    {
        const auto answer = resolverAt(m_server.address()).lookUp({.name = QString(64, u'a')});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Validation);
        QVERIFY(resolverAt(m_server.address()).lookUp(std::vector<DnsQuestion>()).empty());
    }

    void servesManyThreads()
    {
        const DnsResolver resolver = resolverAt(m_server.address());
        std::atomic<int> right{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                for (int n = 0; n < 20; ++n) {
                    const auto answers = resolver.lookUp({txt("long.test"), txt("nobody.test"), cname("acme.test")});
                    if (answers[0] && answers[0]->values == QStringList{longText()} && answers[1]
                        && !answers[1]->nameExists && answers[2] && answers[2]->values.isEmpty())
                        ++right;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(right.load(), 160);
    }

private:
    DnsServer m_server;
};

QTEST_GUILESS_MAIN(TestDnsResolver)
#include "tst_dnsresolver.moc"
