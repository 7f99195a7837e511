// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/email/mailpreview.h"

#include <QImage>

namespace pm::ui {

namespace {

// Stands for every image. It must not be a null one: for that QTextDocument would look at the file system by itself.
QImage blockedImage()
{
    constexpr int kSide = 12;
    QImage image(kSide, kSide, QImage::Format_RGB32);
    image.fill(QColor(0xd1d5db));
    return image;
}

} // namespace

MailPreview::MailPreview(QWidget *parent)
    : QTextBrowser(parent)
{
    setProperty("role", QStringLiteral("mail"));
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(12);
    // The paper is white in both themes, as messages are written for it.
    document()->setDefaultStyleSheet(QStringLiteral("a { color: #0369a1; }"));
}

QVariant MailPreview::loadResource(int type, const QUrl &)
{
    return type == QTextDocument::ImageResource ? QVariant(blockedImage()) : QVariant(QByteArrayLiteral(" "));
}

} // namespace pm::ui
