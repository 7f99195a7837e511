// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/emailconsole.h"
#include "ui/webhooks/bodyview.h"
#include "ui/widgets/scriptedit.h"

#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>
#include <QWheelEvent>

using namespace pm;
using test::EmailConsole;

namespace {

constexpr int kPatienceMs = 20'000;
enum Step { EventsStep = 1, TransformationStep = 4 };
enum Start { Slack, CrmFunction, CrmFields };

} // namespace

// A transformation is written and tried as it is typed, on the real service and its real helper.
class TransformationStepTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_platform.start({QStringLiteral("--allow-private-endpoints")}));
        // Events are kept where an endpoint may want them.
        const auto made = m_platform.asAdmin().post(
            QStringLiteral("/api/v1/platform/webhooks"),
            {{QStringLiteral("name"), QStringLiteral("Paused")},
             {QStringLiteral("endpoint_url"), QStringLiteral("http://127.0.0.1:9/none")},
             {QStringLiteral("event_types"), QJsonArray{QStringLiteral("contact.created")}},
             {QStringLiteral("is_active"), false}});
        QCOMPARE(made.status, 201);
    }
    void init()
    {
        m_console = std::make_unique<EmailConsole>(m_platform.url());
        m_console->openAsAdmin(QStringLiteral("webhooks"));
        QTRY_VERIFY_WITH_TIMEOUT(console().find<QPushButton>("webhooksPage.createButton")->isEnabled(), kPatienceMs);
        console().click("webhooksPage.createButton");
        step(EventsStep);
        const auto events = console()
                                .find<QTreeWidget>("eventTypeTree.tree")
                                ->findItems(QStringLiteral("contact.created"), Qt::MatchExactly | Qt::MatchRecursive);
        events.first()->setCheckState(0, Qt::Checked);
        step(TransformationStep);
    }
    void cleanup() { m_console.reset(); }

    void theEventItselfIsShown()
    {
        QTRY_COMPARE_WITH_TIMEOUT(status(), QStringLiteral("Sent"), kPatienceMs);
        QVERIFY(body().contains(QStringLiteral("\"type\": \"contact.created\"")));
    }

    void aTemplateIsTriedAtOnce()
    {
        startFrom(Slack);
        QVERIFY(console().isShown("webhookForm.transformation.source"));
        QTRY_VERIFY_WITH_TIMEOUT(body().contains(QStringLiteral("*contact.created*")), kPatienceMs);
        QCOMPARE(status(), QStringLiteral("Sent"));
    }

    // Nor by the wheel, or an arrow key on the way past it.
    void whatWasWrittenIsNotLostByATemplate()
    {
        const QString written = QStringLiteral("function transform(event) { return { body: { mine: 1 } }; }");
        write(written);
        auto *button = console().find<QPushButton>("webhookForm.template");
        QTest::keyClick(button, Qt::Key_Down);
        QWheelEvent wheel(button->rect().center(), button->mapToGlobal(button->rect().center()), {}, {0, -120}, {}, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(button, &wheel);
        QCOMPARE(source()->toPlainText(), written);
        startFrom(CrmFunction);
        QVERIFY(console().isShown("confirmSheet.confirm"));
        console().click("confirmSheet.cancel");
        QTRY_VERIFY_WITH_TIMEOUT(console().find<QWidget>("confirmSheet.confirm") == nullptr, kPatienceMs);
        QCOMPARE(source()->toPlainText(), written);
        startFrom(CrmFunction);
        console().click("confirmSheet.confirm");
        QVERIFY(source()->toPlainText() != written);
        QTRY_VERIFY_WITH_TIMEOUT(console().find<QWidget>("confirmSheet.confirm") == nullptr, kPatienceMs);
        startFrom(Slack); // one template after another loses nothing
        QVERIFY(!console().isShown("confirmSheet.confirm"));
    }

    void norByFields()
    {
        const QString written = QStringLiteral("function transform(event) { return null; }");
        write(written);
        startFrom(CrmFields); // leaves the function where it is
        QVERIFY(!console().isShown("confirmSheet.confirm"));
        addField(QStringLiteral("mine"), QStringLiteral("data.email"));
        startFrom(CrmFields);
        QVERIFY(console().isShown("confirmSheet.confirm"));
        console().click("confirmSheet.cancel");
        QTRY_VERIFY_WITH_TIMEOUT(console().find<QWidget>("confirmSheet.confirm") == nullptr, kPatienceMs);
        console().click("mappingForm.script");
        QVERIFY(console().isShown("confirmSheet.confirm"));
        QCOMPARE(source()->toPlainText(), written);
    }

    void theLineThatFailsIsShown()
    {
        write(QStringLiteral("function transform(event) {\n  const x = 1;\n  return event.none.at.all;\n}"));
        QTRY_COMPARE_WITH_TIMEOUT(source()->problemLine(), 3, kPatienceMs);
        QCOMPARE(status(), QStringLiteral("Fails"));
        QVERIFY(console().textOf("transformPreview.detail").startsWith(QStringLiteral("Line 3: ")));
        write(QStringLiteral("function transform(event) {\n  return { body: { ok: 1 } };\n}"));
        QCOMPARE(source()->problemLine(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(status(), QStringLiteral("Sent"), kPatienceMs);
    }

    void whatIsSkippedIsSaid()
    {
        write(QStringLiteral("function transform(event) { return null; }"));
        QTRY_COMPARE_WITH_TIMEOUT(status(), QStringLiteral("Skipped"), kPatienceMs);
        QVERIFY(console().isShown("transformPreview.detail"));
    }

    void realEventsAreTriedEachOnItsOwn()
    {
        console().find<QComboBox>("transformPreview.source")->setCurrentIndex(1);
        QTRY_COMPARE_WITH_TIMEOUT(status(), QStringLiteral("None yet"), kPatienceMs);
        QVERIFY(
            console().textOf("transformPreview.detail").contains(QStringLiteral("only while there is an endpoint")));
        for (const char *email : {"ada@example.com", "skip@example.com"})
            QCOMPARE(m_platform.asAdmin()
                         .post(QStringLiteral("/api/v1/contacts"),
                               {{QStringLiteral("email"), QString::fromLatin1(email)}})
                         .status,
                     201);
        write(
            QStringLiteral("function transform(event) {\n"
                           "  return event.data.email.startsWith('skip') ? null : { body: { to: event.data.email } };\n"
                           "}"));
        auto *list = console().find<QListWidget>("transformPreview.events");
        QTRY_COMPARE_WITH_TIMEOUT(list->count(), 2, kPatienceMs);
        QVERIFY(list->item(0)->text().startsWith(QStringLiteral("Skipped"))); // the newest first
        QVERIFY(list->item(1)->text().startsWith(QStringLiteral("Sent")));
        list->setCurrentRow(1);
        QVERIFY(body().contains(QStringLiteral("ada@example.com")));
    }

    void fieldsMakeTheSameAsTheirFunction()
    {
        startFrom(CrmFields);
        QVERIFY(console().isShown("webhookForm.transformation.mapping"));
        QTRY_VERIFY_WITH_TIMEOUT(body().contains(QStringLiteral("\"source\": \"PenguinMails\"")), kPatienceMs);
        addField(QStringLiteral("who.missing"), QStringLiteral("data.none"));
        QTRY_VERIFY_WITH_TIMEOUT(body().contains(QStringLiteral("\"missing\": null")), kPatienceMs);
        const QString byFields = body();
        console().click("mappingForm.script");
        QVERIFY(console().isShown("webhookForm.transformation.source"));
        console().find<BodyView>("transformPreview.body")->clear();
        QTRY_COMPARE_WITH_TIMEOUT(body(), byFields, kPatienceMs);
        QCOMPARE(status(), QStringLiteral("Sent"));
    }

    void fieldsWithoutNamesAreNotTried()
    {
        startFrom(CrmFields);
        QTRY_COMPARE_WITH_TIMEOUT(status(), QStringLiteral("Sent"), kPatienceMs);
        addField({}, QStringLiteral("data.email"));
        QTRY_COMPARE_WITH_TIMEOUT(status(), QStringLiteral("Not complete yet"), kPatienceMs);
        const auto removes = console().window.findChildren<QAbstractButton *>(QStringLiteral("mappingForm.remove"));
        removes.last()->click();
        QTRY_COMPARE_WITH_TIMEOUT(status(), QStringLiteral("Sent"), kPatienceMs);
    }

private:
    using BodyView = ui::BodyView;
    [[nodiscard]] test::TestConsole &console() const { return **m_console; }
    void step(int step) const { console().find<QListWidget>("webhookSheet.steps")->setCurrentRow(step); }
    void startFrom(Start wanted) const
    {
        console().find<QPushButton>("webhookForm.template")->menu()->actions().at(wanted)->trigger();
    }
    [[nodiscard]] ui::ScriptEdit *source() const
    {
        return console().find<ui::ScriptEdit>("webhookForm.transformation.source");
    }
    void write(const QString &script) const
    {
        auto *kind = console().find<QComboBox>("webhookForm.transformation.kind");
        kind->setCurrentIndex(kind->findData(static_cast<int>(TransformationKind::JavaScript)));
        source()->setPlainText(script);
    }
    void addField(const QString &name, const QString &path) const
    {
        console().click("mappingForm.add");
        const auto names = console().window.findChildren<QLineEdit *>(QStringLiteral("mappingForm.name"));
        QTest::keyClicks(names.last(), name);
        const auto paths = console().window.findChildren<QComboBox *>(QStringLiteral("mappingForm.path"));
        paths.last()->setEditText(path);
    }
    [[nodiscard]] QString status() const
    {
        return console().find<QWidget>("transformPreview.status")->accessibleName();
    }
    [[nodiscard]] QString body() const { return console().find<BodyView>("transformPreview.body")->textToCopy(); }

    test::TestPlatform m_platform;
    std::unique_ptr<EmailConsole> m_console;
};

QTEST_MAIN(TransformationStepTest)
#include "tst_transformationstep.moc"
