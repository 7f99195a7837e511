// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/apidocs/trypanel.h"

#include "app/services/apidocservice.h"
#include "app/services/emailservices.h"
#include "app/services/preferences.h"
#include "models/domain/keys/apikey.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/confirmsheet.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/formfields.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>

namespace pm::ui {

namespace {

constexpr int kBodyHeight = 120;
constexpr int kAnswerHeight = 220;
// More would make the text view slow; the rest is said to be left out.
constexpr qsizetype kMostShown = 256 << 10;

const QString kTenantHeader = QStringLiteral("X-Tenant-Id");
const QString kEnvironmentHeader = QStringLiteral("X-Environment");

QString readable(const QByteArray &body)
{
    const QJsonDocument json = QJsonDocument::fromJson(body);
    return QString::fromUtf8(json.isNull() ? body : json.toJson()).trimmed();
}

} // namespace

TryPanel::TryPanel(Theme &theme, const app::ConsoleContext &context, ApiOperation operation, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_context(context)
    , m_operation(std::move(operation))
    , m_send(new QPushButton(tr("Send"), this))
    , m_status(new QLabel(this))
    , m_answer(new CodeView(theme, this))
{
    setObjectName(QStringLiteral("tryPanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    addCaller(*layout);
    for (const ApiParameter &parameter : m_operation.parameters)
        addField(*layout, parameter);
    addBody(*layout);
    followCaller();
    followEnvironment();
    m_send->setObjectName(QStringLiteral("tryPanel.send"));
    m_send->setProperty("role", QStringLiteral("primary"));
    m_status->setObjectName(QStringLiteral("tryPanel.status"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_answer->setObjectName(QStringLiteral("tryPanel.answer"));
    m_answer->setAccessibleName(tr("Answer"));
    m_answer->setFixedHeight(kAnswerHeight);
    m_answer->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(m_send);
    row->addWidget(m_status, 1);
    layout->addLayout(row);
    layout->addWidget(m_answer);
    connect(m_send, &QPushButton::clicked, this, &TryPanel::askThenSend);
}

void TryPanel::addCaller(QVBoxLayout &layout)
{
    if (!m_operation.takesKey)
        return;
    m_caller = new QComboBox(this);
    m_caller->setObjectName(QStringLiteral("tryPanel.caller"));
    m_caller->setAccessibleName(tr("Call as"));
    if (m_operation.takesSession)
        m_caller->addItem(tr("With my session"));
    m_caller->addItem(tr("With an API key"));
    layout.addWidget(m_caller, 0, Qt::AlignLeft);
    m_key = addLineEdit(layout, tr("API key"), QStringLiteral("tryPanel.key"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(QStringLiteral("pm_test_…"));
    connect(m_caller, &QComboBox::currentIndexChanged, this, &TryPanel::followCaller);
}

bool TryPanel::isWithKey() const
{
    return m_caller != nullptr && m_caller->currentIndex() == m_caller->count() - 1;
}

void TryPanel::followCaller()
{
    if (m_key != nullptr)
        m_key->setEnabled(isWithKey());
    // A key has its tenant and its environment.
    for (const QString &name : {kTenantHeader, kEnvironmentHeader}) {
        if (const auto field = m_fields.find(name); field != m_fields.end())
            field->second->setEnabled(!isWithKey());
    }
}

// The pages of Email and this one look at the same.
void TryPanel::followEnvironment()
{
    const auto field = m_fields.find(kEnvironmentHeader);
    if (field == m_fields.end())
        return;
    app::EnvironmentChoice &choice = m_context.email.environment;
    const auto show = [line = field->second, &choice] { line->setText(keyEnvironmentName(choice.current())); };
    connect(&choice, &app::EnvironmentChoice::changed, field->second, show);
    show();
}

void TryPanel::addField(QVBoxLayout &layout, const ApiParameter &parameter)
{
    QLineEdit *field = addLineEdit(layout, parameter.name, QStringLiteral("tryPanel.field.") + parameter.name);
    field->setPlaceholderText(parameter.usual.isEmpty() ? parameter.values.join(QStringLiteral(" | "))
                                                        : parameter.usual);
    if (parameter.name == kTenantHeader)
        field->setPlaceholderText(tr("The tenant that is chosen"));
    field->setToolTip(parameter.description);
    connect(field, &QLineEdit::returnPressed, this, &TryPanel::askThenSend);
    m_fields.emplace(parameter.name, field);
}

void TryPanel::addBody(QVBoxLayout &layout)
{
    if (m_operation.body.isEmpty())
        return;
    auto *label = new QLabel(tr("Body"), this);
    label->setProperty("role", QStringLiteral("fieldLabel"));
    m_body = new QPlainTextEdit(m_operation.body, this);
    m_body->setObjectName(QStringLiteral("tryPanel.body"));
    m_body->setAccessibleName(tr("Body"));
    m_body->setFont(Theme::monoFont());
    m_body->setFixedHeight(kBodyHeight);
    m_body->setTabChangesFocus(true);
    label->setBuddy(m_body);
    layout.addWidget(label);
    layout.addWidget(m_body);
    layout.addSpacing(8);
}

QMap<QString, QString> TryPanel::values() const
{
    QMap<QString, QString> values;
    for (const auto &[name, field] : m_fields) {
        if (field->isEnabled())
            values.insert(name, field->text().trimmed());
    }
    return values;
}

Result<QJsonObject> TryPanel::body() const
{
    if (m_body == nullptr)
        return QJsonObject();
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(m_body->toPlainText().toUtf8(), &error);
    if (json.isObject())
        return json.object();
    return fail(ErrorKind::Validation, error.error == QJsonParseError::NoError
                                           ? tr("The body must be a JSON object.")
                                           : tr("The body is not JSON: %1").arg(error.errorString()));
}

QString TryPanel::problem() const
{
    if (const auto target = targetOf(m_operation, values()); !target) {
        const QStringList missing = target.error().fields.keys();
        return tr("%1 is missing.").arg(missing.join(QStringLiteral(", ")));
    }
    if (const auto json = body(); !json)
        return json.error().message;
    if (isWithKey() && !isWellFormedKey(secretOf(*m_key).reveal()))
        return tr("This is not an API key. It begins with pm_live_ or pm_test_.");
    return {};
}

void TryPanel::askThenSend()
{
    if (const QString wrong = problem(); !wrong.isEmpty())
        return showProblem(wrong);
    const bool changes = m_operation.method != QStringLiteral("GET");
    if (!changes || !m_context.workspace.production)
        return send();
    auto *sheet = new ConfirmSheet(m_theme,
                                   {.title = tr("Call %1 on production?").arg(m_operation.id),
                                    .text = tr("This changes what is live."),
                                    .action = tr("Send"),
                                    .typedName = m_operation.id},
                                   this);
    connect(sheet, &ConfirmSheet::confirmed, this, &TryPanel::send);
    sheet->open();
}

void TryPanel::send()
{
    const auto target = targetOf(m_operation, values());
    const auto json = body();
    if (!target || !json)
        return;
    m_send->setEnabled(false);
    m_request = m_context.apiDocs.call(m_operation, *target, *json, isWithKey() ? secretOf(*m_key) : Secret(),
                                       {this, [this](const Result<app::ApiReply> &reply) {
                                            m_send->setEnabled(true);
                                            if (reply)
                                                return showAnswer(*reply);
                                            showProblem(errorLine(reply.error()));
                                        }});
}

void TryPanel::showAnswer(const app::ApiReply &reply)
{
    m_status->setProperty("role", QStringLiteral("muted"));
    m_status->setText(tr("%1 · %2 ms · %3")
                          .arg(reply.status)
                          .arg(reply.elapsedMs)
                          .arg(QLocale().formattedDataSize(reply.body.size())));
    QString text = readable(reply.body.left(kMostShown));
    if (reply.body.size() > kMostShown)
        text += u'\n' + tr("… and more that is not shown");
    m_answer->setCode(text);
    m_answer->setVisible(!text.isEmpty());
}

void TryPanel::showProblem(const QString &problem)
{
    m_status->setProperty("role", QStringLiteral("problem"));
    m_status->setText(problem);
    m_answer->hide();
}

} // namespace pm::ui
