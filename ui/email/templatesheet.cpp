// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/templatesheet.h"

#include "app/services/emailservices.h"
#include "ui/email/draftpreview.h"
#include "ui/email/mailbodies.h"
#include "ui/email/storedtextedit.h"
#include "ui/email/variablefields.h"
#include "ui/lists/fieldform.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTimer>

namespace pm::ui {

namespace {

constexpr int kWidth = 1120;
constexpr int kPauseMs = 150;
constexpr int kHtmlHeight = 230;
constexpr int kTextHeight = 90;
constexpr int kVariablesHeight = 150;

} // namespace

TemplateSheet::TemplateSheet(Theme &theme, const app::ConsoleContext &context,
                             const std::optional<app::Versioned<Template>> &stored, QWidget *parent)
    : FormSheet(theme, stored ? tr("Edit template") : tr("New template"), QStringLiteral("templateSheet"),
                stored ? tr("Save") : tr("Create template"), parent)
    , m_context(context)
    , m_stored(stored)
    , m_form(new FieldForm(QStringLiteral("templateForm"), this))
    , m_name(new QLineEdit(this))
    , m_description(new QLineEdit(this))
    , m_subject(new QLineEdit(this))
    , m_html(new StoredTextEdit(this))
    , m_text(new StoredTextEdit(this))
    , m_variablesTitle(new QLabel(this))
    , m_variables(new VariableFields(tr("sample value"), this))
    , m_shownSubject(new QLabel(this))
    , m_bodies(new MailBodies(this))
    , m_pause(new QTimer(this))
{
    setPanelWidth(kWidth);
    setContext(tr("Write {{first_name}} where a message has a value of its own."));
    if (stored)
        fill(stored->item.content);
    setContent(makeContent());
    setForm(m_form);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_form, &FieldForm::edited, m_pause, QOverload<>::of(&QTimer::start));
    connect(m_variables, &VariableFields::edited, m_pause, QOverload<>::of(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, &TemplateSheet::showPreview);
    showPreview();
    m_name->setFocus();
}

QWidget *TemplateSheet::makeContent()
{
    m_name->setPlaceholderText(tr("Welcome"));
    m_description->setPlaceholderText(tr("When it is sent, and by what"));
    m_subject->setPlaceholderText(tr("Welcome, {{first_name}}"));
    for (StoredTextEdit *editor : {m_html, m_text}) {
        editor->setProperty("role", QStringLiteral("code"));
        editor->setTabChangesFocus(true);
    }
    m_html->setFixedHeight(kHtmlHeight);
    m_text->setFixedHeight(kTextHeight);
    m_form->addField(tr("Name"), QStringLiteral("name"), m_name);
    m_form->addField(tr("Description"), QStringLiteral("description"), m_description);
    m_form->addField(tr("Subject"), QStringLiteral("subject"), m_subject);
    m_form->addField(tr("HTML"), QStringLiteral("html_body"), m_html);
    m_form->addField(tr("Plain text"), QStringLiteral("text_body"), m_text,
                     tr("For readers without HTML. One of the two is needed."));
    auto *content = new QWidget(this);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(24);
    columns->addWidget(m_form, 1);
    columns->addWidget(makePreview(), 1);
    return content;
}

QWidget *TemplateSheet::makePreview()
{
    auto *preview = new QWidget(this);
    auto *layout = new QVBoxLayout(preview);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *title = new QLabel(tr("Preview"), preview);
    title->setProperty("role", QStringLiteral("fieldLabel"));
    m_shownSubject->setObjectName(QStringLiteral("templateSheet.subject"));
    m_shownSubject->setProperty("role", QStringLiteral("inspectorTitle"));
    m_shownSubject->setTextFormat(Qt::PlainText);
    m_shownSubject->setWordWrap(true);
    m_variablesTitle->setObjectName(QStringLiteral("templateSheet.variables"));
    m_variablesTitle->setProperty("role", QStringLiteral("fieldLabel"));
    auto *scroll = new QScrollArea(preview);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedHeight(kVariablesHeight);
    auto *scrolled = new QWidget(scroll);
    scrolled->setProperty("role", QStringLiteral("scrolled"));
    auto *inner = new QVBoxLayout(scrolled);
    inner->setContentsMargins(0, 0, 4, 0);
    inner->addWidget(m_variables);
    inner->addStretch();
    scroll->setWidget(scrolled);
    layout->addWidget(title);
    layout->addWidget(m_shownSubject);
    layout->addWidget(m_bodies, 1);
    layout->addSpacing(8);
    layout->addWidget(m_variablesTitle);
    layout->addWidget(scroll);
    return preview;
}

void TemplateSheet::fill(const TemplateContent &content)
{
    m_name->setText(content.name);
    m_description->setText(content.description);
    m_subject->setText(content.subject);
    m_html->setStored(content.htmlBody);
    m_text->setStored(content.textBody);
}

TemplateContent TemplateSheet::draft() const
{
    const TemplateContent stored = m_stored ? m_stored->item.content : TemplateContent();
    return {.name = textOf(*m_name, stored.name),
            .description = textOf(*m_description, stored.description),
            .subject = m_subject->text(),
            .htmlBody = m_html->text(),
            .textBody = m_text->text()};
}

void TemplateSheet::showPreview()
{
    const TemplateContent content = draft();
    const QStringList names = variablesOf(content);
    m_variables->setNames(names);
    m_variablesTitle->setText(names.isEmpty() ? tr("No variables yet")
                                              : tr("%n variable(s) found", nullptr, static_cast<int>(names.size())));
    const TemplateContent shown = draftPreview(content, m_variables->values());
    m_shownSubject->setText(shown.subject.isEmpty() ? tr("No subject yet") : shown.subject);
    m_bodies->setBodies(shown.htmlBody, shown.textBody);
}

QString TemplateSheet::conflictText() const
{
    return tr("There is a template with this name already.");
}

void TemplateSheet::submit()
{
    const TemplateContent content = draft();
    // The rules are the platform's own; asking it as well would only be slower.
    if (const auto checked = templateContentFromJson(toJson(content)); !checked) {
        endAttempt(checked.error());
        return;
    }
    beginAttempt();
    if (m_stored) {
        m_request = m_context.email.templates.change(m_stored->item.id, content, m_stored->version,
                                                     {this, [this](Result<app::Versioned<Template>> changed) {
                                                          if (changed)
                                                              Q_EMIT saved(changed->item.id);
                                                          endAttempt(changed ? std::nullopt
                                                                             : std::optional(changed.error()));
                                                      }});
        return;
    }
    m_request = m_context.email.templates.create(content, m_once,
                                                 {this, [this](Result<Template> made) {
                                                      if (made)
                                                          Q_EMIT saved(made->id);
                                                      endAttempt(made ? std::nullopt : std::optional(made.error()));
                                                  }});
}

} // namespace pm::ui
