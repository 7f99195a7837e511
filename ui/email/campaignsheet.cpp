// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/campaignsheet.h"

#include "app/services/emailservices.h"
#include "ui/email/attributetext.h"
#include "ui/email/storedtextedit.h"
#include "ui/email/templatebox.h"
#include "ui/email/variablefields.h"
#include "ui/lists/fieldform.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/sections.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kHighestRate = 100'000;

} // namespace

CampaignSheet::CampaignSheet(Theme &theme, const app::ConsoleContext &context,
                             const std::optional<app::Versioned<Campaign>> &stored, QWidget *parent)
    : FormSheet(theme, stored ? tr("Edit campaign") : tr("New campaign"), QStringLiteral("campaignSheet"),
                stored ? tr("Save") : tr("Create campaign"), parent)
    , m_context(context)
    , m_stored(stored)
    , m_form(new FieldForm(QStringLiteral("campaignForm"), this))
    , m_name(new QLineEdit(this))
    , m_template(new TemplateBox(context.email.templates, this))
    , m_unread(new QWidget(this))
    , m_whyUnread(wrappedLabel({}, m_unread))
    , m_from(new QLineEdit(this))
    , m_tags(new QLineEdit(this))
    , m_rate(new QSpinBox(this))
    , m_variables(new VariableFields(tr("from the contact, or this"), this))
    , m_variablesGroup(new QWidget(this))
{
    setContext(tr("Nothing is sent before you start it."));
    makeFields();
    if (stored)
        fill(stored->item.content);
    setForm(m_form);
    connect(m_template, &QComboBox::currentIndexChanged, this, &CampaignSheet::showVariables);
    connect(m_template, &TemplateBox::pageRead, this, &CampaignSheet::showVariables);
    connect(m_template, &TemplateBox::readingFailed, this, &CampaignSheet::showUnread);
    connect(m_variables, &VariableFields::edited, this, [this] { noteEdited(); });
    readTemplates();
    m_name->setFocus();
}

void CampaignSheet::makeFields()
{
    m_name->setPlaceholderText(tr("Spring newsletter"));
    m_from->setPlaceholderText(QStringLiteral("news@example.com"));
    m_tags->setPlaceholderText(tr("newsletter, vip"));
    m_rate->setRange(1, kHighestRate);
    m_rate->setGroupSeparatorShown(true);
    m_rate->setValue(CampaignContent().ratePerMinute);
    m_rate->setSuffix(tr(" a minute"));
    m_form->addField(tr("Name"), QStringLiteral("name"), m_name);
    m_form->addField(tr("Template"), QStringLiteral("template_id"), m_template);
    m_form->addBelow(QStringLiteral("template_id"), makeUnread());
    m_form->beginRow();
    m_form->addField(tr("From"), QStringLiteral("from"), m_from);
    m_form->addField(tr("Messages"), QStringLiteral("rate_per_minute"), m_rate);
    m_form->endRow();
    m_form->addField(tr("Audience"), QStringLiteral("audience_tags"), m_tags,
                     tr("Tags, separated by commas. Every subscribed contact with one of them gets one message."));
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_form);
    auto *group = new QVBoxLayout(m_variablesGroup);
    group->setContentsMargins(0, 0, 0, 0);
    group->setSpacing(4);
    auto *title = new QLabel(tr("Variables"), m_variablesGroup);
    title->setProperty("role", QStringLiteral("fieldLabel"));
    auto *hint = new QLabel(tr("A contact's own fields and attributes come first; these fill the rest."),
                            m_variablesGroup);
    hint->setProperty("role", QStringLiteral("hint"));
    hint->setWordWrap(true);
    group->addWidget(title);
    group->addWidget(m_variables);
    group->addWidget(hint);
    m_variablesGroup->hide();
    layout->addWidget(m_variablesGroup);
    setContent(content);
}

QWidget *CampaignSheet::makeUnread()
{
    m_whyUnread->setObjectName(QStringLiteral("campaignSheet.unread"));
    m_whyUnread->setProperty("role", QStringLiteral("problem"));
    auto *retry = new QPushButton(tr("Retry"), m_unread);
    retry->setObjectName(QStringLiteral("campaignSheet.retry"));
    retry->setAutoDefault(false);
    connect(retry, &QPushButton::clicked, this, &CampaignSheet::readTemplates);
    auto *layout = new QVBoxLayout(m_unread);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_whyUnread);
    layout->addWidget(retry, 0, Qt::AlignLeft);
    return m_unread;
}

void CampaignSheet::fill(const CampaignContent &content)
{
    m_name->setText(content.name);
    m_template->keep(content.templateId);
    m_from->setText(content.from);
    m_tags->setText(tagText(content.audienceTags));
    m_rate->setValue(content.ratePerMinute);
    m_variables->setValues(content.variables);
}

void CampaignSheet::readTemplates()
{
    m_unread->hide();
    m_template->read();
}

void CampaignSheet::showUnread(const Error &error)
{
    m_whyUnread->setText(errorLine(error));
    m_unread->show();
}

void CampaignSheet::showVariables()
{
    const QStringList names = m_template->variables();
    m_variables->setNames(names);
    m_variablesGroup->setVisible(!names.isEmpty());
}

CampaignContent CampaignSheet::content() const
{
    const CampaignContent stored = m_stored ? m_stored->item.content : CampaignContent();
    return {.name = textOf(*m_name, stored.name),
            .templateId = m_template->choice(),
            .from = textOf(*m_from, stored.from),
            .audienceTags = tagsFromText(m_tags->text()),
            .variables = m_variables->json(),
            .ratePerMinute = m_rate->value()};
}

// A running one is refused by its version before that.
QString CampaignSheet::conflictText() const
{
    return tr("There is a campaign with this name already.");
}

void CampaignSheet::submit()
{
    const CampaignContent typed = content();
    QMap<QString, QString> problems;
    if (typed.templateId.isEmpty())
        problems.insert(QStringLiteral("template_id"), tr("Choose a template."));
    // The rules are the platform's own; asking it as well would only be slower.
    if (const auto checked = campaignContentFromJson(toJson(typed)); !checked) {
        for (auto field = checked.error().fields.begin(); field != checked.error().fields.end(); ++field) {
            if (!problems.contains(field.key()))
                problems.insert(field.key(), field.value());
        }
    }
    if (!problems.isEmpty())
        return endAttempt(Error::invalid(problems));
    beginAttempt();
    if (m_stored) {
        m_request = m_context.email.campaigns.change(m_stored->item.id, typed, m_stored->version,
                                                     {this, [this](Result<app::Versioned<Campaign>> changed) {
                                                          if (changed)
                                                              Q_EMIT saved(changed->item.id);
                                                          endAttempt(changed ? std::nullopt
                                                                             : std::optional(changed.error()));
                                                      }});
        return;
    }
    m_request = m_context.email.campaigns.create(typed, m_once,
                                                 {this, [this](Result<Campaign> made) {
                                                      if (made)
                                                          Q_EMIT saved(made->id);
                                                      endAttempt(made ? std::nullopt : std::optional(made.error()));
                                                  }});
}

QMap<QString, QString> CampaignSheet::fieldsOf(const Error &error) const
{
    QMap<QString, QString> fields = error.fields;
    if (fields.contains(QStringLiteral("variables"))) {
        const QString text = fields.take(QStringLiteral("variables"));
        if (!fields.contains(QStringLiteral("template_id")))
            fields.insert(QStringLiteral("template_id"), tr("Variables: %1").arg(text));
    }
    return fields;
}

} // namespace pm::ui
