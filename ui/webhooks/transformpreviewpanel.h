// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/consolecontext.h"
#include "models/core/continuation.h"
#include "models/domain/webhooks/eventtype.h"
#include "models/domain/webhooks/transformpreview.h"
#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;

namespace pm::ui {

class BodyView;
class StatusLabel;

// What a transformation makes of a sample, or of each of the last real events, while it is written. Nothing is sent.
class TransformPreviewPanel : public QWidget
{
    Q_OBJECT
public:
    TransformPreviewPanel(Theme &theme, const app::ConsoleContext &context, QWidget *parent = nullptr);

    // To choose from; all of them when there are none.
    void setEventTypes(EventTypes types);
    // What is tried as soon as typing pauses; nothing when it cannot be tried as it is.
    void setTransformation(const std::optional<Transformation> &transformation);

Q_SIGNALS:
    // The line that does not work, from 1; 0 when there is none or it is not known.
    void lineJudged(int line);
    void eventTypeChosen(pm::EventType type);

private:
    void makeChoices();
    [[nodiscard]] EventType chosenType() const;
    [[nodiscard]] bool wantsRealOnes() const;
    void ask();
    void showAll(const Result<std::vector<TransformPreview>> &previews);
    void listAll();
    void showChosen();
    void show(const TransformPreview &preview);
    void showProblem(const Error &error);
    void say(const QString &text, Tone tone, const QString &detail = {});

    Theme &m_theme;
    const app::ConsoleContext &m_context;
    std::optional<Transformation> m_transformation;
    std::vector<TransformPreview> m_previews;
    QComboBox *m_type;
    QComboBox *m_source;
    QListWidget *m_list;
    StatusLabel *m_status;
    QLabel *m_detail;
    BodyView *m_body;
    QTimer m_pause;
    RequestHandle m_request;
};

} // namespace pm::ui
