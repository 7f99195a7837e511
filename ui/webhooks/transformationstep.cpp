// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/transformationstep.h"

#include "models/domain/webhooks/eventcatalogue.h"
#include "models/domain/webhooks/mappingscript.h"
#include "models/domain/webhooks/transformationtemplates.h"
#include "ui/lists/fieldform.h"
#include "ui/webhooks/mappingform.h"
#include "ui/webhooks/transformpreviewpanel.h"
#include "ui/webhooks/webhooktext.h"
#include "ui/widgets/confirmsheet.h"
#include "ui/widgets/scriptedit.h"

#include <QComboBox>
#include <QMenu>
#include <QPushButton>

namespace pm::ui {

namespace {

const QString kMapping = QStringLiteral("transformation.mapping");
const QString kSource = QStringLiteral("transformation.source");

const char *const kFirstScript = R"(// Gets the event; returns the body that is sent.
// Return null to skip the event.
function transform(event) {
  return {
    body: { text: event.type + " at " + event.created_at },
  };
}
)";

} // namespace

TransformationStep::TransformationStep(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : WebhookStep(Room::Filled, parent)
    , m_theme(theme)
    , m_kind(new QComboBox(this))
    , m_template(new QPushButton(tr("Choose…"), this))
    , m_mapping(new MappingForm(theme, this))
    , m_source(new ScriptEdit(theme, this))
    , m_preview(new TransformPreviewPanel(theme, context, this))
{
    makeFields();
    addBeside(m_preview);
    listen();
    showKind();
}

void TransformationStep::makeFields()
{
    for (const TransformationKind each :
         {TransformationKind::None, TransformationKind::Mapping, TransformationKind::JavaScript})
        m_kind->addItem(transformationText(each), static_cast<int>(each));
    auto *menu = new QMenu(m_template);
    for (const TransformationTemplate &each : transformationTemplates())
        menu->addAction(transformationTemplateText(each.name), this,
                        [this, wanted = each.transformation] { replaceWith(wanted); });
    m_template->setProperty("role", QStringLiteral("menu"));
    m_template->setMenu(menu);
    form().beginRow();
    form().addField(tr("What is sent"), QStringLiteral("transformation.kind"), m_kind);
    form().addField(tr("Template"), QStringLiteral("template"), m_template);
    form().endRow();
    form().addField(tr("Fields"), kMapping, m_mapping);
    form().addField(tr("Function"), kSource, m_source,
                    tr("It runs apart from everything, for at most 200 ms. When it fails, the event is kept."));
}

void TransformationStep::listen()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TransformationStep::showKind);
    connect(m_source, &QPlainTextEdit::textChanged, this, &TransformationStep::tryIt);
    connect(m_mapping, &MappingForm::edited, this, [this] {
        form().noteEdited(m_mapping);
        tryIt();
    });
    connect(m_mapping, &MappingForm::scriptRequested, this, &TransformationStep::goOnAsScript);
    connect(m_preview, &TransformPreviewPanel::lineJudged, m_source, &ScriptEdit::setProblemLine);
    connect(m_preview, &TransformPreviewPanel::eventTypeChosen, this,
            [this](EventType type) { m_mapping->setPaths(pathsInto(toJson(eventDescription(type).sample))); });
}

void TransformationStep::setEventTypes(EventTypes types)
{
    m_preview->setEventTypes(types);
}

TransformationKind TransformationStep::kind() const
{
    return static_cast<TransformationKind>(m_kind->currentData().toInt());
}

void TransformationStep::showKind()
{
    form().setShown(kMapping, kind() == TransformationKind::Mapping);
    form().setShown(kSource, kind() == TransformationKind::JavaScript);
    if (kind() == TransformationKind::JavaScript && m_source->toPlainText().isEmpty()) {
        m_given.source = QString::fromLatin1(kFirstScript);
        m_source->setPlainText(m_given.source);
    }
    tryIt();
}

void TransformationStep::goOnAsScript()
{
    if (const auto mapping = m_mapping->mapping())
        replaceWith({.kind = TransformationKind::JavaScript, .source = scriptOfMapping(*mapping)});
}

void TransformationStep::replaceWith(const Transformation &transformation)
{
    const bool isScript = transformation.kind == TransformationKind::JavaScript;
    if (isScript ? !isSourceWritten() : !isMappingWritten())
        return set(transformation);
    auto *question = new ConfirmSheet(m_theme,
                                      {.title = isScript ? tr("Replace the function?") : tr("Replace the fields?"),
                                       .text = tr("What you wrote there is lost."),
                                       .action = tr("Replace"),
                                       .typedName = {}},
                                      window());
    connect(question, &ConfirmSheet::confirmed, this, [this, transformation] { set(transformation); });
    question->open();
}

void TransformationStep::set(const Transformation &transformation)
{
    if (transformation.kind == TransformationKind::JavaScript) {
        m_given.source = transformation.source;
        m_source->setPlainText(transformation.source);
    }
    if (transformation.kind == TransformationKind::Mapping) {
        m_given.mapping = transformation.mapping;
        m_mapping->setMapping(transformation.mapping);
    }
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(transformation.kind)));
}

bool TransformationStep::isSourceWritten() const
{
    const QString source = m_source->toPlainText();
    return !source.isEmpty() && source != m_given.source;
}

bool TransformationStep::isMappingWritten() const
{
    const auto mapping = m_mapping->mapping();
    return mapping != QJsonObject() && mapping != m_given.mapping;
}

void TransformationStep::tryIt()
{
    m_source->setProblemLine(0);
    m_preview->setTransformation(transformation());
}

std::optional<Transformation> TransformationStep::transformation() const
{
    switch (kind()) {
    case TransformationKind::None:
        break;
    case TransformationKind::JavaScript:
        return Transformation{.kind = kind(), .source = m_source->toPlainText()};
    case TransformationKind::Mapping:
        if (const auto mapping = m_mapping->mapping())
            return Transformation{.kind = kind(), .mapping = *mapping};
        return std::nullopt;
    }
    return Transformation();
}

void TransformationStep::fill(const WebhookContent &content)
{
    m_source->setPlainText(content.transformation.source);
    m_mapping->setMapping(content.transformation.mapping);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(content.transformation.kind)));
}

QMap<QString, QString> TransformationStep::write(WebhookContent &content) const
{
    const auto wanted = transformation();
    if (!wanted)
        return {{kMapping, tr("Give each field a name of its own, and a path or a value.")}};
    content.transformation = *wanted;
    return {};
}

} // namespace pm::ui
