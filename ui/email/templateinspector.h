// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "app/services/listquery.h"
#include "models/core/continuation.h"
#include "models/domain/email/template.h"
#include "ui/lists/inspectorpanel.h"

class QTimer;

namespace pm::app {
struct RenderedTemplate;
}

namespace pm::ui {

class MailBodies;
class VariableFields;

// A template: its facts, and what a message from it looks like – with values, as the platform renders it.
class TemplateInspector : public InspectorPanel
{
    Q_OBJECT
public:
    TemplateInspector(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    void showTemplate(const Template &stored);
    void setMayChange(bool may, const QString &whyNot);
    [[nodiscard]] QString shownId() const override { return m_stored.item.id.text(); }
    [[nodiscard]] bool isVersionKnown() const override { return m_isLoaded; }
    // With its bodies once the platform has answered; nothing before.
    [[nodiscard]] std::optional<app::Versioned<Template>> loaded() const;
    [[nodiscard]] const Template &shown() const { return m_stored.item; }
    [[nodiscard]] const QByteArray &version() const { return m_stored.version; }

Q_SIGNALS:
    void editRequested();
    void removeRequested();

private:
    void showFacts();
    void showContent();
    void render();
    void showRendered(const Result<app::RenderedTemplate> &rendered);

    const app::ConsoleContext &m_context;
    app::Versioned<Template> m_stored;
    bool m_isLoaded = false;
    bool m_mayChange = false;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QLabel *m_subject = nullptr;
    MailBodies *m_bodies = nullptr;
    VariableFields *m_variables = nullptr;
    QLabel *m_problem = nullptr;
    QTimer *m_pause;
    RequestHandle m_request;
    RequestHandle m_rendering;
};

} // namespace pm::ui
