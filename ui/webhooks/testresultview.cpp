// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/testresultview.h"

#include "ui/widgets/codeview.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/statuslabel.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLocale>
#include <QTabWidget>

namespace pm::ui {

namespace {

constexpr int kHeight = 230;

QString linesOf(const HeaderList &headers)
{
    QString lines;
    for (const auto &[name, value] : headers)
        lines += name + QStringLiteral(": ") + value + u'\n';
    return lines;
}

// JSON is shown with line breaks; what was sent has none.
QString bodyText(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return QString::fromUtf8(document.isNull() ? body : document.toJson());
}

QString requestText(const SentRequest &request)
{
    return request.method + u' ' + request.url + u'\n' + linesOf(request.headers) + u'\n' + bodyText(request.body);
}

QString responseText(const ReceivedResponse &response)
{
    return QString::number(response.statusCode) + u'\n' + linesOf(response.headers) + u'\n' + bodyText(response.body);
}

} // namespace

TestResultView::TestResultView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_status(new StatusLabel(theme, this))
    , m_text(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_request(addTab(theme, tr("Request"), "testResult.request"))
    , m_response(addTab(theme, tr("Response"), "testResult.response"))
{
    m_text->setObjectName(QStringLiteral("testResult.text"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_tabs->setObjectName(QStringLiteral("testResult.tabs"));
    m_tabs->setAccessibleName(tr("Request and response"));
    m_tabs->setFixedHeight(kHeight);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_status);
    row->addWidget(m_text, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_tabs);
    hide();
}

CodeView *TestResultView::addTab(Theme &theme, const QString &title, const char *name)
{
    auto *view = new CodeView(theme, m_tabs);
    view->setObjectName(QString::fromLatin1(name));
    view->setAccessibleName(title);
    m_tabs->addTab(view, title);
    return view;
}

void TestResultView::showWaiting()
{
    m_status->setStatus(tr("Waiting"), Tone::Info);
    m_text->setText(tr("The endpoint has been asked."));
    m_tabs->hide();
    show();
}

void TestResultView::showResult(const WebhookTestResult &result)
{
    const QString duration = QLocale().toString(result.durationMs);
    m_status->setStatus(result.success ? tr("Accepted") : tr("Not accepted"),
                        result.success ? Tone::Success : Tone::Danger);
    if (!result.response)
        m_text->setText(tr("No answer after %1 ms: %2").arg(duration, result.error));
    else
        m_text->setText(tr("%1 in %2 ms").arg(result.response->statusCode).arg(duration));
    m_request->setCode(requestText(result.request));
    m_response->setCode(result.response ? responseText(*result.response) : result.error);
    m_tabs->setCurrentIndex(1);
    m_tabs->show();
    show();
}

void TestResultView::showProblem(const Error &error)
{
    m_status->setStatus(tr("Not sent"), Tone::Danger);
    m_text->setText(errorLine(error));
    m_tabs->hide();
    show();
}

} // namespace pm::ui
