// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/contactinspector.h"

#include "app/services/emailservices.h"
#include "models/tables/emailcolumns.h"
#include "ui/email/attributetext.h"
#include "ui/email/emailtext.h"
#include "ui/widgets/detailgrid.h"
#include "ui/widgets/timetext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pm::ui {

namespace {

constexpr int kWidth = 400;

} // namespace

ContactInspector::ContactInspector(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : InspectorPanel(theme, QStringLiteral("contactInspector"), kWidth, parent)
    , m_context(context)
    , m_edit(addButton(tr("Edit"), QStringLiteral("edit"), QStringLiteral("pencil")))
    , m_remove(addDangerButton(tr("Delete…"), QStringLiteral("remove")))
{
    connect(m_edit, &QPushButton::clicked, this, &ContactInspector::editRequested);
    connect(m_remove, &QPushButton::clicked, this, &ContactInspector::removeRequested);
}

void ContactInspector::showContact(const Contact &contact)
{
    // Its version is not known before the platform has answered.
    m_stored = {.item = contact, .version = {}};
    m_edit->setEnabled(false);
    showFacts();
    m_request = m_context.email.contacts.detail(contact.id, {this, [this](Result<app::Versioned<Contact>> got) {
                                                                 if (!got)
                                                                     return showProblem(got.error());
                                                                 m_stored = std::move(*got);
                                                                 m_edit->setEnabled(m_mayChange);
                                                                 showFacts();
                                                                 Q_EMIT versionRead();
                                                             }});
}

void ContactInspector::setMayChange(bool may, const QString &whyNot)
{
    m_mayChange = may;
    m_remove->setEnabled(may);
    for (QPushButton *button : {m_edit, m_remove})
        button->setToolTip(may ? QString() : whyNot);
}

void ContactInspector::showFacts()
{
    const UnixMs now = m_context.clock.now();
    const Contact &contact = m_stored.item;
    const ContactContent &content = contact.content;
    const QString name = contactName(content);
    setStatus(contactStatusText(content.status));
    setTitle(name.isEmpty() ? content.email : name);
    facts().clear();
    const auto add = [this](const QString &title, const QString &text) {
        if (!text.isEmpty())
            facts().addText(title, text);
    };
    add(tr("Email"), content.email);
    add(tr("Company"), content.company);
    add(tr("Job title"), content.jobTitle);
    add(tr("Phone"), content.phone);
    addBadges(tr("Tags"), content.tags);
    facts().addMono(tr("Contact id"), contact.id.text());
    facts().addText(tr("Created"), shortDate(contact.createdAt, now), exactTime(contact.createdAt));
    facts().addText(tr("Changed"), shortDate(contact.updatedAt, now), exactTime(contact.updatedAt));
    clearMore();
    if (content.attributes.isEmpty())
        return;
    addSection(tr("Attributes"));
    auto *grid = new DetailGrid(this);
    for (auto item = content.attributes.begin(); item != content.attributes.end(); ++item)
        grid->addMono(item.key(), attributeText(item.value()));
    more().addWidget(grid);
}

} // namespace pm::ui
