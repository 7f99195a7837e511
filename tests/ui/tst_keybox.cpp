// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/api/platformclient.h"
#include "app/services/keyservice.h"
#include "tests/app/scriptedserver.h"
#include "ui/lists/keybox.h"
#include "ui/widgets/elidedlineedit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace pm;
using test::ScriptedServer;

namespace {

QByteArray pageOf(const QStringList &names)
{
    QJsonArray keys;
    for (const QString &name : names)
        keys.append(toJson(ApiKey{.id = KeyId(QStringLiteral("id of ") + name),
                                  .name = name,
                                  .scopes = Scope::SendEmail,
                                  .createdAt = 1'800'000'000'000}));
    return QJsonDocument(QJsonObject{{QStringLiteral("api_keys"), keys}, {QStringLiteral("total"), 5000}}).toJson();
}

} // namespace

// Any of thousands of keys can be chosen.
class KeyBoxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_client = std::make_unique<app::PlatformClient>();
        m_client->setBaseUrl(m_server->url());
        m_keys = std::make_unique<app::KeyService>(*m_client);
        m_box = std::make_unique<ui::KeyBox>(QStringLiteral("box"), *m_keys);
        m_server->answerBy([](const test::SeenRequest &request) -> test::ScriptedReply {
            if (request.target.contains("search=zeb"))
                return {.body = pageOf({QStringLiteral("Zebra one"), QStringLiteral("Zebra two")})};
            if (request.target.contains("search="))
                return {.body = pageOf({})};
            return {.body = pageOf({QStringLiteral("Alpha"), QStringLiteral("Bravo")})};
        });
        m_box->show();
        m_box->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_box.get()));
        m_box->readList();
        QTRY_COMPARE_WITH_TIMEOUT(m_box->count(), 3, 20'000);
    }
    void cleanup()
    {
        m_box.reset();
        m_keys.reset();
        m_client.reset();
        m_server.reset();
    }

    void beginsWithAll()
    {
        QCOMPARE(m_box->choice(), QString());
        QCOMPARE(m_box->lineEdit()->text(), QStringLiteral("All keys"));
    }

    void oneThatTheListDoesNotHaveIsFound()
    {
        const QSignalSpy changes(m_box.get(), &QComboBox::currentIndexChanged);
        type(QStringLiteral("zeb"));
        QTRY_VERIFY_WITH_TIMEOUT(popup()->isVisible(), 20'000);
        QCOMPARE(m_server->seen().size(), 2U); // one question, not one a letter
        QCOMPARE(popup()->model()->rowCount(), 2);
        QCOMPARE(changes.size(), 0);
        QTest::keyClick(popup(), Qt::Key_Down);
        QTest::keyClick(popup(), Qt::Key_Down);
        QTest::keyClick(popup(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_box->choice(), QStringLiteral("id of Zebra two"), 20'000);
        QCOMPARE(m_box->lineEdit()->text(), QStringLiteral("Zebra two"));
        QCOMPARE(changes.size(), 1);
        m_box->readList(); // it stays
        QTRY_COMPARE_WITH_TIMEOUT(m_server->seen().size(), 3U, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_box->count(), 4, 20'000);
        QCOMPARE(m_box->choice(), QStringLiteral("id of Zebra two"));
        QCOMPARE(changes.size(), 1);
    }

    void aWholeNameIsEnough()
    {
        type(QStringLiteral("zeb"));
        QTRY_VERIFY_WITH_TIMEOUT(popup()->isVisible(), 20'000);
        popup()->hide();
        m_box->lineEdit()->setText(QStringLiteral("zebra one"));
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Return);
        QCOMPARE(m_box->choice(), QStringLiteral("id of Zebra one"));
    }

    void wordsThatNameNoneAreForgotten()
    {
        m_box->choose({.text = QStringLiteral("Bravo"), .data = QStringLiteral("id of Bravo")});
        type(QStringLiteral("nothing"));
        QTRY_COMPARE_WITH_TIMEOUT(m_server->seen().size(), 2U, 20'000);
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Return);
        QCOMPARE(m_box->choice(), QStringLiteral("id of Bravo"));
        QCOMPARE(m_box->lineEdit()->text(), QStringLiteral("Bravo"));
    }

    void noWordIsAll()
    {
        m_box->choose({.text = QStringLiteral("Bravo"), .data = QStringLiteral("id of Bravo")});
        m_box->lineEdit()->clear();
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Return);
        QCOMPARE(m_box->choice(), QString());
        QCOMPARE(m_box->lineEdit()->text(), QStringLiteral("All keys"));
    }

    void aNameThatIsTooLongSaysSo()
    {
        const QString name = QStringLiteral("Many words ").repeated(20).trimmed();
        m_box->choose({.text = name, .data = QStringLiteral("id")});
        const auto *line = qobject_cast<const ui::ElidedLineEdit *>(m_box->lineEdit());
        QVERIFY(line != nullptr);
        m_box->clearFocus();
        const QString shown = line->shownText();
        QVERIFY(shown.endsWith(u'…') && name.startsWith(shown.chopped(1)));
        const QImage picture = m_box->grab().toImage();
        m_box->setEditText(shown); // which has room
        QCOMPARE(picture, m_box->grab().toImage());
        m_box->setEditText(name);
        m_box->setFocus();
        QCOMPARE(line->shownText(), name);
    }

    void whoTypesGoesOn()
    {
        type(QStringLiteral("ze"));
        m_box->readList(); // as after somebody changed a key
        QTRY_VERIFY_WITH_TIMEOUT(m_server->seen().size() >= 2, 20'000);
        QTest::keyClicks(m_box->lineEdit(), QStringLiteral("b"));
        QTRY_VERIFY_WITH_TIMEOUT(popup()->isVisible(), 20'000);
        QCOMPARE(m_box->lineEdit()->text(), QStringLiteral("zeb"));
    }

    void anotherTenantHasOthers()
    {
        m_box->choose({.text = QStringLiteral("Bravo"), .data = QStringLiteral("id of Bravo")});
        const QSignalSpy changes(m_box.get(), &QComboBox::currentIndexChanged);
        m_box->forgetAll();
        QCOMPARE(m_box->count(), 1);
        QCOMPARE(m_box->lineEdit()->text(), QStringLiteral("All keys"));
        QCOMPARE(changes.size(), 0);
    }

private:
    void type(const QString &words) const
    {
        m_box->lineEdit()->setFocus();
        m_box->lineEdit()->selectAll();
        QTest::keyClicks(m_box->lineEdit(), words);
    }
    [[nodiscard]] QAbstractItemView *popup() const { return m_box->lineEdit()->completer()->popup(); }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<app::PlatformClient> m_client;
    std::unique_ptr<app::KeyService> m_keys;
    std::unique_ptr<ui::KeyBox> m_box;
};

QTEST_MAIN(KeyBoxTest)
#include "tst_keybox.moc"
