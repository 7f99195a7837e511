// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/csv.h"
#include "models/tables/emailcolumns.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace pm;

namespace {

std::vector<Message> messages(int first, int count)
{
    std::vector<Message> made;
    for (int i = first; i < first + count; ++i) {
        Message message;
        message.id = MessageId(QStringLiteral("msg_%1").arg(i));
        message.subject = QStringLiteral("Order %1").arg(i);
        message.to = {QStringLiteral("a@example.com"), QStringLiteral("b@example.com")};
        message.createdAt = 1'795'183'351'000;
        made.push_back(message);
    }
    return made;
}

QString subjectAt(const ItemTableModel<Message> &model, int row)
{
    return model.index(row, 0).data().toString();
}

} // namespace

class ItemTableModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isAnOrderlyModel()
    {
        ItemTableModel<Message> model(messageColumns());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.showRowsAreComing();
        model.reset(messages(0, 50), QStringLiteral("next"));
        model.append(messages(50, 10), {});
        model.append({}, {});
        model.prepend(messages(60, 3));
        model.prepend({});
        QCOMPARE(model.rowCount(), 63);
        QCOMPARE(subjectAt(model, 0), QStringLiteral("Order 60"));
        QCOMPARE(subjectAt(model, 3), QStringLiteral("Order 0"));
        model.update(messages(3, 1).front());
        model.reset({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void asksForThePageBelowOnce()
    {
        ItemTableModel<Message> model(messageColumns());
        const QSignalSpy wanted(&model, &CursorTableModel::pageWanted);
        model.reset(messages(0, 50), QStringLiteral("second"));
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({})); // until it is here
        model.fetchMore({});
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), QStringLiteral("second"));

        model.append(messages(50, 10), {});
        QCOMPARE(model.rowCount(), 60);
        QCOMPARE(subjectAt(model, 59), QStringLiteral("Order 59"));
        QVERIFY(!model.hasMore());
        QVERIFY(!model.canFetchMore({}));
    }

    void aPageThatFailedIsAskedForAgain()
    {
        ItemTableModel<Message> model(messageColumns());
        const QSignalSpy wanted(&model, &CursorTableModel::pageWanted);
        model.reset(messages(0, 50), QStringLiteral("second"));
        model.fetchMore({});
        model.pageFailed();
        model.fetchMore({});
        QCOMPARE(wanted.size(), 2);
    }

    void rowsThatAreComingAreNoItems()
    {
        ItemTableModel<Message> model(messageColumns());
        model.showRowsAreComing();
        QVERIFY(model.rowCount() > 0);
        QVERIFY(!model.index(0, 0).data().isValid());
        QCOMPARE(model.index(0, 0).data(CursorTableModel::LoadedRole), QVariant(false));
        QVERIFY(model.itemAt(0) == nullptr);
        QCOMPARE(model.rowOf(QStringLiteral("msg_0")), -1);
        QVERIFY(!model.canFetchMore({}));
        model.reset(messages(0, 2), {});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, 0).data(CursorTableModel::LoadedRole), QVariant(true));
    }

    void updatesAnItemWhereItStands()
    {
        ItemTableModel<Message> model(messageColumns());
        model.reset(messages(0, 3), {});
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        Message other = messages(1, 1).front();
        other.subject = QStringLiteral("Another subject");
        model.update(other);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(subjectAt(model, 1), QStringLiteral("Another subject"));
        other.id = MessageId(QStringLiteral("msg_99"));
        model.update(other); // not in the list
        QCOMPARE(changed.size(), 1);
    }

    void showsAndExportsByKind()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(cellText(ColumnKind::Number, 12'345), QStringLiteral("12.345"));
        QCOMPARE(plainText(ColumnKind::Number, 12'345), QStringLiteral("12345"));
        QCOMPARE(cellText(ColumnKind::Share, 0.999), QStringLiteral("99 %")); // not all is done
        QCOMPARE(plainText(ColumnKind::Share, 0.5), QStringLiteral("0.500"));
        QCOMPARE(plainText(ColumnKind::Time, qint64(1'795'183'351'000)), QStringLiteral("2026-11-20T14:02:31Z"));
        QCOMPARE(plainText(ColumnKind::List, QStringList({QStringLiteral("a"), QStringLiteral("b")})),
                 QStringLiteral("a, b"));
        QCOMPARE(cellText(ColumnKind::Number, {}), QString());
        QLocale::setDefault(QLocale::c());
    }

    void csvQuotesAndDefusesFormulas()
    {
        QCOMPARE(csvLine({QStringLiteral("plain"), QStringLiteral("a,b"), QStringLiteral("say \"hi\""),
                          QStringLiteral("two\nlines")}),
                 QByteArray("plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n"));
        for (const char *formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
            QCOMPARE(csvLine({QString::fromLatin1(formula)}), QByteArray("'") + formula + "\r\n");
    }

    void theProgressOfACampaignCountsFailures()
    {
        const auto columns = campaignColumns();
        const auto &progress = columns[static_cast<std::size_t>(CampaignColumn::Progress)].value;
        Campaign campaign;
        QVERIFY(!progress(campaign).isValid());
        campaign.progress = {.recipients = 10, .sent = 4, .failed = 1};
        QCOMPARE(progress(campaign).toDouble(), 0.5);
    }

    void columnsAreInTheOrderOfTheirNames()
    {
        QCOMPARE(messageColumns()[static_cast<std::size_t>(MessageColumn::Created)].sort, QStringLiteral("created_at"));
        QCOMPARE(templateColumns()[static_cast<std::size_t>(TemplateColumn::Updated)].sort,
                 QStringLiteral("updated_at"));
        QCOMPARE(contactColumns()[static_cast<std::size_t>(ContactColumn::Tags)].kind, ColumnKind::List);
        QCOMPARE(contactColumns().size(), static_cast<std::size_t>(ContactColumn::Phone) + 1);
        QCOMPARE(domainColumns().size(), static_cast<std::size_t>(DomainColumn::Created) + 1);
        QCOMPARE(campaignColumns().size(), static_cast<std::size_t>(CampaignColumn::Updated) + 1);
    }
};

QTEST_GUILESS_MAIN(ItemTableModelTest)
#include "tst_itemtablemodel.moc"
