// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/accountsheets.h"

#include "app/services/clipboard.h"
#include "app/services/noticeservice.h"
#include "app/services/sessionservice.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/secretfield.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <qrencode.h>

namespace pm::ui {

namespace {

constexpr int kQrPixels = 200;
constexpr int kQuietZone = 4; // modules, ISO/IEC 18004
constexpr int kCodeDigits = 6;
const QString kReauthRequired = QStringLiteral("reauth_required");
const QString kInvalidCredentials = QStringLiteral("invalid_credentials");

} // namespace

PasswordSheet::PasswordSheet(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : Sheet(theme, tr("Change password"), parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("passwordSheet"));
    setContext(tr("Your other sessions end; this one stays."));
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_current = addLineEdit(*layout, tr("Current password"), QStringLiteral("password.current"));
    m_next = addLineEdit(*layout, tr("New password, at least 12 characters"), QStringLiteral("password.next"));
    m_again = addLineEdit(*layout, tr("New password again"), QStringLiteral("password.again"));
    for (QLineEdit *field : {m_current, m_next, m_again})
        field->setEchoMode(QLineEdit::Password);
    setContent(content);
    auto *cancel = addButton(tr("Cancel"), QStringLiteral("secondary"), QStringLiteral("password.cancel"));
    m_submit = addButton(tr("Change password"), QStringLiteral("primary"), QStringLiteral("password.submit"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_submit, &QPushButton::clicked, this, &PasswordSheet::submit);
}

void PasswordSheet::submit()
{
    if (m_next->text() != m_again->text())
        return setNote(tr("The two new passwords differ."));
    m_submit->setEnabled(false);
    m_request = m_context.session.changePassword(secretOf(*m_current), secretOf(*m_next),
                                                 {this, [this](Result<bool> changed) {
                                                      m_submit->setEnabled(true);
                                                      if (!changed)
                                                          return setNote(errorLine(changed.error()));
                                                      m_context.notices.post(app::Notice::Level::Success,
                                                                             tr("Your password is changed."));
                                                      accept();
                                                  }});
}

TotpSheet::TotpSheet(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : Sheet(theme, tr("Authenticator app"), parent)
    , m_theme(theme)
    , m_context(context)
{
    setObjectName(QStringLiteral("totpSheet"));
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeProof(content));
    layout->addWidget(makeEnrolment(content));
    setContent(content);
    auto *cancel = addButton(tr("Cancel"), QStringLiteral("secondary"), QStringLiteral("totp.cancel"));
    m_submit = addButton({}, QStringLiteral("primary"), QStringLiteral("totp.submit"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_submit, &QPushButton::clicked, this, &TotpSheet::submit);
    enrol();
}

QWidget *TotpSheet::makeProof(QWidget *parent)
{
    m_proof = new QWidget(parent);
    auto *layout = new QVBoxLayout(m_proof);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_password = addLineEdit(*layout, tr("Password"), QStringLiteral("totp.password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_oldCode = addLineEdit(*layout, tr("Code of the app that is to be replaced"), QStringLiteral("totp.oldCode"));
    m_oldCode->setMaxLength(kCodeDigits);
    m_proof->hide();
    return m_proof;
}

QWidget *TotpSheet::makeEnrolment(QWidget *parent)
{
    m_enrolment = new QWidget(parent);
    auto *layout = new QVBoxLayout(m_enrolment);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_picture = new QLabel(m_enrolment);
    m_picture->setObjectName(QStringLiteral("totp.picture"));
    m_picture->setFixedSize(kQrPixels, kQrPixels);
    m_picture->setAccessibleName(tr("QR code for the authenticator app"));
    m_code = new QLineEdit(m_enrolment);
    m_code->setObjectName(QStringLiteral("totp.code"));
    m_code->setAccessibleName(tr("Code of six digits"));
    m_code->setPlaceholderText(tr("Code of six digits"));
    m_code->setMaxLength(kCodeDigits);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addWidget(makeSecretRow(m_enrolment));
    layout->addWidget(m_code);
    return m_enrolment;
}

// For an app that cannot see the picture.
QWidget *TotpSheet::makeSecretRow(QWidget *parent)
{
    auto *box = new QWidget(parent);
    m_field = new SecretField(m_theme, tr("Show or hide the secret"), box);
    m_field->setObjectName(QStringLiteral("totp.secret"));
    m_field->setAccessibleName(tr("Secret for the authenticator app"));
    auto *button = new QPushButton(tr("Copy secret"), box);
    button->setObjectName(QStringLiteral("totp.copy"));
    button->setAutoDefault(false);
    m_theme.setIcon(button, QStringLiteral("copy"));
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(button);
    connect(m_field, &SecretField::copyRequested, this, &TotpSheet::copy);
    connect(button, &QPushButton::clicked, this, &TotpSheet::copy);
    return box;
}

void TotpSheet::copy()
{
    m_context.clipboard.copySecret(m_secret);
}

void TotpSheet::submit()
{
    if (m_enrolment->isHidden())
        prove();
    else
        confirm();
}

void TotpSheet::enrol()
{
    setContext(tr("Scan the picture with the app, then enter the code that it shows."));
    m_submit->setText(tr("Confirm"));
    m_submit->setEnabled(false);
    m_request = m_context.session.enrolTotp({this, [this](Result<app::SessionService::TotpEnrolment> enrolment) {
                                                 if (enrolment)
                                                     show(std::move(*enrolment));
                                                 else if (enrolment.error().wireCode() == kReauthRequired)
                                                     askForProof();
                                                 else
                                                     setNote(errorLine(enrolment.error()));
                                             }});
}

void TotpSheet::show(app::SessionService::TotpEnrolment enrolment)
{
    m_proof->hide();
    m_enrolment->show();
    m_picture->setPixmap(QPixmap::fromImage(qrCode(enrolment.uri.reveal(), kQrPixels)));
    m_secret = std::move(enrolment.secret);
    m_field->setText(QString::fromLatin1(m_secret.reveal()));
    m_submit->setEnabled(true);
    m_code->clear();
    m_code->setFocus();
}

void TotpSheet::askForProof()
{
    setContext(tr("The app that you have is asked for a last time, together with your password."));
    m_enrolment->hide();
    m_proof->show();
    m_submit->setText(tr("Continue"));
    m_submit->setEnabled(true);
    m_password->setFocus();
}

void TotpSheet::prove()
{
    setNote({});
    m_submit->setEnabled(false);
    m_request = m_context.session.reauthenticate(
        secretOf(*m_password), m_oldCode->text(),
        {this, [this](const Result<bool> &proven) {
             m_submit->setEnabled(true);
             if (proven) {
                 m_password->clear();
                 return enrol();
             }
             // The platform does not say which of them is wrong.
             const bool isWrong = proven.error().wireCode() == kInvalidCredentials;
             setNote(isWrong ? tr("The password or the code is wrong. Wait for a new code and try again.")
                             : errorLine(proven.error()));
             m_oldCode->selectAll();
             m_oldCode->setFocus();
         }});
}

void TotpSheet::confirm()
{
    m_request = m_context.session.confirmTotp(m_code->text(),
                                              {this, [this](Result<bool> confirmed) {
                                                   if (!confirmed && confirmed.error().kind == ErrorKind::Conflict)
                                                       return beginAgain();
                                                   if (!confirmed)
                                                       return setNote(errorLine(confirmed.error()));
                                                   m_context.notices.post(app::Notice::Level::Success,
                                                                          tr("The next sign-in asks for a code."));
                                                   accept();
                                               }});
}

// The platform has forgotten what the picture says: it was shown too long ago, or another console was faster.
void TotpSheet::beginAgain()
{
    setNote(tr("The picture is no longer good: please begin again."));
    enrol();
}

QImage qrCode(QByteArrayView text, int pixels)
{
    const QByteArray bytes = text.toByteArray();
    const std::unique_ptr<QRcode, void (*)(QRcode *)> code(QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_M),
                                                           &QRcode_free);
    if (!code)
        return {};
    const int modules = code->width + 2 * kQuietZone;
    QImage image(modules, modules, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if (code->data[y * code->width + x] & 1)
                image.setPixelColor(x + kQuietZone, y + kQuietZone, Qt::black);
        }
    }
    return image.scaled(pixels, pixels);
}

} // namespace pm::ui
