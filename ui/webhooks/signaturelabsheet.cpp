// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/signaturelabsheet.h"

#include "models/core/clock.h"
#include "ui/webhooks/deliverytext.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/sections.h"
#include "ui/widgets/statuslabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace pm::ui {

namespace {

constexpr int kPanelWidth = 980;
constexpr int kHeadersHeight = 130;
constexpr int kBodyHeight = 150;
constexpr qsizetype kMostShown = 64 * 1024; // in the editor, which lays out everything at once
constexpr qsizetype kMostSignedShown = 160;
constexpr int kPauseMs = 250;

QString beginningOf(const QByteArray &bytes)
{
    const bool cut = bytes.size() > kMostSignedShown;
    return QString::fromUtf8(bytes.left(kMostSignedShown)) + (cut ? QStringLiteral("…") : QString());
}

QString otherBodyText(BodyVariant variant)
{
    switch (variant) {
    case BodyVariant::Reserialised:
        return SignatureLabSheet::tr(
            "Right for this JSON parsed and written again. The body was changed before it came "
            "here; sign and check the raw bytes.");
    case BodyVariant::WithoutLastNewline:
        return SignatureLabSheet::tr("Right without the line end at the end of the body, which somebody has added.");
    case BodyVariant::WithoutCarriageReturns:
        return SignatureLabSheet::tr("Right with line ends as they were sent; somebody has added carriage returns.");
    case BodyVariant::AsReceived:
        break;
    }
    return {};
}

} // namespace

SignatureLabSheet::SignatureLabSheet(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : Sheet(theme, tr("Signature lab"), parent)
    , m_theme(theme)
    , m_context(context)
    , m_skew(wrappedLabel({}, this))
    , m_reserialised(wrappedLabel({}, this))
{
    setObjectName(QStringLiteral("signatureLab"));
    setAttribute(Qt::WA_DeleteOnClose);
    setPanelWidth(kPanelWidth);
    setContext(tr("Paste what your receiver has. Nothing leaves this window."));
    auto *content = new QWidget(this);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(24);
    auto *given = new QVBoxLayout;
    given->setSpacing(6);
    m_secret = addLineEdit(*given, tr("Secret of the endpoint"), QStringLiteral("signatureLab.secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setPlaceholderText(QStringLiteral("whsec_…"));
    m_headers = addEditor(given, tr("Headers as received"), QStringLiteral("headers"), kHeadersHeight);
    m_body = addEditor(given, tr("Body as received"), QStringLiteral("body"), kBodyHeight);
    given->setStretchFactor(m_body, 1);
    auto *found = new QVBoxLayout;
    found->setSpacing(6);
    m_standard = addVerdict(found, QStringLiteral("webhook-signature"), QStringLiteral("standard"));
    m_hex = addVerdict(found, QStringLiteral("X-PenguinMails-Signature"), QStringLiteral("hex"));
    found->addWidget(sectionTitle(tr("Clock"), content));
    m_skew->setObjectName(QStringLiteral("signatureLab.skew"));
    found->addWidget(m_skew);
    found->addWidget(sectionTitle(tr("If the JSON is parsed and written again"), content));
    m_reserialised->setObjectName(QStringLiteral("signatureLab.reserialised"));
    found->addWidget(m_reserialised);
    found->addStretch();
    columns->addLayout(given, 1);
    columns->addLayout(found, 1);
    setContent(content);
    auto *close = addButton(tr("Close"), QStringLiteral("secondary"), QStringLiteral("signatureLab.close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_secret, &QLineEdit::textChanged, this, &SignatureLabSheet::explainSoon);
    connect(m_headers, &QPlainTextEdit::textChanged, this, &SignatureLabSheet::explainSoon);
    connect(m_body, &QPlainTextEdit::textChanged, this, &SignatureLabSheet::handleBody);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SignatureLabSheet::explain);
    explain();
}

SignatureLabSheet::~SignatureLabSheet() = default;

QPlainTextEdit *SignatureLabSheet::addEditor(QLayout *layout, const QString &title, const QString &name, int height)
{
    layout->addWidget(sectionTitle(title, this));
    auto *editor = new QPlainTextEdit(this);
    editor->setObjectName(QStringLiteral("signatureLab.") + name);
    editor->setAccessibleName(title);
    editor->setProperty("role", QStringLiteral("code"));
    editor->setFont(Theme::monoFont());
    editor->setTabChangesFocus(true);
    editor->setMinimumHeight(height);
    layout->addWidget(editor);
    return editor;
}

SignatureLabSheet::Verdict SignatureLabSheet::addVerdict(QLayout *layout, const QString &title, const QString &name)
{
    layout->addWidget(sectionTitle(title, this));
    auto *status = new StatusLabel(m_theme, this);
    status->setObjectName(QStringLiteral("signatureLab.") + name);
    auto *detail = wrappedLabel({}, this);
    detail->setObjectName(QStringLiteral("signatureLab.") + name + QStringLiteral("Detail"));
    detail->setProperty("role", QStringLiteral("hint"));
    detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(status);
    layout->addWidget(detail);
    return {status, detail};
}

void SignatureLabSheet::setReceived(const HeaderList &headers, const QByteArray &body, std::optional<UnixMs> at)
{
    QString lines;
    for (const auto &[name, value] : headers)
        lines += name + QStringLiteral(": ") + value + u'\n';
    {
        const QSignalBlocker quietHeaders(m_headers);
        const QSignalBlocker quietBody(m_body);
        m_headers->setPlainText(lines.trimmed());
        m_body->setPlainText(QString::fromUtf8(body.left(kMostShown)));
    }
    m_exactBody = body;
    m_receivedAt = at;
    setNote(body.size() > kMostShown ? tr("The whole body is checked; its beginning is shown.") : QString());
    explain();
}

// From now on it is what is typed.
void SignatureLabSheet::handleBody()
{
    const bool wasCut = m_exactBody && m_exactBody->size() > kMostShown;
    if (wasCut)
        setNote(tr("What is shown is checked now, without the rest of the body."));
    m_exactBody.reset();
    m_receivedAt.reset();
    explainSoon();
}

SignatureQuestion SignatureLabSheet::question() const
{
    return {.secret = secretOf(*m_secret),
            .headers = receivedHeaders(m_headers->toPlainText()),
            .body = m_exactBody.value_or(m_body->toPlainText().toUtf8()),
            .now = m_receivedAt.value_or(m_context.clock.now())};
}

// To hash a body, and to parse it and write it again, takes a large one's time for every letter of the secret.
void SignatureLabSheet::explainSoon()
{
    const qsizetype size = m_exactBody ? m_exactBody->size() : m_body->document()->characterCount();
    if (size <= kMostShown)
        return explain();
    m_pause.start();
}

void SignatureLabSheet::explain()
{
    m_pause.stop();
    const SignatureReport report = explainSignature(question());
    showForm(m_standard, report.standard);
    showForm(m_hex, report.hex);
    if (!report.skewSeconds)
        m_skew->setText(tr("No timestamp among the headers."));
    else if (*report.skewSeconds >= 0)
        m_skew->setText(tr("Signed %1 before it was received.").arg(spanText(*report.skewSeconds)));
    else
        m_skew->setText(
            tr("Signed %1 after it was received: the receiver's clock is slow.").arg(spanText(-*report.skewSeconds)));
    if (!report.reserialised)
        m_reserialised->setText(tr("The body is not JSON."));
    else if (!report.reserialised->differs)
        m_reserialised->setText(tr("The bytes stay the same, this time. Other bodies may not."));
    else
        m_reserialised->setText(tr("The bytes change from byte %1 on, and no signature matches any more.")
                                    .arg(report.reserialised->firstDifference));
}

void SignatureLabSheet::showForm(const Verdict &verdict, const FormReport &report)
{
    if (m_secret->text().isEmpty()) {
        verdict.status->setStatus(tr("Not checked"), Tone::Neutral);
        verdict.detail->setText(tr("Give the secret, as it was shown when the endpoint was made."));
        return;
    }
    const bool right = report.verdict == SignatureVerdict::Valid;
    const bool nothing = report.verdict == SignatureVerdict::NoHeader;
    verdict.status->setStatus(right     ? tr("Right")
                              : nothing ? tr("Not there")
                                        : tr("Wrong"),
                              right     ? Tone::Success
                              : nothing ? Tone::Neutral
                                        : Tone::Danger);
    QStringList lines{verdictText(report)};
    if (!nothing && !report.computed.isEmpty())
        lines << tr("Signed: %1").arg(beginningOf(report.signedBytes))
              << tr("Received: %1").arg(QString::fromUtf8(report.received))
              << tr("Computed: %1").arg(QString::fromUtf8(report.computed));
    verdict.detail->setText(lines.join(u'\n'));
}

HeaderList receivedHeaders(const QString &text)
{
    HeaderList headers;
    for (const QString &line : text.split(u'\n')) {
        const qsizetype colon = line.indexOf(u':', 1);
        if (colon > 0)
            headers.emplace_back(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
    }
    return headers;
}

QString verdictText(const FormReport &report)
{
    switch (report.verdict) {
    case SignatureVerdict::Valid:
        return SignatureLabSheet::tr("The signature is right for these bytes.");
    case SignatureVerdict::NoHeader:
        return SignatureLabSheet::tr("This header is not among those received.");
    case SignatureVerdict::MalformedHeader:
        return SignatureLabSheet::tr("The header does not have the form of a signature.");
    case SignatureVerdict::MalformedSecret:
        return SignatureLabSheet::tr("This is no secret of an endpoint: it begins with whsec_ and goes on in base64.");
    case SignatureVerdict::NoTimestamp:
        return SignatureLabSheet::tr("webhook-id or webhook-timestamp is missing; both are signed.");
    case SignatureVerdict::TooOld:
        return SignatureLabSheet::tr("Right, but older than five minutes: a replay, or the receiver's clock is fast.");
    case SignatureVerdict::TooNew:
        return SignatureLabSheet::tr("Right, but from the future: the receiver's clock is slow.");
    case SignatureVerdict::OtherBody:
        return otherBodyText(report.variant);
    case SignatureVerdict::WrongKey:
        return SignatureLabSheet::tr(
            "Right with the key of the other header: the hex form takes the whole secret as it "
            "is, the other one the bytes behind whsec_.");
    case SignatureVerdict::Mismatch:
        break;
    }
    return SignatureLabSheet::tr("Another secret, or another body.");
}

} // namespace pm::ui
