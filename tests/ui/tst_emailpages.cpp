// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/emailconsole.h"
#include "tests/ui/testplatforms.h"
#include "ui/keys/keyinspector.h"
#include "ui/lists/listpage.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>

using namespace pm;
using test::EmailConsole;
using test::TestConsole;

namespace {

constexpr int kPatienceMs = 20'000;
constexpr int kMessages = 60;

QString templatePath()
{
    return QStringLiteral("/api/v1/templates");
}

} // namespace

// Lists of Email on the real service with each of its stores: pages by scrolling, filters, order, environments, roles,
// export, a lost service.
class EmailPagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::TestPlatforms::addRows(); }
    void initTestCase()
    {
        QVERIFY(m_platforms.start());
        for (auto &platform : m_platforms.all()) {
            m_platform = &platform;
            fill();
        }
    }

    void init()
    {
        m_platform = &m_platforms.current();
        m_console = std::make_unique<EmailConsole>(m_platform->url());
    }
    void cleanup() { m_console.reset(); }

    void aPastedIdLeadsToItself()
    {
        const QJsonObject all = m_platform->asAdmin()
                                    .get(QStringLiteral("/api/v1/emails?limit=500&sort=-created_at"),
                                         {{"X-Environment", "live"}})
                                    .json();
        const QJsonArray messages = all.value(QStringLiteral("emails")).toArray();
        QVERIFY(messages.size() >= kMessages);
        const QJsonObject oldest = messages.last().toObject();
        m_console->openAsAdmin(QStringLiteral("templates"));
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 3, kPatienceMs);
        paste(oldest.value(QStringLiteral("id")).toString());
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isShown(QStringLiteral("messageInspector")), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(shownTitle("messageInspector"), oldest.value(QStringLiteral("subject")).toString(),
                                  kPatienceMs);
        // It stays, though the list below has not come to it.
        auto *table = (*m_console)->find<QTableView>("messagesPage.table");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 50, kPatienceMs);
        QTest::keyClick(&(*m_console)->window, Qt::Key_F5);
        QTest::qWait(300);
        QVERIFY(m_console->isShown(QStringLiteral("messageInspector")));
        // One that the list has is chosen there.
        const QJsonObject newest = messages.first().toObject();
        paste(newest.value(QStringLiteral("id")).toString());
        QTRY_COMPARE_WITH_TIMEOUT(shownTitle("messageInspector"), newest.value(QStringLiteral("subject")).toString(),
                                  kPatienceMs);
        QCOMPARE(table->currentIndex().row(), 0);
        // One that is not there is said to be missing.
        const QString nothing = makeUlid(QLatin1StringView("msg_"), 0);
        paste(nothing);
        QTRY_VERIFY_WITH_TIMEOUT(!(*m_console)->notices.notices().empty(), kPatienceMs);
        QVERIFY((*m_console)->notices.notices().front().text.contains(nothing));
    }

    void readsTheNextPageWhenScrolled()
    {
        m_console->openAsAdmin(QStringLiteral("messages"));
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 50, kPatienceMs);
        QCOMPARE(names().first(), QStringLiteral("Order 59")); // newest first
        QVERIFY(count().contains(QStringLiteral("more below")));
        m_console->table()->scrollToBottom();
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), kMessages, kPatienceMs);
        QCOMPARE(names().last(), QStringLiteral("Order 0"));
        QVERIFY(!count().contains(QStringLiteral("more below")));
        // Nothing jumps when it is read again.
        m_console->select(QStringLiteral("Order 3"));
        const int scrolled = m_console->table()->verticalScrollBar()->value();
        QTest::keyClick(&(*m_console)->window, Qt::Key_F5);
        QTest::qWait(300);
        QCOMPARE(names().size(), kMessages);
        QCOMPARE(m_console->table()->verticalScrollBar()->value(), scrolled);
        QVERIFY((*m_console)->isShown("messageInspector"));
    }

    void whatHappenedOnAnotherDaySaysSo()
    {
        m_console->openAsAdmin(QStringLiteral("messages"));
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 50, kPatienceMs);
        (*m_console)->clock.later = 2 * 86'400'000LL;
        m_console->select(QStringLiteral("Order 59"));
        QTRY_VERIFY_WITH_TIMEOUT((*m_console)->isShown("messageInspector.eventTime"), kPatienceMs);
        const QString time = (*m_console)->textOf("messageInspector.eventTime");
        const QRegularExpression dated(QStringLiteral("^\\d+ \\S+ \\d\\d:\\d\\d:\\d\\d$"));
        QVERIFY2(dated.match(time).hasMatch(), qPrintable(time));
    }

    void aMessageShowsWhatHappenedAndWhatItSaid()
    {
        m_console->openAsAdmin(QStringLiteral("messages"));
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 50, kPatienceMs);
        m_console->select(QStringLiteral("Order 59"));
        QTRY_VERIFY_WITH_TIMEOUT((*m_console)->isShown("mailBodies.text"), kPatienceMs);
        QVERIFY(
            (*m_console)->find<QPlainTextEdit>("mailBodies.text")->toPlainText().contains(QStringLiteral("body of")));
        QCOMPARE((*m_console)->textOf("messageInspector.title"), QStringLiteral("Order 59"));
        QTest::keyClick(m_console->table(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!(*m_console)->isShown("messageInspector"), kPatienceMs);
        QTest::keyClick(m_console->table(), Qt::Key_Return);
        QVERIFY((*m_console)->isShown("messageInspector"));
        QVERIFY(m_console->table()->hasFocus());
        QTest::keyClick(m_console->table(), Qt::Key_Delete); // nothing to delete here
        QVERIFY(!m_console->hasSheet());
    }

    void theKeyThatSentIsNamedAndLeadsToItself()
    {
        m_console->openAsAdmin(QStringLiteral("messages"));
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 50, kPatienceMs);
        m_console->select(QStringLiteral("Order 59"));
        QTRY_VERIFY_WITH_TIMEOUT((*m_console)->isShown("messageInspector.key"), kPatienceMs);
        QCOMPARE((*m_console)->textOf("messageInspector.key"), QStringLiteral("Live"));
        m_console->select(QStringLiteral("Order 45"));
        QTRY_VERIFY_WITH_TIMEOUT((*m_console)->isShown("messageInspector.key"), kPatienceMs);
        QCOMPARE((*m_console)->textOf("messageInspector.key"), QStringLiteral("Reports"));
        (*m_console)->click("messageInspector.key");
        QTRY_VERIFY_WITH_TIMEOUT((*m_console)->isShown("keyInspector"), kPatienceMs);
        QCOMPARE((*m_console)->find<ui::KeyInspector>("keyInspector")->key().name, QStringLiteral("Reports"));
    }

    void messagesOfOneKey()
    {
        m_console->openAsAdmin(QStringLiteral("messages"));
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 50, kPatienceMs);
        auto *keys = (*m_console)->find<QComboBox>("messagesPage.key");
        QTRY_COMPARE_WITH_TIMEOUT(keys->count(), 4, kPatienceMs);
        keys->setCurrentIndex(keys->findText(QStringLiteral("Reports")));
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList({QStringLiteral("Order 45"), QStringLiteral("Order 15")}),
                                  kPatienceMs);
        (*m_console)->type("messagesPage.filter.tag", QStringLiteral("vip"));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->action() != nullptr, kPatienceMs);
        m_console->action()->click();
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 50, kPatienceMs);
        QCOMPARE(keys->currentText(), QStringLiteral("All keys"));
        // Another tenant has other keys.
        keys->setCurrentIndex(keys->findText(QStringLiteral("Reports")));
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 2, kPatienceMs);
        (*m_console)->tenants.setCurrent({});
        QCOMPARE(keys->currentIndex(), 0);
        QCOMPARE(keys->count(), 1);
    }

    void filtersCombineAndAreTakenAway()
    {
        m_console->openAsAdmin(QStringLiteral("messages"));
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 50, kPatienceMs);
        (*m_console)->type("messagesPage.filter.tag", QStringLiteral("vip"));
        QTRY_COMPARE_WITH_TIMEOUT(names(),
                                  QStringList({QStringLiteral("Order 40"), QStringLiteral("Order 20"),
                                               QStringLiteral("Order 0")}),
                                  kPatienceMs);
        (*m_console)->type("messagesPage.search", QStringLiteral("order 4"));
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList({QStringLiteral("Order 40")}), kPatienceMs);
        (*m_console)->click("messagesPage.filter.failed");
        QTRY_VERIFY_WITH_TIMEOUT(m_console->action() != nullptr, kPatienceMs);
        QCOMPARE((*m_console)->textOf("stateView.title"), QStringLiteral("No message matches the filters"));
        (*m_console)->click("messagesPage.filter.queued"); // instead of failed
        QVERIFY(!(*m_console)->find<QPushButton>("messagesPage.filter.failed")->isChecked());
        QTRY_VERIFY_WITH_TIMEOUT(m_console->action() != nullptr, kPatienceMs);
        m_console->action()->click();
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 50, kPatienceMs);
        QTest::keySequence(&(*m_console)->window, QKeySequence(Qt::CTRL | Qt::Key_F));
        QVERIFY((*m_console)->find<QLineEdit>("messagesPage.search")->hasFocus());
    }

    void theServiceSortsWhatItCan()
    {
        m_console->openAsAdmin(QStringLiteral("templates"));
        QTRY_COMPARE_WITH_TIMEOUT(names(),
                                  QStringList(
                                      {QStringLiteral("Charlie"), QStringLiteral("Alpha"), QStringLiteral("Bravo")}),
                                  kPatienceMs);
        const QHeaderView *header = m_console->table()->horizontalHeader();
        const int byCreated = header->sortIndicatorSection();
        clickHeader(1); // nothing sorts by the subject
        QCOMPARE(header->sortIndicatorSection(), byCreated);
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        clickHeader(0);
        QTRY_COMPARE_WITH_TIMEOUT(names(),
                                  QStringList(
                                      {QStringLiteral("Alpha"), QStringLiteral("Bravo"), QStringLiteral("Charlie")}),
                                  kPatienceMs);
        clickHeader(0);
        QTRY_COMPARE_WITH_TIMEOUT(names().first(), QStringLiteral("Charlie"), kPatienceMs);
    }

    void environmentsAreApart()
    {
        m_console->openAsAdmin(QStringLiteral("messages"));
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 50, kPatienceMs);
        m_console->select(QStringLiteral("Order 59"));
        (*m_console)->click("environment.test");
        QVERIFY(!(*m_console)->isShown("messageInspector"));
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList({QStringLiteral("Only a test")}), kPatienceMs);
        (*m_console)->window.showPage(QStringLiteral("templates")); // the choice is for all of Email
        QTRY_VERIFY_WITH_TIMEOUT((*m_console)->find<QWidget>("templatesPage") != nullptr, kPatienceMs);
        const auto *templates = (*m_console)->find<QTableView>("templatesPage.table");
        QTRY_COMPARE_WITH_TIMEOUT(templates->model()->rowCount(), 0, kPatienceMs);
        (*m_console)->window.showPage(QStringLiteral("messages"));
        (*m_console)->click("environment.live");
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 50, kPatienceMs);
    }

    void whoMayOnlyLookCannotChange()
    {
        m_console->open(QStringLiteral("templates"), m_member, test::TestPlatform::password());
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 3, kPatienceMs);
        const auto *create = (*m_console)->find<QPushButton>("templatesPage.createButton");
        QVERIFY(!create->isEnabled());
        QVERIFY(create->toolTip().contains(QStringLiteral("role")));
        QTest::keySequence(&(*m_console)->window, QKeySequence(Qt::CTRL | Qt::Key_N));
        QVERIFY(!m_console->hasSheet());
        m_console->select(QStringLiteral("Alpha"));
        QVERIFY((*m_console)->isShown("templateInspector"));
        QTRY_VERIFY_WITH_TIMEOUT((*m_console)->isShown("mailBodies.tabs"), kPatienceMs); // the rest is here
        for (const char *name : {"templateInspector.edit", "templateInspector.remove"}) {
            QVERIFY2(!(*m_console)->find<QPushButton>(name)->isEnabled(), name);
            QVERIFY2((*m_console)->find<QPushButton>(name)->toolTip().contains(QStringLiteral("role")), name);
        }
        QTest::keyClick(m_console->table(), Qt::Key_Delete);
        QVERIFY(!m_console->hasSheet());
    }

    void personalDataIsNotForSupport()
    {
        m_console->open(QStringLiteral("messages"), m_support, test::TestPlatform::password());
        QVERIFY((*m_console)->find<QWidget>("sidebar.messages") != nullptr);
        QVERIFY((*m_console)->find<QWidget>("sidebar.contacts") == nullptr);
    }

    void exportsEverythingThatTheFiltersFind()
    {
        m_console->openAsAdmin(QStringLiteral("messages"));
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 50, kPatienceMs);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("messages.csv"));
        (*m_console)->window.findChild<ui::ListPage *>(QStringLiteral("messagesPage"))->exportTo(path);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), kPatienceMs);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), kMessages + 1);
        QVERIFY(lines[0].startsWith("Subject,To,Status,Created"));
        QVERIFY(lines[1].startsWith("Order 59,user@example.com,"));
        QCOMPARE((*m_console)->notices.notices().front().text, QStringLiteral("60 row(s) exported."));
        QCOMPARE((*m_console)->textOf("messagesPage.export"), QStringLiteral("Export"));
    }

    void anExportThatCannotBeWrittenSaysSo()
    {
        m_console->openAsAdmin(QStringLiteral("messages"));
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 50, kPatienceMs);
        (*m_console)
            ->window.findChild<ui::ListPage *>(QStringLiteral("messagesPage"))
            ->exportTo(QStringLiteral("/nowhere/messages.csv"));
        QTRY_VERIFY_WITH_TIMEOUT(!(*m_console)->notices.notices().empty(), kPatienceMs);
        QCOMPARE((*m_console)->notices.notices().front().level, app::Notice::Level::Danger);
    }

    void whatIsThereStaysWhenTheServiceGoes()
    {
        m_console->openAsAdmin(QStringLiteral("templates"));
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 3, kPatienceMs);
        m_platform->kill();
        QTest::keyClick(&(*m_console)->window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT((*m_console)->isShown("toast"), 10'000);
        QCOMPARE(names().size(), 3);
        // A page that was never read says what is wrong, and can be tried again.
        (*m_console)->window.showPage(QStringLiteral("domains"));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->action() != nullptr, 15'000);
        QCOMPARE(m_console->action()->text(), QStringLiteral("Retry"));
        QVERIFY(m_platform->startAgain());
        m_console->action()->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_console->action() != nullptr
                                     && m_console->action()->text() == QStringLiteral("Add domain"),
                                 15'000);
    }

private:
    void fill()
    {
        m_support = m_platform->addOperator(Role::Support);
        m_member = m_platform->addOperator(Role::TenantMember);
        QVERIFY(!m_support.isEmpty() && !m_member.isEmpty());
        const auto live = m_platform->addKey(QStringLiteral("Live"), {});
        const auto test = m_platform->addKey(QStringLiteral("Test"),
                                             {{QStringLiteral("environment"), QStringLiteral("test")}});
        const auto reports = m_platform->addKey(QStringLiteral("Reports"), {});
        for (int i = 0; i < kMessages; ++i)
            send(i % 30 == 15 ? reports.secret : live.secret, QStringLiteral("Order %1").arg(i),
                 i % 20 == 0 ? QStringLiteral("vip") : QString());
        send(test.secret, QStringLiteral("Only a test"), {});
        addTemplate(QStringLiteral("Bravo"));
        addTemplate(QStringLiteral("Alpha"));
        addTemplate(QStringLiteral("Charlie"));
    }
    void paste(const QString &id) const
    {
        TestConsole &console = **m_console;
        delete console.find<QWidget>("commandPalette");
        console.click("topBar.search");
        auto *field = console.find<QWidget>("commandPalette")->findChild<QLineEdit *>();
        field->setText(id);
        QTest::keyClick(field, Qt::Key_Return);
    }
    [[nodiscard]] QString shownTitle(const char *inspector) const
    {
        return (*m_console)->textOf(QByteArray(QByteArray(inspector) + ".title").constData());
    }
    [[nodiscard]] QStringList names() const { return m_console->names(); }
    [[nodiscard]] QString count() const { return (*m_console)->textOf(m_console->name("count").toLatin1()); }
    void clickHeader(int column) const
    {
        auto *header = m_console->table()->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(column) + 20, header->height() / 2});
    }
    void send(const QString &secret, const QString &subject, const QString &tag)
    {
        test::HttpExchange http(m_platform->url());
        http.setBearer(secret);
        QJsonObject message{{QStringLiteral("to"), QStringLiteral("user@example.com")},
                            {QStringLiteral("subject"), subject},
                            {QStringLiteral("text_body"), QStringLiteral("The body of %1").arg(subject)}};
        if (!tag.isEmpty())
            message.insert(QStringLiteral("tags"), QJsonArray{tag});
        QCOMPARE(http.post(QStringLiteral("/api/v1/emails/send"), message).status, 200);
    }
    void addTemplate(const QString &name)
    {
        const QJsonObject made{{QStringLiteral("name"), name},
                               {QStringLiteral("subject"), QStringLiteral("Hello {{name}}")},
                               {QStringLiteral("text_body"), QStringLiteral("Hello {{name}}")}};
        QCOMPARE(m_platform->asAdmin().post(templatePath(), made).status, 201);
    }

    test::TestPlatforms m_platforms;
    test::TestPlatform *m_platform = nullptr; // of the row
    std::unique_ptr<EmailConsole> m_console;
    QString m_support; // the same on each
    QString m_member;
};

QTEST_MAIN(EmailPagesTest)
#include "tst_emailpages.moc"
