// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/services/listquery.h"
#include "models/core/continuation.h"
#include "models/domain/email/template.h"

#include <QComboBox>

namespace pm::app {
class TemplateService;
}

namespace pm::ui {

// A template of the tenant's, by its name. The one that was chosen before can be kept while the others are not read.
class TemplateBox : public QComboBox
{
    Q_OBJECT
public:
    explicit TemplateBox(app::TemplateService &templates, QWidget *parent = nullptr);

    // By its id, until its name is read. Nothing is offered without one.
    void keep(const TemplateId &id);
    // Page by page; after a failure, what is still missing.
    void read();
    [[nodiscard]] TemplateId choice() const { return TemplateId(currentData().toString()); }
    // Of the choice, as far as it is read.
    [[nodiscard]] QStringList variables() const;

Q_SIGNALS:
    void pageRead();
    void readingFailed(const pm::Error &error);

private:
    void handlePage(const Result<app::ListPage<Template>> &page);
    void offer(const std::vector<Template> &templates);

    app::TemplateService &m_service;
    std::vector<Template> m_templates; // read so far
    TemplateId m_kept;
    QString m_next; // the cursor
    int m_pages = 0;
    RequestHandle m_request;
};

} // namespace pm::ui
