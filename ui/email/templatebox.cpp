// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/templatebox.h"

#include "app/services/templateservice.h"

#include <QSignalBlocker>

#include <algorithm>

namespace pm::ui {

namespace {

constexpr int kAtOnce = 500; // the contract's most of a page
constexpr int kMostPages = 20;

} // namespace

TemplateBox::TemplateBox(app::TemplateService &templates, QWidget *parent)
    : QComboBox(parent)
    , m_service(templates)
{
    setEnabled(false);
}

void TemplateBox::keep(const TemplateId &id)
{
    m_kept = id;
    if (id.isEmpty())
        return;
    addItem(id.text(), id.text());
    setCurrentIndex(0);
    setEnabled(true);
}

void TemplateBox::read()
{
    setPlaceholderText(tr("Reading templates…"));
    m_request = m_service.page({.sort = QStringLiteral("name"), .cursor = m_next, .limit = kAtOnce},
                               {this, [this](const Result<app::ListPage<Template>> &page) { handlePage(page); }});
}

void TemplateBox::handlePage(const Result<app::ListPage<Template>> &page)
{
    if (!page) {
        setPlaceholderText({});
        Q_EMIT readingFailed(page.error());
        return;
    }
    offer(page->items);
    m_next = page->nextCursor;
    const bool isMore = !m_next.isEmpty() && ++m_pages < kMostPages;
    if (isMore)
        read();
    else
        setPlaceholderText(m_templates.empty() ? tr("There are no templates yet") : tr("Choose one"));
    Q_EMIT pageRead();
}

// Without a word: the operator has not changed anything.
void TemplateBox::offer(const std::vector<Template> &templates)
{
    const QSignalBlocker quiet(this);
    const QString chosen = choice().text();
    for (const Template &each : templates) {
        if (each.id == m_kept)
            removeItem(findData(m_kept.text())); // it has its place and its name now
        addItem(each.content.name, each.id.text());
    }
    m_templates.insert(m_templates.end(), templates.begin(), templates.end());
    setCurrentIndex(chosen.isEmpty() ? -1 : findData(chosen));
    setEnabled(count() > 0);
}

QStringList TemplateBox::variables() const
{
    const auto chosen = std::find_if(m_templates.begin(), m_templates.end(),
                                     [id = choice()](const Template &each) { return each.id == id; });
    return chosen == m_templates.end() ? QStringList() : chosen->variables;
}

} // namespace pm::ui
