// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/webhooks/transformation.h"
#include "ui/webhooks/webhooksheetsteps.h"

class QPushButton;

namespace pm::ui {

class MappingForm;
class ScriptEdit;
class TransformPreviewPanel;

// How an event becomes the body that is sent: as it is, by fields, or by a function; with what becomes of events.
class TransformationStep : public WebhookStep
{
    Q_OBJECT
public:
    TransformationStep(Theme &theme, const app::ConsoleContext &context, QWidget *parent);

    void fill(const WebhookContent &content) override;
    [[nodiscard]] QMap<QString, QString> write(WebhookContent &content) const override;
    void setEventTypes(EventTypes types);

private:
    void makeFields();
    void listen();
    void showKind();
    void goOnAsScript();
    // Asks when something that was written would be lost.
    void replaceWith(const Transformation &transformation);
    void set(const Transformation &transformation);
    void tryIt();
    [[nodiscard]] TransformationKind kind() const;
    [[nodiscard]] bool isSourceWritten() const; // by somebody, or it was there before
    [[nodiscard]] bool isMappingWritten() const;
    // Nothing when the fields are not complete.
    [[nodiscard]] std::optional<Transformation> transformation() const;

    Theme &m_theme;
    QComboBox *m_kind;
    QPushButton *m_template;
    MappingForm *m_mapping;
    ScriptEdit *m_source;
    Transformation m_given; // what was put there last to start from
    TransformPreviewPanel *m_preview;
};

} // namespace pm::ui
