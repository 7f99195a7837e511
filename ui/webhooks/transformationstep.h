// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/webhooks/webhooksheetsteps.h"

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
    void startFromTemplate(int index);
    void goOnAsScript();
    void set(const Transformation &transformation);
    void tryIt();
    [[nodiscard]] TransformationKind kind() const;
    // Nothing when the fields are not complete.
    [[nodiscard]] std::optional<Transformation> transformation() const;

    QComboBox *m_kind;
    QComboBox *m_template;
    MappingForm *m_mapping;
    ScriptEdit *m_source;
    TransformPreviewPanel *m_preview;
};

} // namespace pm::ui
