// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/signature.h"
#include "tests/ui/deliveriesconsole.h"
#include "tests/ui/deliverylogserver.h"
#include "ui/webhooks/bodyview.h"

#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace pm;

namespace {

constexpr int kPatienceMs = 20'000;
const QByteArray kPage = "GET /api/v1/platform/webhooks/deliveries?";

const Secret &secret()
{
    static const Secret made = webhookSecretOf(QByteArray(32, '\x07'));
    return made;
}

// As its endpoint received it.
void sign(Attempt &attempt)
{
    const qint64 seconds = attempt.at / 1000;
    const SigningInput input{.id = "evt_0", .timestamp = seconds, .body = attempt.request.body};
    attempt.request.headers = {{QStringLiteral("webhook-id"), QStringLiteral("evt_0")},
                               {QStringLiteral("webhook-timestamp"), QString::number(seconds)},
                               {QStringLiteral("webhook-signature"),
                                QString::fromLatin1(standardSignature(secret(), input))}};
}

} // namespace

// The time that the log covers, and the attempt of a delivery that is looked into.
class DeliveryChoicesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void aTimeHasTwoEnds();
    void theEndIsAfterTheBeginning();
    void aTimeThatIsNotChosenChangesNothing();
    void anEarlierAttemptIsLookedInto();
    void anotherAttemptLeavesTheOneThatIsLookedInto();
    void theNextFollowsTheLast();
    void theLabHasTheAttemptThatIsLookedInto();

private:
    void tryOnceMore(const QByteArray &answer);
    void openTimes() const;
    [[nodiscard]] QDateTimeEdit *end(const char *name) const { return console().find<QDateTimeEdit>(name); }
    [[nodiscard]] QUrlQuery lastAsked() const { return QUrlQuery(QString::fromLatin1(m_server->seen(kPage).last())); }
    [[nodiscard]] QString response() const
    {
        return console().find<ui::BodyView>("deliveryInspector.response.body")->textToCopy();
    }
    [[nodiscard]] test::TestConsole &console() const { return m_opened->console(); }

    std::unique_ptr<test::DeliveryLogServer> m_server;
    std::unique_ptr<test::DeliveriesConsole> m_opened;
};

void DeliveryChoicesTest::init()
{
    m_server = std::make_unique<test::DeliveryLogServer>();
    Attempt &first = m_server->attempts.front();
    first.response->body = "the answer to the first";
    first.request.body = R"({"only":"in the first"})";
    sign(first);
    m_opened = std::make_unique<test::DeliveriesConsole>(m_server->url());
    QVERIFY(console().activate());
    QVERIFY(m_opened->open(QStringLiteral("maria@acme.test"), QStringLiteral("a password of my own")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_server->seen(kPage).isEmpty(), kPatienceMs);
}

void DeliveryChoicesTest::cleanup()
{
    m_opened.reset();
    m_server.reset();
}

void DeliveryChoicesTest::openTimes() const
{
    m_opened->choose("deliveriesPage.filter.time", {QStringLiteral("Between…")});
    QVERIFY(console().isShown("timeRangeSheet"));
}

void DeliveryChoicesTest::aTimeHasTwoEnds()
{
    const QDateTime from(QDate(2026, 11, 18), QTime(9, 30));
    const QDateTime to(QDate(2026, 11, 19), QTime(17, 0, 5));
    m_opened->choose("deliveriesPage.filter.time", {QStringLiteral("Last hour")});
    openTimes();
    end("timeRangeSheet.from")->setDateTime(from);
    end("timeRangeSheet.to")->setDateTime(to);
    console().click("timeRangeSheet.show");
    const auto asked = [&](const char *name) {
        return lastAsked().queryItemValue(QLatin1StringView(name), QUrl::FullyDecoded);
    };
    QTRY_COMPARE_WITH_TIMEOUT(asked("from"), toIso(from.toMSecsSinceEpoch()), kPatienceMs);
    QCOMPARE(asked("to"), toIso(to.toMSecsSinceEpoch()));
    QVERIFY(console().find<QAbstractButton>("deliveriesPage.filter.time")->isChecked());
    const QString shown = console().find<QWidget>("deliveriesPage.filter.time")->toolTip();
    QVERIFY2(shown.contains(QStringLiteral("18 Nov")) && shown.contains(QStringLiteral("09:30")), qPrintable(shown));
    QVERIFY2(shown.contains(QStringLiteral("17:00:05")), qPrintable(shown));
    QVERIFY(console().textOf("deliveriesPage.filter.time").contains(QStringLiteral("18 Nov")));

    QTRY_VERIFY_WITH_TIMEOUT(!console().isShown("timeRangeSheet"), kPatienceMs);
    openTimes(); // it begins with what is shown
    QCOMPARE(end("timeRangeSheet.from")->dateTime(), from);
    QCOMPARE(end("timeRangeSheet.to")->dateTime(), to);
    console().click("timeRangeSheet.cancel");
    m_opened->choose("deliveriesPage.filter.time", {QStringLiteral("Any time")});
    QTRY_VERIFY_WITH_TIMEOUT(!lastAsked().hasQueryItem(QStringLiteral("from")), kPatienceMs);
}

void DeliveryChoicesTest::theEndIsAfterTheBeginning()
{
    openTimes();
    const auto asked = m_server->seen(kPage).size();
    end("timeRangeSheet.to")->setDateTime(end("timeRangeSheet.from")->dateTime());
    console().click("timeRangeSheet.show");
    QVERIFY(console().isShown("timeRangeSheet"));
    const auto *sheet = console().find<QWidget>("timeRangeSheet");
    QVERIFY(!sheet->findChild<QLabel *>(QStringLiteral("sheet.note"))->text().isEmpty());
    QCOMPARE(m_server->seen(kPage).size(), asked);
}

void DeliveryChoicesTest::aTimeThatIsNotChosenChangesNothing()
{
    openTimes();
    end("timeRangeSheet.from")->setDateTime(QDateTime(QDate(2026, 1, 1), QTime(0, 0)));
    console().click("timeRangeSheet.cancel");
    QTRY_VERIFY_WITH_TIMEOUT(!console().isShown("timeRangeSheet"), kPatienceMs);
    QVERIFY(!console().find<QAbstractButton>("deliveriesPage.filter.time")->isChecked());
    QVERIFY(!lastAsked().hasQueryItem(QStringLiteral("from")));
}

void DeliveryChoicesTest::anEarlierAttemptIsLookedInto()
{
    m_opened->select(0);
    QTRY_VERIFY_WITH_TIMEOUT(response().contains(QStringLiteral("duplicate key")), kPatienceMs); // of the last
    console().click("attemptTimeline.attempt1");
    QVERIFY(response().contains(QStringLiteral("the answer to the first")));
    QVERIFY(console().find<QAbstractButton>("attemptTimeline.attempt1")->isChecked());
    QVERIFY(!console().find<QAbstractButton>("attemptTimeline.attempt2")->isChecked());
    const auto *request = console().find<ui::BodyView>("deliveryInspector.request.body");
    QVERIFY(request->textToCopy().contains(QStringLiteral("only")));

    // It stays when the delivery is read again and nothing of it has changed.
    const auto read = m_server->seen("GET /api/v1/platform/webhooks/deliveries/").size();
    m_server->tell("delivery", toJson(m_server->row(0)));
    QTRY_VERIFY_WITH_TIMEOUT(m_server->seen("GET /api/v1/platform/webhooks/deliveries/").size() > read, kPatienceMs);
    QTest::qWait(100);
    QVERIFY(response().contains(QStringLiteral("the answer to the first")));
    console().click("attemptTimeline.attempt2");
    QVERIFY(response().contains(QStringLiteral("duplicate key")));
}

void DeliveryChoicesTest::tryOnceMore(const QByteArray &answer)
{
    Attempt next = m_server->attempts.back();
    next.number += 1;
    next.response->body = answer;
    m_server->attempts.push_back(next);
    m_server->tell("delivery", toJson(m_server->row(0)));
    const QByteArray name = "attemptTimeline.attempt" + QByteArray::number(next.number);
    QTRY_VERIFY_WITH_TIMEOUT(console().find<QWidget>(name.constData()) != nullptr, kPatienceMs);
}

void DeliveryChoicesTest::anotherAttemptLeavesTheOneThatIsLookedInto()
{
    m_opened->select(0);
    QTRY_VERIFY_WITH_TIMEOUT(console().isShown("attemptTimeline.attempt1"), kPatienceMs);
    auto *first = console().find<QAbstractButton>("attemptTimeline.attempt1");
    first->click();
    first->setFocus();
    tryOnceMore("the answer to the third");
    QVERIFY(response().contains(QStringLiteral("the answer to the first")));
    QCOMPARE(console().find<QAbstractButton>("attemptTimeline.attempt1"), first);
    QVERIFY(first->isChecked());
    QVERIFY(first->hasFocus());
    console().click("attemptTimeline.attempt3");
    QVERIFY(response().contains(QStringLiteral("the answer to the third")));
}

void DeliveryChoicesTest::theNextFollowsTheLast()
{
    m_opened->select(0);
    QTRY_VERIFY_WITH_TIMEOUT(response().contains(QStringLiteral("duplicate key")), kPatienceMs);
    tryOnceMore("the answer to the third");
    QVERIFY(response().contains(QStringLiteral("the answer to the third")));
    QVERIFY(console().find<QAbstractButton>("attemptTimeline.attempt3")->isChecked());
}

void DeliveryChoicesTest::theLabHasTheAttemptThatIsLookedInto()
{
    m_opened->select(0);
    QTRY_VERIFY_WITH_TIMEOUT(console().isShown("attemptTimeline.attempt1"), kPatienceMs);
    console().click("attemptTimeline.attempt1");
    console().click("deliveryInspector.lab");
    QVERIFY(console().isShown("signatureLab"));
    QCOMPARE(console().find<QPlainTextEdit>("signatureLab.body")->toPlainText(),
             QString::fromUtf8(m_server->attempts.front().request.body));
    console().find<QLineEdit>("signatureLab.secret")->setText(QString::fromLatin1(secret().reveal()));
    QTRY_COMPARE_WITH_TIMEOUT(console().find<QWidget>("signatureLab.standard")->accessibleName(),
                              QStringLiteral("Right"), kPatienceMs);
}

QTEST_MAIN(DeliveryChoicesTest)
#include "tst_deliverychoices.moc"
