// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/resident.h"
#include "tests/ui/deliveriesconsole.h"
#include "tests/ui/testplatforms.h"
#include "ui/webhooks/deliveriespage.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pm;
using namespace pm::test;

namespace {

constexpr int kPatienceMs = 120'000;
constexpr int kRows = 150'000;
constexpr int kErrorLetters = 200;         // of an error's text, so that a row is long in any format
constexpr qint64 kLeastBytes = 45'000'000; // of the file
constexpr double kMostGrowthMb = 20;

// As the service writes them.
const QString kManyRows = QStringLiteral(R"(
WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
INSERT INTO deliveries (id, tenant_id, environment, webhook_id, event_id, event_type, subject_id, email, origin, job_id,
    status, status_code, duration_ms, attempt_number, max_attempts, attempted_at, next_retry_at, error_message,
    body_headers, created_at)
SELECT 'del_%1' || CAST(1000000000000000 + n AS TEXT), '%2', 'live', 'whk_1',
    'evt_%1' || CAST(1000000000000000 + n AS TEXT), 'email.delivered', 'msg_1', 'user@customers.example', 'event', '',
    'success', 200, 120, 1, 5, CAST(%3 AS BIGINT), NULL, '%4', '', CAST(%3 AS BIGINT)
FROM numbers)");

qint64 linesOf(const QString &path)
{
    QFile file(path);
    qint64 lines = 0;
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    while (!file.atEnd())
        lines += file.read(1'000'000).count('\n');
    return lines;
}

// Memory of a process, from now on.
class Resident
{
public:
    explicit Resident(qint64 pid)
        : m_pid(pid)
        , m_before(residentMb(pid))
    {
    }

    void look() { m_most = std::max(m_most, residentMb(m_pid)); }
    [[nodiscard]] double growthMb() const { return m_most - m_before; }

private:
    const qint64 m_pid;
    const double m_before;
    double m_most = 0;
};

} // namespace

// The real service and the page write more than either may hold.
class LargeExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestPlatforms::addRows(); }
    void initTestCase();

    void takesNoMemory();

private:
    TestPlatforms m_platforms;
};

void LargeExportTest::initTestCase()
{
    QVERIFY(m_platforms.start());
    const UnixMs now = SystemClock().now();
    constexpr qsizetype kTime = 10; // letters of it, with which a ULID begins
    const QString time = makeUlid({}, now).first(kTime);
    for (TestPlatform &platform : m_platforms.all()) {
        const QString sql = kManyRows.arg(time, platform.tenant().text()).arg(now).arg(QString(kErrorLetters, u'e'));
        const auto written = platform.write(sql, {kRows});
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
        QCOMPARE(*written, kRows);
    }
}

void LargeExportTest::takesNoMemory()
{
    TestPlatform &platform = m_platforms.current();
    DeliveriesConsole console(platform.url());
    const auto table = console.openAsAdmin();
    QVERIFY(table);
    QTRY_COMPARE_WITH_TIMEOUT((*table)->model()->rowCount(), DeliveryTableModel::kPageSize, kPatienceMs);

    // The first fills the caches of the database, which keep what they have. The second is longer than it.
    const QTemporaryDir folder;
    auto *page = console.console().find<ui::DeliveriesPage>("deliveriesPage");
    const QString csv = folder.filePath(QStringLiteral("deliveries.csv"));
    page->exportTo(csv, ExportFormat::Csv);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(csv), kPatienceMs);
    QCOMPARE(linesOf(csv), kRows + 1); // and the titles

    const QString lines = folder.filePath(QStringLiteral("deliveries.ndjson"));
    const QString csvAgain = folder.filePath(QStringLiteral("again.csv"));
    Resident service(platform.pid());
    Resident self(QCoreApplication::applicationPid());
    page->exportTo(lines, ExportFormat::Ndjson);
    const auto isThere = [&](const QString &path) {
        service.look();
        self.look();
        return QFile::exists(path);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThere(lines), kPatienceMs);
    page->exportTo(csvAgain, ExportFormat::Csv);
    QTRY_VERIFY_WITH_TIMEOUT(isThere(csvAgain), kPatienceMs);
    qInfo("service + %.1f MB, console + %.1f MB, NDJSON %lld bytes, CSV %lld bytes", service.growthMb(),
          self.growthMb(), QFileInfo(lines).size(), QFileInfo(csvAgain).size());
    QCOMPARE(linesOf(lines), kRows);
    QCOMPARE(QFileInfo(csvAgain).size(), QFileInfo(csv).size());
    QVERIFY(QFileInfo(csv).size() > kLeastBytes);
    QVERIFY(QFileInfo(lines).size() > QFileInfo(csv).size() + kLeastBytes / 2);
    QVERIFY(service.growthMb() < kMostGrowthMb);
    QVERIFY(self.growthMb() < kMostGrowthMb);
}

QTEST_MAIN(LargeExportTest)
#include "tst_largeexport.moc"
