// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/main/managedinput.h"

#include <QTest>

#include <array>
#include <unistd.h>

using namespace pm;
using namespace pm::platform;

namespace {

// The JSON has apostrophes for quotation marks.
Result<ManagedInput> parse(QByteArray line)
{
    return parseManagedInput(line.replace('\'', '"'));
}

} // namespace

class ManagedInputTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyMemberIsOptional()
    {
        const auto nothing = parse("{}");
        QVERIFY(nothing);
        QVERIFY(nothing->masterKey.isEmpty() && nothing->bootstrapEmail.isEmpty());
        const auto all = parse("{'bootstrap_email':'a@b.c','bootstrap_password':'pw','master_key':'"
                               + QByteArray(32, 'k').toBase64() + "'}");
        QVERIFY(all);
        QVERIFY(all->masterKey.equals(QByteArray(32, 'k')));
        QCOMPARE(all->bootstrapEmail, QStringLiteral("a@b.c"));
        QVERIFY(all->bootstrapPassword.equals("pw"));
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("named");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("JSON object");
        QTest::newRow("no JSON") << QByteArray("hello") << QStringLiteral("JSON object");
        QTest::newRow("unknown member") << QByteArray("{'masterkey':'x'}") << QStringLiteral("masterkey");
        QTest::newRow("wrong type") << QByteArray("{'master_key':1}") << QStringLiteral("master_key");
        QTest::newRow("short key") << QByteArray("{'master_key':'c2hvcnQ='}") << QStringLiteral("master_key");
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, named);
        const auto input = parse(line);
        QVERIFY(!input);
        QVERIFY2(input.error().message.contains(named), qPrintable(input.error().message));
        QVERIFY(!input.error().message.contains(QStringLiteral("c2hvcnQ")));
    }

    void takesOneLineAndLeavesTheRest()
    {
        std::array<int, 2> ends{};
        QCOMPARE(::pipe(ends.data()), 0);
        const QByteArray text = "{\"bootstrap_email\":\"a@b.c\"}\nrest";
        QCOMPARE(::write(ends[1], text.constData(), static_cast<std::size_t>(text.size())), text.size());
        const auto input = readManagedInput(ends[0]);
        QVERIFY(input);
        QCOMPARE(input->bootstrapEmail, QStringLiteral("a@b.c"));
        std::array<char, 10> rest{};
        QCOMPARE(::read(ends[0], rest.data(), rest.size()), 4);
        ::close(ends[0]);
        ::close(ends[1]);
    }
};

QTEST_GUILESS_MAIN(ManagedInputTest)
#include "tst_managedinput.moc"
