// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/apidocs/operationview.h"

#include "app/services/clipboard.h"
#include "ui/apidocs/operationtree.h"
#include "ui/apidocs/trypanel.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/detailgrid.h"
#include "ui/widgets/sections.h"
#include "ui/widgets/statuslabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>

namespace pm::ui {

namespace {

constexpr int kLinesShown = 12;

// As high as the text, up to a dozen lines.
void showCode(CodeView &view, const QString &code)
{
    view.setCode(code);
    const int lines = std::min(static_cast<int>(code.count(u'\n')) + 1, kLinesShown);
    view.setFixedHeight(lines * view.fontMetrics().lineSpacing() + 28);
}

CodeView *codeOf(Theme &theme, const QString &code, const QString &name, const QString &title, QWidget *parent)
{
    auto *view = new CodeView(theme, parent);
    view->setObjectName(QStringLiteral("apiOperation.") + name);
    view->setAccessibleName(title);
    showCode(*view, code);
    return view;
}

} // namespace

OperationView::OperationView(Theme &theme, const app::ConsoleContext &context, const ApiOperation &operation,
                             QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_context(context)
    , m_operation(operation)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("apiOperation"));
    setProperty("role", QStringLiteral("scrolled"));
    m_layout->setContentsMargins(20, 16, 20, 20);
    m_layout->setSpacing(10);
    addHead();
    addParameters();
    m_layout->addWidget(sectionTitle(tr("Try it"), this));
    m_layout->addWidget(new TryPanel(theme, context, m_operation, this));
    addSamples();
    addAnswers();
    m_layout->addStretch();
}

void OperationView::addHead()
{
    auto *row = new QHBoxLayout;
    auto *method = new StatusLabel(m_theme, this);
    method->setFilled(true);
    method->setStatus(m_operation.method, methodTone(m_operation.method));
    auto *path = new QLabel(m_operation.path, this);
    path->setObjectName(QStringLiteral("apiOperation.path"));
    path->setTextFormat(Qt::PlainText);
    path->setProperty("role", QStringLiteral("mono"));
    path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(method);
    row->addWidget(path, 1);
    auto *title = new QLabel(m_operation.summary, this);
    title->setTextFormat(Qt::PlainText);
    title->setProperty("role", QStringLiteral("inspectorTitle"));
    auto *description = new QLabel(this);
    description->setTextFormat(Qt::MarkdownText);
    description->setText(m_operation.description);
    description->setWordWrap(true);
    m_layout->addWidget(title);
    m_layout->addLayout(row);
    m_layout->addWidget(description);
    m_layout->addWidget(mutedLabel(accessText(), this));
}

QString OperationView::accessText() const
{
    if (m_operation.takesKey && m_operation.takesSession)
        return tr("With an API key or a session.");
    if (m_operation.takesKey)
        return tr("With an API key.");
    return m_operation.takesSession ? tr("With a session.") : tr("For everybody.");
}

void OperationView::addParameters()
{
    if (m_operation.parameters.empty())
        return;
    m_layout->addWidget(sectionTitle(tr("Parameters"), this));
    auto *grid = new DetailGrid(this);
    for (const ApiParameter &parameter : m_operation.parameters) {
        QString text = parameter.required ? tr("%1 Required.").arg(parameter.description) : parameter.description;
        if (!parameter.values.isEmpty())
            text += u' ' + tr("One of %1.").arg(parameter.values.join(QStringLiteral(", ")));
        grid->addText(parameter.name, text);
    }
    m_layout->addWidget(grid);
}

void OperationView::addSamples()
{
    if (m_operation.samples.empty())
        return;
    m_layout->addWidget(sectionTitle(tr("Code"), this));
    auto *tabs = new QTabBar(this);
    tabs->setObjectName(QStringLiteral("apiOperation.languages"));
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    tabs->setAccessibleName(tr("Languages"));
    for (const ApiSample &sample : m_operation.samples)
        tabs->addTab(sample.label);
    auto *code = codeOf(m_theme, m_operation.samples.front().source, QStringLiteral("sample"), tr("Sample code"), this);
    connect(tabs, &QTabBar::currentChanged, this,
            [this, code](int index) { showCode(*code, m_operation.samples[static_cast<std::size_t>(index)].source); });
    auto *copy = new QPushButton(tr("Copy"), this);
    copy->setObjectName(QStringLiteral("apiOperation.copy"));
    m_theme.setIcon(copy, QStringLiteral("copy"));
    connect(copy, &QPushButton::clicked, this, [this, tabs] {
        m_context.clipboard.copyText(m_operation.samples[static_cast<std::size_t>(tabs->currentIndex())].source);
    });
    auto *row = new QHBoxLayout;
    row->addWidget(tabs);
    row->addStretch();
    row->addWidget(copy);
    m_layout->addLayout(row);
    m_layout->addWidget(code);
}

void OperationView::addAnswers()
{
    m_layout->addWidget(sectionTitle(tr("Answers"), this));
    for (const ApiAnswer &answer : m_operation.answers) {
        auto *line = new QHBoxLayout;
        auto *status = new QLabel(answer.status, this);
        status->setProperty("role", QStringLiteral("mono"));
        line->addWidget(status, 0, Qt::AlignTop);
        line->addWidget(wrappedLabel(answer.description, this), 1);
        m_layout->addLayout(line);
        if (!answer.example.isEmpty() && answer.status.startsWith(u'2'))
            m_layout->addWidget(codeOf(m_theme, answer.example, QStringLiteral("answer.") + answer.status,
                                       tr("Example of the answer %1").arg(answer.status), this));
    }
}

} // namespace pm::ui
