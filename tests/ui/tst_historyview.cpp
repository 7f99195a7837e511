// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/core/ids.h"
#include "ui/lists/historyview.h"
#include "ui/widgets/timetext.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace pm;

namespace {

constexpr UnixMs kNow = 1'800'000'000'000;

AuditEvent deed(const char *action, const QString &actor = QStringLiteral("ada@example.com"),
                const QString &ip = QStringLiteral("203.0.113.7"))
{
    return {.at = kNow - 120'000, .action = QLatin1StringView(action), .actor = actor, .ip = ip};
}

} // namespace

// A history from a source that the test is.
class HistoryViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_asked.clear();
        m_view = std::make_unique<ui::HistoryView>(QStringLiteral("history"), m_clock, [](const AuditEvent &each) {
            return ui::HistoryView::Text{each.action, each.details.value(QStringLiteral("more")).toString()};
        });
        m_view->setSource(source());
        m_view->resize(358, 600);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void nothingIsReadBeforeItIsWanted()
    {
        QVERIFY(m_asked.empty());
        QTRY_COMPARE(texts(), QStringList());
        m_view->refresh();
        QTRY_COMPARE(texts(), QStringList(QStringLiteral("Loading…")));
        answer({});
        QTRY_COMPARE(texts(), QStringList(QStringLiteral("Nothing yet.")));
        QVERIFY(!more()->isVisible());
    }

    void saysWhatWhenAndWho()
    {
        AuditEvent changed = deed("changed");
        changed.details.insert(QStringLiteral("more"), QStringLiteral("headers"));
        const QString key = makeUuid();
        m_view->refresh();
        answer({.events = {changed, deed("stopped", QStringLiteral("system"), {}), deed("made", key)}});
        const QString ago = QStringLiteral("2 min ago");
        QTRY_COMPARE(texts(),
                     QStringList({QStringLiteral("changed"), ago, QStringLiteral("headers"),
                                  QStringLiteral("ada@example.com from 203.0.113.7"), QStringLiteral("stopped"), ago,
                                  QStringLiteral("Automatically"), QStringLiteral("made"), ago,
                                  QStringLiteral("API key %1 from 203.0.113.7").arg(key)}));
        for (const QLabel *label : labels())
            QCOMPARE(label->toolTip().contains(ui::exactTime(changed.at)), label->text() == ago);
    }

    void aFailureIsSaidAndTriedAgain()
    {
        m_view->refresh();
        fails();
        QCOMPARE(more()->text(), QStringLiteral("Retry"));
        QTRY_COMPARE(texts().size(), 1); // why
        more()->click();
        answer({.events = {deed("changed")}});
        QVERIFY(!more()->isVisible());
        QTRY_COMPARE(texts().value(0), QStringLiteral("changed"));
        m_view->refresh();
        fails(); // what is shown is not lost by that
        QVERIFY(!more()->isVisible());
        QTRY_COMPARE(texts().value(0), QStringLiteral("changed"));
    }

    void olderOnesStayWhileNothingIsNew()
    {
        const AuditEventPage newest{.events = {deed("changed")}, .nextCursor = QStringLiteral("older")};
        m_view->refresh();
        answer(newest);
        QCOMPARE(more()->text(), QStringLiteral("Show more"));
        more()->click();
        QCOMPARE(m_asked.back().first, QStringLiteral("older"));
        fails();
        QCOMPARE(more()->text(), QStringLiteral("Retry"));
        more()->click();
        QCOMPARE(m_asked.back().first, QStringLiteral("older"));
        answer({.events = {deed("made")}});
        QVERIFY(!more()->isVisible());
        m_clock.advance(60'000);
        m_view->refresh();
        answer(newest);
        QTRY_VERIFY(texts().contains(QStringLiteral("made")));
        QTRY_COMPARE(texts().count(QStringLiteral("3 min ago")), 2);
        m_view->refresh();
        answer({.events = {deed("paused"), deed("changed")}, .nextCursor = QStringLiteral("older")});
        QTRY_COMPARE(texts().value(0), QStringLiteral("paused"));
        QVERIFY(more()->isVisible());
    }

    void anotherThingHasItsOwn()
    {
        m_view->refresh();
        m_view->setSource(source());
        QVERIFY(m_isCancelled);
        QTRY_COMPARE(texts(), QStringList());
        m_view->setSource({});
        m_view->refresh(); // of nothing
        QCOMPARE(m_asked.size(), std::size_t(1));
    }

private:
    ui::HistoryView::Source source()
    {
        return [this](const QString &cursor, Continuation<AuditEventPage> then) {
            m_isCancelled = false;
            m_asked.emplace_back(cursor, std::move(then));
            return RequestHandle([this] { m_isCancelled = true; });
        };
    }
    void answer(const AuditEventPage &page) { m_asked.back().second(page); }
    void fails() { m_asked.back().second(fail(Error::of(ErrorKind::Unavailable, QStringLiteral("Not now.")))); }
    [[nodiscard]] QPushButton *more() const { return m_view->findChild<QPushButton *>(QStringLiteral("history.more")); }
    // Those that are shown, from top to bottom.
    [[nodiscard]] QList<QLabel *> labels() const
    {
        QList<QLabel *> shown = m_view->findChildren<QLabel *>();
        shown.removeIf([](const QLabel *label) { return !label->isVisible(); });
        return shown;
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList all;
        for (const QLabel *label : labels())
            all.append(label->text());
        return all;
    }

    FixedClock m_clock{kNow};
    std::unique_ptr<ui::HistoryView> m_view;
    std::vector<std::pair<QString, Continuation<AuditEventPage>>> m_asked;
    bool m_isCancelled = false;
};

QTEST_MAIN(HistoryViewTest)
#include "tst_historyview.moc"
