// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/templateinspector.h"

#include "app/services/emailservices.h"
#include "ui/email/mailbodies.h"
#include "ui/email/variablefields.h"
#include "ui/widgets/detailgrid.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/timetext.h"

#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kWidth = 420;
constexpr int kBodiesHeight = 230;
constexpr int kPauseMs = 300;

} // namespace

TemplateInspector::TemplateInspector(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : InspectorPanel(theme, QStringLiteral("templateInspector"), kWidth, parent)
    , m_context(context)
    , m_edit(addButton(tr("Edit"), QStringLiteral("edit"), QStringLiteral("pencil")))
    , m_remove(addDangerButton(tr("Delete…"), QStringLiteral("remove")))
    , m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, &TemplateInspector::render);
    connect(m_edit, &QPushButton::clicked, this, &TemplateInspector::editRequested);
    connect(m_remove, &QPushButton::clicked, this, &TemplateInspector::removeRequested);
}

void TemplateInspector::showTemplate(const Template &stored)
{
    if (stored.id != m_stored.item.id || stored.updatedAt != m_stored.item.updatedAt) {
        clearMore();
        m_variables = nullptr; // with the rest of it
        m_isLoaded = false;
        m_stored = {.item = stored, .version = {}};
    }
    showFacts();
    m_edit->setEnabled(m_isLoaded && m_mayChange);
    m_request = m_context.email.templates.detail(stored.id, {this, [this](Result<app::Versioned<Template>> got) {
                                                                 if (!got)
                                                                     return showProblem(got.error());
                                                                 const bool isNew = !m_isLoaded;
                                                                 m_stored = std::move(*got);
                                                                 m_isLoaded = true;
                                                                 m_edit->setEnabled(m_mayChange);
                                                                 showFacts();
                                                                 if (isNew)
                                                                     showContent();
                                                                 Q_EMIT versionRead();
                                                             }});
}

void TemplateInspector::setMayChange(bool may, const QString &whyNot)
{
    m_mayChange = may;
    m_edit->setEnabled(may && m_isLoaded);
    m_remove->setEnabled(may);
    for (QPushButton *button : {m_edit, m_remove})
        button->setToolTip(may ? QString() : whyNot);
}

std::optional<app::Versioned<Template>> TemplateInspector::loaded() const
{
    return m_isLoaded ? std::optional(m_stored) : std::nullopt;
}

void TemplateInspector::showFacts()
{
    const UnixMs now = m_context.clock.now();
    const Template &stored = m_stored.item;
    setTitle(stored.content.name);
    facts().clear();
    if (!stored.content.description.isEmpty())
        facts().addText(tr("Description"), stored.content.description);
    facts().addMono(tr("Template id"), stored.id.text());
    addBadges(tr("Variables"), stored.variables);
    facts().addText(tr("Created"), shortDate(stored.createdAt, now), exactTime(stored.createdAt));
    facts().addText(tr("Changed"), shortDate(stored.updatedAt, now), exactTime(stored.updatedAt));
}

void TemplateInspector::showContent()
{
    clearMore();
    const TemplateContent &content = m_stored.item.content;
    addSection(tr("Preview"));
    m_subject = addNote(content.subject, QStringLiteral("strong"));
    m_bodies = new MailBodies(this);
    m_bodies->setFixedHeight(kBodiesHeight);
    m_bodies->setBodies(content.htmlBody, content.textBody);
    more().addWidget(m_bodies);
    if (m_stored.item.variables.isEmpty())
        return;
    addSection(tr("Try values"));
    m_variables = new VariableFields(tr("sample value"), this);
    m_variables->setNames(m_stored.item.variables);
    more().addWidget(m_variables);
    m_problem = addNote({}, QStringLiteral("hint"));
    m_problem->setObjectName(QStringLiteral("templateInspector.problem"));
    m_problem->hide();
    connect(m_variables, &VariableFields::edited, m_pause, QOverload<>::of(&QTimer::start));
}

void TemplateInspector::render()
{
    if (m_variables == nullptr)
        return;
    m_rendering = m_context.email.templates.render(m_stored.item.id, m_variables->json(),
                                                   {this, [this](const Result<app::RenderedTemplate> &rendered) {
                                                        showRendered(rendered);
                                                    }});
}

void TemplateInspector::showRendered(const Result<app::RenderedTemplate> &rendered)
{
    if (m_variables == nullptr)
        return;
    m_problem->setVisible(!rendered);
    if (!rendered) {
        m_problem->setText(errorLine(rendered.error()));
        return;
    }
    m_subject->setText(rendered->subject);
    m_bodies->setBodies(rendered->htmlBody, rendered->textBody);
}

} // namespace pm::ui
