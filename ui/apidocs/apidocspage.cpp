// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/apidocs/apidocspage.h"

#include "app/services/apidocservice.h"
#include "app/services/noticeservice.h"
#include "ui/apidocs/operationtree.h"
#include "ui/apidocs/operationview.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/stateview.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace pm::ui {

ApiDocsPage::ApiDocsPage(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_context(context)
    , m_header(new PageHeader(tr("API docs"), this))
    , m_states(new QStackedWidget(this))
    , m_state(new StateView(theme, this))
    , m_tree(new OperationTree(theme, this))
    , m_right(new QStackedWidget(this))
    , m_detail(new QScrollArea(this))
{
    setObjectName(QStringLiteral("apiDocsPage"));
    makeDetail();
    m_states->addWidget(makeContent());
    m_states->addWidget(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(m_header);
    layout->addWidget(m_states, 1);
    connect(m_state, &StateView::actionTriggered, this, &ApiDocsPage::refresh);
    connect(m_tree, &OperationTree::chosen, this, &ApiDocsPage::showOperation);
    connect(m_tree, &OperationTree::filtered, this,
            [this](bool anyHits) { m_right->setCurrentIndex(anyHits ? 0 : 1); });
    refresh();
}

void ApiDocsPage::makeDetail()
{
    m_detail->setObjectName(QStringLiteral("apiDocsPage.detail"));
    m_detail->setWidgetResizable(true);
    m_detail->setFocusPolicy(Qt::NoFocus);
    auto *noHits = new StateView(m_theme, this);
    noHits->setObjectName(QStringLiteral("apiDocsPage.noHits"));
    noHits->showEmpty(QStringLiteral("filter"), tr("No operation matches"),
                      tr("Try other words, or take the filter away."), tr("Clear filter"));
    connect(noHits, &StateView::actionTriggered, m_tree, &OperationTree::clearFilter);
    m_right->addWidget(m_detail);
    m_right->addWidget(noHits);
}

QWidget *ApiDocsPage::makeContent()
{
    auto *frame = new QFrame(this);
    frame->setProperty("role", QStringLiteral("card"));
    auto *frameLayout = new QVBoxLayout(frame);
    frameLayout->setContentsMargins(0, 0, 0, 0);
    frameLayout->addWidget(m_right);
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_tree);
    row->addWidget(frame, 1);
    return content;
}

void ApiDocsPage::refresh()
{
    if (!m_read)
        showLoading();
    m_request = m_context.apiDocs.document({this, [this](const Result<ApiDoc> &doc) {
                                                if (doc)
                                                    showDoc(*doc);
                                                else
                                                    showError(doc.error());
                                            }});
}

void ApiDocsPage::focusFilter()
{
    m_tree->focusFilter();
}

bool ApiDocsPage::showItem(const QString &id)
{
    return m_tree->choose(id);
}

void ApiDocsPage::showLoading()
{
    m_state->showEmpty(QStringLiteral("code"), tr("Reading the document…"), {}, {});
    m_states->setCurrentIndex(1);
}

void ApiDocsPage::showDoc(const ApiDoc &doc)
{
    m_header->setContext(
        tr("%1 %2 · %n operation(s)", nullptr, static_cast<int>(doc.operations.size())).arg(doc.title, doc.version));
    m_states->setCurrentIndex(0);
    m_tree->setDoc(doc);
    if (!std::exchange(m_read, true))
        Q_EMIT firstContentShown();
}

void ApiDocsPage::showError(const Error &error)
{
    // What is there already stays.
    if (m_read) {
        m_context.notices.post(app::Notice::Level::Warning, errorText(error).title, errorText(error).advice);
        return;
    }
    m_state->showError(error);
    m_states->setCurrentIndex(1);
}

void ApiDocsPage::showOperation(const ApiOperation &operation)
{
    m_detail->setWidget(new OperationView(m_theme, m_context, operation, m_detail));
}

} // namespace pm::ui
