// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/lossyrelay.h"
#include "tests/support/receiver.h"
#include "tests/ui/emailconsole.h"
#include "tests/ui/testplatforms.h"
#include "ui/charts/timechart.h"
#include "ui/lists/listpage.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/metriccard.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace pm;
using test::Behaviour;
using test::EmailConsole;

namespace {

constexpr int kPatienceMs = 20'000;
const QString kWebhooks = QStringLiteral("/api/v1/platform/webhooks");

QString textOf(const QPlainTextEdit *edit)
{
    return edit == nullptr ? QString() : edit->toPlainText();
}

} // namespace

// Endpoints and events on the real service with each of its stores: the list, one endpoint and what is done with it,
// roles, the catalogue.
class WebhooksPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase()
    {
        QVERIFY(m_platforms.start({QStringLiteral("--allow-private-endpoints")}));
        for (auto &platform : m_platforms.all()) {
            m_platform = &platform;
            fill();
        }
    }
    void init()
    {
        m_platform = &m_platforms.current();
        m_archive = m_archiveOf[m_platform->url()];
        m_console = std::make_unique<EmailConsole>(m_platform->url());
    }
    void cleanup() { m_console.reset(); }

    void theListIsFiltered()
    {
        m_console->openAsAdmin(QStringLiteral("webhooks"));
        QTRY_COMPARE_WITH_TIMEOUT(sorted(m_console->names()),
                                  QStringList({QStringLiteral("Archive"), QStringLiteral("Orders")}), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(console().find<ui::MetricCard>("webhookCards.active")->figure(), QStringLiteral("2"),
                                  kPatienceMs);
        console().type("webhooksPage.search", QStringLiteral("/orders"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names(), QStringList({QStringLiteral("Orders")}), kPatienceMs);
        console().find<QLineEdit>("webhooksPage.search")->clear();
        auto *event = console().find<QComboBox>("webhooksPage.filter.event_type");
        event->setCurrentIndex(event->findText(QStringLiteral("email.sent")));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names(), QStringList({QStringLiteral("Archive")}), kPatienceMs);
        console().click("webhooksPage.filter.failing");
        QTRY_VERIFY_WITH_TIMEOUT(m_console->action() != nullptr, kPatienceMs);
        QCOMPARE(m_console->stateTitle(), QStringLiteral("No endpoint matches the filters"));
        m_console->action()->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 2, kPatienceMs);
        QCOMPARE(event->currentIndex(), 0);
    }

    void aRowOpensAndEscComesBack()
    {
        m_console->openAsAdmin(QStringLiteral("webhooks"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 2, kPatienceMs);
        m_console->select(QStringLiteral("Orders"));
        QVERIFY(!console().isShown("webhookDetail")); // choosing is not opening
        QTest::keyClick(m_console->table(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("webhookDetail.title"), QStringLiteral("Orders"), kPatienceMs);
        QCOMPARE(console().textOf("webhookDetail.url"), m_receiver.url(QStringLiteral("/orders")));
        QVERIFY(!console().isShown("webhookDetail.banner")); // all is well
        QTRY_VERIFY_WITH_TIMEOUT(
            !console().find<ui::TimeChart>("webhookDetail.durationChart")->chartData().times.empty(), kPatienceMs);
        const auto &marks = console().find<ui::TimeChart>("webhookDetail.durationChart")->chartData().marks;
        QCOMPARE(marks.size(), 2U);
        QCOMPARE(marks[0].value, 3000.0);
        QCOMPARE(marks[1].value, 1000.0);
        QTest::keyClick(console().find<QWidget>("webhookDetail"), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!console().isShown("webhookDetail"), kPatienceMs);
        QVERIFY(m_console->table()->isVisible());
    }

    void anIdThatIsPastedOpensIt()
    {
        m_console->openAsAdmin(QStringLiteral("webhooks"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 2, kPatienceMs);
        auto *page = console().window.findChild<ui::ListPage *>(QStringLiteral("webhooksPage"))->parentWidget();
        while (qobject_cast<ui::Page *>(page) == nullptr)
            page = page->parentWidget();
        QVERIFY(qobject_cast<ui::Page *>(page)->showItem(m_archive));
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("webhookDetail.title"), QStringLiteral("Archive"), kPatienceMs);
        QVERIFY(!qobject_cast<ui::Page *>(page)->showItem(QStringLiteral("tpl_1")));
        QVERIFY(qobject_cast<ui::Page *>(page)->showItem(QStringLiteral("wh_00000000000000000000000000")));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->action() != nullptr, kPatienceMs); // there is none
        QCOMPARE(m_console->action()->text(), QStringLiteral("Retry"));
    }

    // The list, and one endpoint; also when another page was shown meanwhile.
    void readsAgainWhatMayBeOutOfDate()
    {
        m_console->openAsAdmin(QStringLiteral("webhooks"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 2, kPatienceMs);
        const QString name = QStringLiteral("Made elsewhere");
        const QString id = add(name, QStringLiteral("/x"), QStringLiteral("email.sent"));
        Q_EMIT console().live.eventsMissed();
        QTRY_VERIFY_WITH_TIMEOUT(m_console->names().contains(name), kPatienceMs);
        console().window.showPage(QStringLiteral("keys"));
        const QString other = QStringLiteral("Made meanwhile");
        const QString otherId = add(other, QStringLiteral("/y"), QStringLiteral("email.sent"));
        Q_EMIT console().live.eventsMissed();
        console().window.showPage(QStringLiteral("webhooks"));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->names().contains(other), kPatienceMs);
        QCOMPARE(m_platform->asAdmin().remove(kWebhooks + u'/' + otherId).status, 204);
        m_console->select(name);
        QTest::keyClick(m_console->table(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("webhookDetail.title"), name, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(console().find<QPushButton>("webhookDetail.edit")->isEnabled(), kPatienceMs);
        QCOMPARE(m_platform->asAdmin().remove(kWebhooks + u'/' + id).status, 204);
        Q_EMIT console().live.eventsMissed();
        QTRY_VERIFY_WITH_TIMEOUT(m_console->action() != nullptr, kPatienceMs);
        QCOMPARE(m_console->action()->text(), QStringLiteral("Retry"));
    }

    void pausedIsSaidAndWhatIsHeldIsCounted()
    {
        open(QStringLiteral("Orders"));
        console().click("webhookDetail.pause");
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("webhookDetail.pause"), QStringLiteral("Resume"), kPatienceMs);
        QVERIFY(console().isShown("webhookDetail.banner"));
        QVERIFY(console().textOf("webhookDetail.rule").contains(QStringLiteral("operator")));
        addContact(QStringLiteral("held@example.com"));
        QTRY_VERIFY_WITH_TIMEOUT(heldIsShown(), kPatienceMs);
        console().click("webhookDetail.pause");
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("webhookDetail.pause"), QStringLiteral("Pause"), kPatienceMs);
        QVERIFY(!console().isShown("webhookDetail.banner"));
    }

    void aTestShowsBothSides()
    {
        const std::ptrdiff_t before = testsReceived();
        m_receiver.behave("/orders", Behaviour::ofStatus(500, "out of <b>order</b>"));
        open(QStringLiteral("Orders"));
        console().click("webhookDetail.test");
        QVERIFY(console().isShown("testEventSheet"));
        auto *payload = console().find<QPlainTextEdit>("testEventForm.payload");
        QVERIFY(textOf(payload).contains(QStringLiteral("\"contact_id\"")));
        payload->setPlainText(QStringLiteral("[1"));
        console().click("testEventSheet.send");
        QVERIFY(console().isShown("testEventForm.payload.problem"));
        payload->setPlainText(QStringLiteral("{\"contact_id\": \"cont_test\"}"));
        console().click("testEventSheet.send");
        QTRY_VERIFY2_WITH_TIMEOUT(console().textOf("testResult.text").startsWith(QStringLiteral("500")),
                                  qPrintable(console().textOf("testResult.text")), kPatienceMs);
        QVERIFY(textOf(console().find<QPlainTextEdit>("testResult.response"))
                    .contains(QStringLiteral("out of <b>order</b>")));
        const QString request = textOf(console().find<QPlainTextEdit>("testResult.request"));
        QVERIFY(request.contains(QStringLiteral("cont_test")));
        QVERIFY(request.contains(QStringLiteral("webhook-signature: v1,"), Qt::CaseInsensitive));
        m_receiver.behave("/orders", Behaviour::ofStatus(200));
        console().click("testEventSheet.send");
        QTRY_VERIFY_WITH_TIMEOUT(console().textOf("testResult.text").startsWith(QStringLiteral("200")), kPatienceMs);
        QCOMPARE(testsReceived(), before + 2);
    }

    void theNewSecretIsShownOnceAndNotLostByAClick()
    {
        open(QStringLiteral("Archive"));
        console().click("webhookDetail.rotate");
        console().find<QSpinBox>("rotateSecretForm.grace_period_hours")->setValue(48);
        console().click("rotateSecretSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("webhookSecretSheet"), kPatienceMs);
        const QString secret = console().textOf("webhookSecret.secret");
        QVERIFY(secret.startsWith(QStringLiteral("whsec_")));
        console().click("webhookSecret.done");
        QVERIFY(console().isShown("confirmSheet.confirm")); // not copied yet
        console().click("confirmSheet.cancel");
        console().click("webhookSecret.copy");
        QCOMPARE(QGuiApplication::clipboard()->text(), secret);
        console().click("webhookSecret.done");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->hasSheet(), kPatienceMs);
        const QJsonObject stored = m_platform->asAdmin().get(kWebhooks + u'/' + m_archive).json();
        QVERIFY(stored.value(QStringLiteral("previous_secret_until")).isString());
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(QStringLiteral("signs as well")), kPatienceMs);
    }

    // The platform has done it: a second one would make the secret, which nobody has seen, an old one.
    void aRotationWhoseAnswerWasLostIsNotDoneTwice()
    {
        test::LossyRelay relay(m_platform->url());
        m_console = std::make_unique<EmailConsole>(relay.url());
        open(QStringLiteral("Archive"));
        console().click("webhookDetail.rotate");
        console().find<QSpinBox>("rotateSecretForm.grace_period_hours")->setValue(48);
        relay.loseAnswers(true);
        console().click("rotateSecretSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(console().find<QPushButton>("rotateSecretSheet.submit")->isEnabled(), kPatienceMs);
        relay.loseAnswers(false);
        QVERIFY(relay.lost() > 0);
        QVERIFY(!console().isShown("webhookSecretSheet"));
        const auto overlapEnd = [this] {
            return m_platform->asAdmin()
                .get(kWebhooks + u'/' + m_archive)
                .json()
                .value(QStringLiteral("previous_secret_until"));
        };
        const QJsonValue end = overlapEnd();
        QVERIFY(end.isString());
        console().click("rotateSecretSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("webhookSecretSheet"), kPatienceMs);
        QVERIFY(console().textOf("webhookSecret.secret").startsWith(QStringLiteral("whsec_")));
        QCOMPARE(overlapEnd(), end);
    }

    void theNewSecretIsKeptInTheKeychain()
    {
        open(QStringLiteral("Archive"));
        console().click("webhookDetail.rotate");
        console().click("rotateSecretSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("webhookSecretSheet"), 20'000);
        const QByteArray secret = console().textOf("webhookSecret.secret").toLatin1();
        console().keychain.available = false; // locked meanwhile
        console().click("webhookSecret.store");
        console().click("webhookSecret.done");
        QVERIFY(console().isShown("confirmSheet.confirm")); // it is nowhere yet
        console().click("confirmSheet.cancel");
        console().keychain.available = true;
        console().click("webhookSecret.store");
        const QString entry = QStringLiteral("webhook/") + m_archive;
        QVERIFY(console().keychain.entries.contains(entry));
        QCOMPARE(console().keychain.entries.at(entry).reveal(), QByteArrayView(secret));
        console().click("webhookSecret.done");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->hasSheet(), 20'000);
    }

    void theFiguresCoverTheTimeThatIsChosen()
    {
        constexpr qint64 kDayMs = 24 * 3600 * 1000;
        open(QStringLiteral("Orders"));
        const auto covered = [this](const char *chart) {
            const auto &times = console().find<ui::TimeChart>(chart)->chartData().times;
            return times.empty() ? 0 : times.back() - times.front();
        };
        QTRY_VERIFY_WITH_TIMEOUT(covered("webhookDetail.deliveriesChart") > 0, 20'000);
        QVERIFY(covered("webhookDetail.deliveriesChart") <= kDayMs);
        auto *range = console().find<QComboBox>("webhookDetail.range");
        for (const int days : {7, 30, 1}) {
            range->setCurrentIndex(range->findText(days == 1 ? QStringLiteral("Last 24 hours")
                                                             : QStringLiteral("Last %1 days").arg(days)));
            for (const char *chart : {"webhookDetail.deliveriesChart", "webhookDetail.durationChart"}) {
                QTRY_VERIFY_WITH_TIMEOUT(covered(chart) >= (days - 1) * kDayMs, 20'000);
                QTRY_VERIFY_WITH_TIMEOUT(covered(chart) <= days * kDayMs, 20'000);
            }
        }
    }

    void whyASecretIsNotRotatedIsSaid()
    {
        const QString rotate = kWebhooks + u'/' + m_archive + QStringLiteral("/rotate-secret");
        int status = 200;
        for (int rotations = 0; rotations < 5 && status == 200; ++rotations)
            status = m_platform->asAdmin().post(rotate, {}).status;
        QCOMPARE(status, 409);
        open(QStringLiteral("Archive"));
        console().click("webhookDetail.rotate");
        console().click("rotateSecretSheet.submit");
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("rotateSecretForm.grace_period_hours.problem"), kPatienceMs);
        const QString why = console().textOf("rotateSecretForm.grace_period_hours.problem");
        QVERIFY2(why.contains(QStringLiteral("without a grace")), qPrintable(why));
    }

    void endingTheOldSecretAtOnceAsksForTheName()
    {
        open(QStringLiteral("Archive"));
        console().click("webhookDetail.rotate");
        console().find<QSpinBox>("rotateSecretForm.grace_period_hours")->setValue(0);
        console().click("rotateSecretSheet.submit");
        QVERIFY(console().isShown("confirmSheet.typedName"));
        m_console->confirm(QStringLiteral("Archive"));
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("webhookSecretSheet"), kPatienceMs);
        console().click("webhookSecret.copy");
        console().click("webhookSecret.done");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->hasSheet(), kPatienceMs);
    }

    void whoMayOnlyLookCannotChange()
    {
        m_console->open(QStringLiteral("webhooks"), m_member, test::TestPlatform::password());
        QTRY_COMPARE_WITH_TIMEOUT(m_console->names().size(), 2, kPatienceMs);
        QVERIFY(!console().find<QPushButton>("webhooksPage.createButton")->isEnabled());
        m_console->select(QStringLiteral("Orders"));
        QTest::keyClick(m_console->table(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("webhookDetail.title"), QStringLiteral("Orders"), kPatienceMs);
        for (const char *name : {"test", "edit", "pause", "remove"}) {
            const auto *button = console().find<QPushButton>(
                QByteArray(QByteArray("webhookDetail.") + name).constData());
            QVERIFY2(!button->isEnabled(), name);
            QVERIFY2(button->toolTip().contains(QStringLiteral("role")), name);
        }
        QVERIFY(!console().find<QPushButton>("webhookDetail.rotate")->isEnabled());
    }

    void deletingAsksForTheName()
    {
        const QString id = add(QStringLiteral("Short-lived"), QStringLiteral("/x"), QStringLiteral("email.sent"));
        open(QStringLiteral("Short-lived"));
        console().click("webhookDetail.remove");
        QVERIFY(console().isShown("confirmSheet.typedName"));
        QVERIFY(isAsked(QStringLiteral("Its deliveries stay in the log.")));
        console().type("confirmSheet.typedName", QStringLiteral("short"));
        QVERIFY(!console().find<QPushButton>("confirmSheet.confirm")->isEnabled());
        m_console->confirm(QStringLiteral("Short-lived"));
        QTRY_VERIFY_WITH_TIMEOUT(!console().isShown("webhookDetail"), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->names().contains(QStringLiteral("Short-lived")), kPatienceMs);
        QCOMPARE(m_platform->asAdmin().get(kWebhooks + u'/' + id).status, 404);
    }

    // Such as by a notification of the desktop's.
    void itIsAboutTheOneThatItNamesThoughAnotherIsOpenedMeanwhile()
    {
        const QString path = kWebhooks + u'/'
                           + add(QStringLiteral("Doomed"), QStringLiteral("/x"), QStringLiteral("email.sent"));
        open(QStringLiteral("Doomed"));
        console().click("webhookDetail.remove");
        QVERIFY(console().window.currentPage()->showItem(m_archive));
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("webhookDetail.title"), QStringLiteral("Archive"), kPatienceMs);
        m_console->confirm(QStringLiteral("Doomed"));
        QTRY_COMPARE_WITH_TIMEOUT(m_platform->asAdmin().get(path).status, 404, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(isNoticed(QStringLiteral("“Doomed” is deleted.")), kPatienceMs);
        QCOMPARE(m_platform->asAdmin().get(kWebhooks + u'/' + m_archive).status, 200);
        QCOMPARE(console().textOf("webhookDetail.title"), QStringLiteral("Archive"));
        QVERIFY(console().isShown("webhookDetail"));
    }

    void whatOthersChangedIsNotDeleted()
    {
        const QString id = add(QStringLiteral("Disputed"), QStringLiteral("/x"), QStringLiteral("email.sent"));
        open(QStringLiteral("Disputed"));
        console().click("webhookDetail.remove");
        QVERIFY(console().isShown("confirmSheet.typedName"));
        const QString path = kWebhooks + u'/' + id;
        QCOMPARE(m_platform->asAdmin().post(path + QStringLiteral("/pause"), {}).status, 200);
        m_console->confirm(QStringLiteral("Disputed"));
        // What it is now is shown, and may be deleted as that.
        QTRY_VERIFY_WITH_TIMEOUT(console().isShown("webhookDetail.banner"), kPatienceMs);
        QCOMPARE(m_platform->asAdmin().get(path).status, 200);
        QVERIFY(saidWith(QStringLiteral("Somebody else changed it meanwhile.")));
        console().click("webhookDetail.remove");
        m_console->confirm(QStringLiteral("Disputed"));
        QTRY_COMPARE_WITH_TIMEOUT(m_platform->asAdmin().get(path).status, 404, kPatienceMs);
    }

    // In the operator's words, and with the id that it is found by.
    void whatCouldNotBeDoneIsSaid()
    {
        const QString id = add(QStringLiteral("Gone"), QStringLiteral("/x"), QStringLiteral("email.sent"));
        open(QStringLiteral("Gone"));
        QCOMPARE(m_platform->asAdmin().remove(kWebhooks + u'/' + id).status, 204);
        console().click("webhookDetail.pause");
        QTRY_VERIFY_WITH_TIMEOUT(saidWith(QStringLiteral("It is not there any more.")), 20'000);
    }

    void environmentsAreApart()
    {
        open(QStringLiteral("Orders"));
        QTest::keyClick(console().find<QWidget>("webhookDetail"), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!console().isShown("webhookDetail"), kPatienceMs);
        console().click("environment.test");
        QTRY_VERIFY_WITH_TIMEOUT(m_console->action() != nullptr, kPatienceMs);
        QCOMPARE(m_console->stateTitle(), QStringLiteral("No endpoints yet"));
    }

    void theCatalogueExplainsEachEvent()
    {
        open(QStringLiteral("Orders"));
        console().click("webhookDetail.verification");
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("eventsPage.name"), QStringLiteral("email.sent"), kPatienceMs);
        auto *page = console().find<ui::Page>("eventsPage");
        QVERIFY(page->showItem(QStringLiteral("contact.updated")));
        QCOMPARE(console().textOf("eventsPage.name"), QStringLiteral("contact.updated"));
        QVERIFY(!console().textOf("eventsPage.description").isEmpty());
        QVERIFY(!console().textOf("eventsPage.frequency").isEmpty());
        QVERIFY(textOf(console().find<QPlainTextEdit>("eventsPage.sample"))
                    .contains(QStringLiteral("\"type\": \"contact.updated\"")));
        QVERIFY(textOf(console().find<QPlainTextEdit>("eventsPage.schema")).contains(QStringLiteral("\"properties\"")));
        console().type("eventsPage.filter", QStringLiteral("spam"));
        const auto *tree = console().find<QTreeWidget>("eventsPage.tree");
        int shown = 0;
        for (QTreeWidgetItemIterator it(console().find<QTreeWidget>("eventsPage.tree"),
                                        QTreeWidgetItemIterator::NoChildren);
             *it != nullptr; ++it)
            shown += (*it)->isHidden() ? 0 : 1;
        QCOMPARE(shown, 1);
        QVERIFY(tree->topLevelItemCount() > 3);
        console().find<QTabWidget>("eventsPage.tabs")->setCurrentIndex(2);
        console().click("verification.copy");
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("timingSafeEqual")));
    }

    // What is done here, what the stream tells of, and what only another look shows.
    void theHistoryIsBesideIt()
    {
        const QString id = add(QStringLiteral("Watched"), QStringLiteral("/x"), QStringLiteral("email.sent"));
        const QString path = kWebhooks + u'/' + id;
        open(QStringLiteral("Watched"));
        console().find<QTabBar>("webhookDetail.tabs")->setCurrentIndex(1);
        QStringList expected{QStringLiteral("Created")};
        QTRY_COMPARE_WITH_TIMEOUT(deeds(), expected, kPatienceMs);
        QVERIFY(isSaid(test::PlatformProcess::adminEmail() + QStringLiteral(" from 127.0.0.1")));
        console().click("webhookDetail.pause");
        expected.prepend(QStringLiteral("Paused"));
        QTRY_COMPARE_WITH_TIMEOUT(deeds(), expected, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(console().live.state(), app::EventStream::State::Live, kPatienceMs);
        QCOMPARE(m_platform->asAdmin().post(path + QStringLiteral("/resume")).status, 200);
        expected.prepend(QStringLiteral("Resumed"));
        QTRY_COMPARE_WITH_TIMEOUT(deeds(), expected, kPatienceMs);
        QJsonObject content = contentOf(QStringLiteral("Watched"), QStringLiteral("/x"), QStringLiteral("email.sent"));
        content.insert(QStringLiteral("timeout_seconds"), 9);
        content.insert(QStringLiteral("headers"), QJsonObject{{QStringLiteral("X-Team"), QStringLiteral("growth")}});
        QCOMPARE(m_platform->asAdmin().put(path, content).status, 200);
        QTest::keyClick(&console().window, Qt::Key_F5);
        expected.prepend(QStringLiteral("Changed"));
        QTRY_COMPARE_WITH_TIMEOUT(deeds(), expected, kPatienceMs);
        QVERIFY(isSaid(QStringLiteral("headers, timeout")));
        QCOMPARE(m_platform->asAdmin().remove(path).status, 204);
    }

private:
    // The events of the history that is shown, newest first.
    [[nodiscard]] QStringList deeds() const
    {
        QStringList texts;
        const auto labels = console().find<QWidget>("webhookHistory")->findChildren<ui::ElidedLabel *>();
        for (const ui::ElidedLabel *label : labels) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }
    [[nodiscard]] QJsonObject contentOf(const QString &name, const QString &path, const QString &event) const
    {
        return {{QStringLiteral("name"), name},
                {QStringLiteral("endpoint_url"), m_receiver.url(path)},
                {QStringLiteral("event_types"), QJsonArray{event}}};
    }
    [[nodiscard]] test::TestConsole &console() const { return **m_console; }
    static QStringList sorted(QStringList names)
    {
        names.sort();
        return names;
    }
    void fill()
    {
        m_member = m_platform->addOperator(Role::TenantMember);
        QVERIFY(!m_member.isEmpty());
        QVERIFY(!add(QStringLiteral("Orders"), QStringLiteral("/orders"), QStringLiteral("contact.created")).isEmpty());
        m_archive = add(QStringLiteral("Archive"), QStringLiteral("/archive"), QStringLiteral("email.sent"));
        QVERIFY(!m_archive.isEmpty());
        m_archiveOf[m_platform->url()] = m_archive;
    }
    QString add(const QString &name, const QString &path, const QString &event)
    {
        const QJsonObject webhook = contentOf(name, path, event);
        return m_platform->asAdmin().post(kWebhooks, webhook).json().value(QStringLiteral("id")).toString();
    }
    [[nodiscard]] bool isNoticed(const QString &text) const
    {
        const auto &notices = console().notices.notices();
        return !notices.empty() && notices.front().text == text;
    }
    [[nodiscard]] bool saidWith(const QString &words) const
    {
        const auto &notices = console().notices.notices();
        return !notices.empty() && notices.front().detail.contains(words)
            && notices.front().detail.contains(QStringLiteral("Request req_"));
    }
    // Between what else is delivered there.
    [[nodiscard]] std::ptrdiff_t testsReceived() const
    {
        const auto requests = m_receiver.requests("/orders");
        return std::count_if(requests.begin(), requests.end(),
                             [](const test::ReceivedRequest &request) { return request.body.contains("cont_test"); });
    }
    void addContact(const QString &email)
    {
        const auto made = m_platform->asAdmin().post(QStringLiteral("/api/v1/contacts"),
                                                     {{QStringLiteral("email"), email}});
        QCOMPARE(made.status, 201);
    }
    void open(const QString &name)
    {
        m_console->openAsAdmin(QStringLiteral("webhooks"));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->names().contains(name), kPatienceMs);
        console().window.showPage(QStringLiteral("keys"));
        const QString other = QStringLiteral("Made meanwhile");
        const QString otherId = add(other, QStringLiteral("/y"), QStringLiteral("email.sent"));
        Q_EMIT console().live.eventsMissed();
        console().window.showPage(QStringLiteral("webhooks"));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->names().contains(other), kPatienceMs);
        QCOMPARE(m_platform->asAdmin().remove(kWebhooks + u'/' + otherId).status, 204);
        m_console->select(name);
        QTest::keyClick(m_console->table(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(console().textOf("webhookDetail.title"), name, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(console().find<QPushButton>("webhookDetail.edit")->isEnabled(), kPatienceMs);
    }
    // Somewhere on the endpoint's page.
    [[nodiscard]] bool isSaid(const QString &beginning) const
    {
        const auto labels = console().find<QWidget>("webhookDetail")->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().startsWith(beginning); });
    }
    [[nodiscard]] bool isAsked(const QString &words) const
    {
        const auto labels = console().find<QWidget>("confirmSheet.typedName")->window()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().contains(words); });
    }
    // Nothing tells the console of it yet but reading again.
    bool heldIsShown()
    {
        QTest::keyClick(&console().window, Qt::Key_F5);
        QTest::qWait(100);
        return console().find<ui::MetricCard>("webhookDetail.held")->figure() == QStringLiteral("1")
            && console().textOf("webhookDetail.heldText").startsWith(QStringLiteral("1 event(s) held"));
    }

    test::Receiver m_receiver;
    test::TestPlatforms m_platforms;
    test::TestPlatform *m_platform = nullptr; // of the row
    std::unique_ptr<EmailConsole> m_console;
    QString m_member; // the same on each
    QMap<QUrl, QString> m_archiveOf;
    QString m_archive;
};

QTEST_MAIN(WebhooksPageTest)
#include "tst_webhookspage.moc"
