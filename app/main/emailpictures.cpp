// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/emailpictures.h"

#include <memory>

namespace pm::app {

std::vector<PictureStep> emailPictures(const std::function<ui::MainWindow *()> &window)
{
    // The steps share it.
    const auto walker = std::make_shared<PictureWalker>(window);
    walker->addPage(QStringLiteral("messages"), QStringLiteral("message"));
    walker->addPage(QStringLiteral("templates"), QStringLiteral("template"));
    walker->addSheet(QStringLiteral("edit-template"), QStringLiteral("templateInspector.edit"),
                     QStringLiteral("templateSheet"));
    walker->addPage(QStringLiteral("campaigns"), QStringLiteral("campaign"));
    walker->addSheet(QStringLiteral("create-campaign"), QStringLiteral("campaignsPage.createButton"),
                     QStringLiteral("campaignSheet"));
    walker->addPage(QStringLiteral("contacts"), QStringLiteral("contact"));
    walker->addSheet(QStringLiteral("edit-contact"), QStringLiteral("contactInspector.edit"),
                     QStringLiteral("contactSheet"));
    walker->addPage(QStringLiteral("domains"), QStringLiteral("domain"));
    walker->addSheet(QStringLiteral("add-domain"), QStringLiteral("domainsPage.createButton"),
                     QStringLiteral("domainSheet"));
    return PictureWalker::stepsOf(walker);
}

} // namespace pm::app
