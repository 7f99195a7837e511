// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/verificationview.h"

#include "app/services/clipboard.h"
#include "models/domain/webhooks/verificationsample.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/sections.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>

namespace pm::ui {

VerificationView::VerificationView(Theme &theme, const app::ConsoleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_languages(new QTabBar(this))
    , m_code(new CodeView(theme, this))
{
    m_languages->setObjectName(QStringLiteral("verification.languages"));
    m_languages->setAccessibleName(tr("Language of the sample"));
    m_languages->setDrawBase(false);
    m_languages->setExpanding(false);
    for (const VerificationLanguage language : kVerificationLanguages)
        m_languages->addTab(verificationLanguageName(language));
    m_code->setObjectName(QStringLiteral("verification.code"));
    m_code->setAccessibleName(tr("Code that verifies a signature"));
    auto *copy = new QPushButton(tr("Copy"), this);
    copy->setObjectName(QStringLiteral("verification.copy"));
    theme.setIcon(copy, QStringLiteral("copy"));
    connect(copy, &QPushButton::clicked, this, [this, &context] { context.clipboard.copyText(m_code->toPlainText()); });
    auto *row = new QHBoxLayout;
    row->addWidget(m_languages);
    row->addStretch();
    row->addWidget(copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(
        wrappedLabel(tr("Each delivery is signed with the endpoint's secret over its id, the time and the "
                        "exact bytes of the body. Refuse what does not verify or is older than five "
                        "minutes. While a secret is rotated, both headers have two signatures."),
                     this));
    layout->addLayout(row);
    layout->addWidget(m_code, 1);
    connect(m_languages, &QTabBar::currentChanged, this, &VerificationView::showSample);
    showSample(0);
}

void VerificationView::showSample(int index)
{
    m_code->setCode(verificationSample(kVerificationLanguages[static_cast<std::size_t>(index)]));
}

} // namespace pm::ui
