// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/domaininspector.h"

#include "app/services/emailservices.h"
#include "app/services/noticeservice.h"
#include "ui/email/emailtext.h"
#include "ui/lists/copyline.h"
#include "ui/widgets/detailgrid.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/statuslabel.h"
#include "ui/widgets/timetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace pm::ui {

namespace {

constexpr int kWidth = 460;

// Keys have no spaces to break lines at.
QString breakable(const QString &text)
{
    constexpr int kPiece = 12;
    QString broken;
    for (qsizetype i = 0; i < text.size(); i += kPiece)
        broken += text.mid(i, kPiece) + QChar(0x200b);
    return broken;
}

} // namespace

DomainInspector::DomainInspector(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : InspectorPanel(theme, QStringLiteral("domainInspector"), kWidth, parent)
    , m_context(context)
    , m_verify(addButton(tr("Verify now"), QStringLiteral("verify"), QStringLiteral("refresh-cw")))
    , m_remove(addDangerButton(tr("Delete…"), QStringLiteral("remove")))
{
    connect(m_verify, &QPushButton::clicked, this, &DomainInspector::verify);
    connect(m_remove, &QPushButton::clicked, this, &DomainInspector::removeRequested);
}

void DomainInspector::showDomain(const Domain &domain)
{
    const bool isOther = domain.id != m_domain.id;
    m_domain = domain;
    showFacts();
    if (isOther) {
        clearMore();
        m_verifying.cancel();
        m_verify->setText(tr("Verify now"));
        m_verify->setEnabled(m_mayChange);
    }
    m_request = m_context.email.domains.dns(domain.id, {this, [this](Result<app::Versioned<DomainDns>> got) {
                                                            if (got)
                                                                showDns(got->item);
                                                            else
                                                                showProblem(got.error());
                                                        }});
    readVersion();
}

// Its records have one of their own.
void DomainInspector::readVersion()
{
    m_version.clear();
    m_versionRequest = m_context.email.domains.detail(m_domain.id, {this, [this](Result<app::Versioned<Domain>> got) {
                                                                        if (!got)
                                                                            return;
                                                                        m_version = got->version;
                                                                        Q_EMIT versionRead();
                                                                    }});
}

void DomainInspector::setMayChange(bool may, const QString &whyNot)
{
    m_mayChange = may;
    for (QPushButton *button : {m_verify, m_remove}) {
        button->setEnabled(may);
        button->setToolTip(may ? QString() : whyNot);
    }
}

void DomainInspector::showFacts()
{
    const UnixMs now = m_context.clock.now();
    setStatus(domainStatusText(m_domain.status));
    setTitle(m_domain.name);
    facts().clear();
    facts().addMono(tr("Domain id"), m_domain.id.text());
    facts().addMono(tr("DKIM selector"), m_domain.dkimSelector);
    facts().addText(tr("Added"), shortDate(m_domain.createdAt, now), exactTime(m_domain.createdAt));
    if (m_domain.checkedAt)
        facts().addText(tr("Looked at"), relativeTime(*m_domain.checkedAt, now), exactTime(*m_domain.checkedAt));
    else
        facts().addText(tr("Looked at"), tr("never"));
    if (m_domain.verifiedAt)
        facts().addText(tr("Verified"), shortDate(*m_domain.verifiedAt, now), exactTime(*m_domain.verifiedAt));
}

void DomainInspector::showDns(const DomainDns &dns)
{
    m_domain = dns.domain;
    showFacts();
    clearMore();
    addSection(tr("DNS records"));
    addNote(tr("Add these where the domain's DNS is kept, then verify."), QStringLiteral("hint"));
    for (const DomainRecord &record : dns.records)
        addRecord(record);
}

void DomainInspector::addRecord(const DomainRecord &record)
{
    const QString purpose = recordPurposeText(record.purpose);
    auto *card = new QFrame(this);
    card->setObjectName(QStringLiteral("domainInspector.record.") + recordPurposeName(record.purpose));
    card->setProperty("role", QStringLiteral("card"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 8, 8, 10);
    layout->setSpacing(4);
    auto *head = new QHBoxLayout;
    auto *title = new QLabel(purpose, card);
    title->setProperty("role", QStringLiteral("strong"));
    auto *type = new QLabel(record.type, card);
    type->setProperty("role", QStringLiteral("badge"));
    auto *status = new StatusLabel(theme(), card);
    const CellStatus text = recordStatusText(record.check.status);
    status->setStatus(text.text, text.tone);
    head->addWidget(title);
    head->addWidget(type);
    head->addStretch();
    head->addWidget(status);
    head->addSpacing(4);
    layout->addLayout(head);
    layout->addWidget(valueLine(record.host, tr("Copy the host of %1").arg(purpose),
                                card->objectName() + QStringLiteral(".copyHost")));
    layout->addWidget(valueLine(record.value, tr("Copy the value of %1").arg(purpose),
                                card->objectName() + QStringLiteral(".copyValue")));
    const auto addLine = [&](const QString &line, const QString &role) {
        auto *label = new QLabel(breakable(line), card);
        label->setTextFormat(Qt::PlainText);
        label->setProperty("role", role);
        label->setWordWrap(true);
        layout->addWidget(label);
    };
    if (!record.check.problem.isEmpty())
        addLine(record.check.problem, QStringLiteral("problem"));
    if (record.check.status == RecordStatus::Mismatch)
        addLine(tr("Found: %1").arg(record.check.found.join(QStringLiteral(" · "))), QStringLiteral("hint"));
    more().addWidget(card);
}

QWidget *DomainInspector::valueLine(const QString &text, const QString &what, const QString &name)
{
    auto *line = new CopyLine(theme(), m_context.clipboard, breakable(text), text, what, this);
    line->button()->setObjectName(name);
    return line;
}

void DomainInspector::verify()
{
    m_verify->setEnabled(false);
    m_verify->setText(tr("Asking the DNS…"));
    m_verifying = m_context.email.domains.verify(m_domain.id,
                                                 {this, [this](const Result<DomainDns> &dns) { handleVerified(dns); }});
}

void DomainInspector::handleVerified(const Result<DomainDns> &dns)
{
    m_verify->setEnabled(m_mayChange);
    m_verify->setText(tr("Verify now"));
    if (!dns) {
        m_context.notices.post(app::Notice::Level::Danger, tr("“%1” was not verified.").arg(m_domain.name),
                               errorLine(dns.error()));
        return;
    }
    showDns(*dns);
    readVersion();
    if (dns->domain.status == DomainStatus::Verified)
        m_context.notices.post(app::Notice::Level::Success, tr("“%1” is verified.").arg(m_domain.name));
    else
        m_context.notices.post(app::Notice::Level::Warning,
                               tr("Not every record of “%1” is right yet.").arg(m_domain.name));
}

} // namespace pm::ui
