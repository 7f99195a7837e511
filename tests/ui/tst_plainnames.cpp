// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/emailconsole.h"

#include <QJsonArray>
#include <QLabel>
#include <QTest>

using namespace pm;
using test::EmailConsole;

namespace {

constexpr int kPatienceMs = 20'000;
const QString kApi = QStringLiteral("/api/v1/");
const QString kMarkup = QStringLiteral("<b>x</b>");

} // namespace

// What people name things is shown as they wrote it, also when it looks like HTML.
class PlainNamesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_platform.start());
        const QString stored = add(QStringLiteral("templates"), {{QStringLiteral("name"), kMarkup},
                                                                 {QStringLiteral("description"), kMarkup},
                                                                 {QStringLiteral("subject"), kMarkup},
                                                                 {QStringLiteral("text_body"), kMarkup}});
        QVERIFY(!stored.isEmpty());
        QVERIFY(!add(QStringLiteral("campaigns"), {{QStringLiteral("name"), kMarkup},
                                                   {QStringLiteral("template_id"), stored},
                                                   {QStringLiteral("from"), QStringLiteral("news@acme.test")},
                                                   {QStringLiteral("audience_tags"), QJsonArray{kMarkup}}})
                     .isEmpty());
        QVERIFY(!add(QStringLiteral("contacts"), {{QStringLiteral("email"), QStringLiteral("ada@example.com")},
                                                  {QStringLiteral("first_name"), kMarkup},
                                                  {QStringLiteral("company"), kMarkup},
                                                  {QStringLiteral("tags"), QJsonArray{kMarkup}},
                                                  {QStringLiteral("attributes"), QJsonObject{{kMarkup, kMarkup}}}})
                     .isEmpty());
    }
    void init() { m_console = std::make_unique<EmailConsole>(m_platform.url()); }
    void cleanup() { m_console.reset(); }

    void namesAreShownAsTheyAre_data()
    {
        QTest::addColumn<QString>("page");
        for (const char *page : {"templates", "campaigns", "contacts"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }
    void namesAreShownAsTheyAre()
    {
        QFETCH(QString, page);
        m_console->openAsAdmin(page);
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->table()->model()->index(0, 0).data().toString().isEmpty(), kPatienceMs);
        m_console->table()->setFocus();
        m_console->table()->selectRow(0);
        QTest::keyClick(m_console->table(), Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT((*m_console)->isShown("confirmSheet.confirm"), kPatienceMs);
        QVERIFY(labels() > 0);
        QCOMPARE(misread(), QStringList());
    }

    void noticesAreShownAsTheyAre()
    {
        m_console->openAsAdmin(QStringLiteral("templates"));
        const int before = labels();
        (*m_console)->notices.post(app::Notice::Level::Warning, kMarkup, kMarkup);
        QTRY_VERIFY_WITH_TIMEOUT(labels() > before, kPatienceMs); // the toast
        QCOMPARE(misread(), QStringList());
    }

private:
    QString add(const QString &plural, const QJsonObject &content)
    {
        return m_platform.asAdmin().post(kApi + plural, content).json().value(QStringLiteral("id")).toString();
    }
    [[nodiscard]] QList<QLabel *> withMarkup() const
    {
        auto all = (*m_console)->window.findChildren<QLabel *>();
        all.removeIf([](const QLabel *label) { return !label->isVisible() || !label->text().contains(kMarkup); });
        return all;
    }
    [[nodiscard]] int labels() const { return static_cast<int>(withMarkup().size()); }
    // The texts that are taken for HTML.
    [[nodiscard]] QStringList misread() const
    {
        QStringList texts;
        const auto all = withMarkup();
        for (const QLabel *label : all) {
            if (label->textFormat() != Qt::PlainText)
                texts << label->text();
        }
        return texts;
    }

    test::TestPlatform m_platform;
    std::unique_ptr<EmailConsole> m_console;
};

QTEST_MAIN(PlainNamesTest)
#include "tst_plainnames.moc"
