// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/testconsole.h"
#include "tests/ui/testplatform.h"
#include "ui/keys/keyspage.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace pm;
using test::TestConsole;

namespace {

const QString kAdmin = test::PlatformProcess::adminEmail();
const QString kAdminPassword = test::PlatformProcess::adminPassword();
// The demo's first tenant has one key that was not used for 94 days; the others were, or are revoked.
const QString kTenant = QStringLiteral("Acme GmbH");
const QString kUnused = QStringLiteral("Staging");

} // namespace

// What is done with many keys at once, on the real service with its demo data.
class RevokeUnusedSheetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_platform = std::make_unique<test::PlatformProcess>();
        QVERIFY2(m_platform->start({QStringLiteral("--seed-demo")}), m_platform->log().constData());
    }
    void cleanup()
    {
        m_console.reset();
        m_platform.reset();
    }

    void thePlanComesFirst()
    {
        open({});
        QTRY_COMPARE(planned(), QStringList{kUnused});
        QVERIFY2(textOfRow().contains(QStringLiteral("94")), qPrintable(textOfRow()));
        // In production the tenant's name is typed.
        QVERIFY(!isReady());
        m_console->type("revokeUnused.typedName", QStringLiteral("Acme"));
        QVERIFY(!isReady());
        m_console->type("revokeUnused.typedName", kTenant);
        QVERIFY(isReady());
        m_console->find<QCheckBox>("revokeUnused.key")->setChecked(false); // is kept
        QVERIFY(!isReady());
        m_console->click("revokeUnused.cancel");
        QTRY_VERIFY(!m_console->isShown("revokeUnusedSheet"));
        QCOMPARE(statusOf(kUnused), QStringLiteral("active"));
    }

    void revokesWhatWasPlanned()
    {
        open({});
        QTRY_COMPARE(planned(), QStringList{kUnused});
        m_console->type("revokeUnused.typedName", kTenant);
        QTest::keyClick(m_console->find<QPushButton>("revokeUnused.submit"), Qt::Key_Return);
        QTRY_VERIFY(!m_console->isShown("revokeUnusedSheet"));
        QCOMPARE(m_console->notices.notices().front().text, QStringLiteral("1 key(s) revoked."));
        QTRY_COMPARE(statusOf(kUnused), QStringLiteral("revoked")); // the list is read again
    }

    void otherDaysAreAnotherPlan()
    {
        open({.production = false});
        QTRY_COMPARE(planned(), QStringList{kUnused});
        QVERIFY(isReady()); // nothing to type
        m_console->find<QSpinBox>("revokeUnused.days")->setValue(200);
        QTRY_VERIFY(m_console->textOf("revokeUnused.summary").contains(QStringLiteral("nothing")));
        QVERIFY(planned().isEmpty());
        QVERIFY(!isReady());
    }

    void whatTheServiceRefusesIsTold()
    {
        open({.production = false});
        QTRY_COMPARE(planned(), QStringList{kUnused});
        m_platform->kill();
        m_console->click("revokeUnused.submit");
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->textOf("sheet.note").isEmpty() && isReady(), 20'000);
        QVERIFY(m_console->isShown("revokeUnusedSheet"));
    }

    void theListIsExported()
    {
        open({});
        m_console->click("revokeUnused.cancel");
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("keys.csv"));
        auto *page = m_console->find<ui::KeysPage>("keysPage");
        m_console->type("keysPage.search", QStringLiteral("worker"));
        QTRY_COMPARE(m_console->rows(), 1);
        page->exportTo(path);
        QTRY_VERIFY(!m_console->notices.notices().empty());
        QCOMPARE(m_console->notices.notices().front().text, QStringLiteral("1 key(s) exported."));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].count(','), lines[1].count(','));
        QVERIFY(lines[1].startsWith("Newsletter worker,"));
        QVERIFY(lines[1].contains("send_email manage_campaigns"));
        QCOMPARE(m_console->textOf("keysPage.export"), QStringLiteral("Export"));

        page->exportTo(QStringLiteral("/nowhere/keys.csv"));
        QTRY_COMPARE(m_console->notices.notices().front().level, app::Notice::Level::Danger);
    }

private:
    void open(TestConsole::Setup setup)
    {
        m_console = std::make_unique<TestConsole>(m_platform->url(), std::move(setup));
        QVERIFY(m_console->activate());
        m_console->signIn(kAdmin, kAdminPassword);
        QTRY_VERIFY(m_console->tenants.current());
        m_tenants = m_console->tenants.tenants({}, 50, 0, {this, [this](const Result<TenantPage> &page) {
                                                               QVERIFY(page);
                                                               for (const Tenant &tenant : page->tenants) {
                                                                   if (tenant.companyName == kTenant)
                                                                       m_console->tenants.setCurrent(tenant);
                                                               }
                                                           }});
        QTRY_VERIFY(m_console->tenants.current()->companyName == kTenant);
        QTRY_COMPARE(m_console->rows(), 8);
        m_console->find<QAction>("keysPage.revokeUnused")->trigger();
        QTRY_VERIFY(m_console->isShown("revokeUnusedSheet"));
    }
    [[nodiscard]] QStringList planned() const
    {
        QStringList names;
        const auto boxes = m_console->window.findChildren<QCheckBox *>(QStringLiteral("revokeUnused.key"));
        for (const QCheckBox *box : boxes) {
            if (box->isVisible())
                names << box->text();
        }
        return names;
    }
    [[nodiscard]] QString textOfRow() const
    {
        QStringList texts;
        const auto labels = m_console->find<QWidget>("revokeUnusedSheet")->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts << label->text();
        return texts.join(u'\n');
    }
    [[nodiscard]] bool isReady() const { return m_console->find<QPushButton>("revokeUnused.submit")->isEnabled(); }
    [[nodiscard]] QString statusOf(const QString &name) const
    {
        const QAbstractItemModel *model = m_console->find<QAbstractItemView>("keysPage.table")->model();
        const int status = static_cast<int>(KeyTableModel::Column::Status);
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == name)
                return model->index(row, status).data().toString();
        }
        return {};
    }

    std::unique_ptr<test::PlatformProcess> m_platform;
    std::unique_ptr<TestConsole> m_console;
    RequestHandle m_tenants;
};

QTEST_MAIN(RevokeUnusedSheetTest)
#include "tst_revokeunusedsheet.moc"
