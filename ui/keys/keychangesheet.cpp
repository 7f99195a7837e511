// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keychangesheet.h"

#include "app/services/keyservice.h"
#include "ui/widgets/errortext.h"

#include <QPushButton>

namespace pm::ui {

KeyChangeSheet::KeyChangeSheet(Theme &theme, const app::ConsoleContext &context, const QString &title,
                               const QString &name, app::Versioned<ApiKey> key, QWidget *parent)
    : DraftSheet(theme, title, name, parent)
    , m_context(context)
    , m_name(name)
    , m_key(std::move(key))
    , m_newest(addButton(tr("Load the newest"), QStringLiteral("secondary"), name + QStringLiteral(".newest")))
{
    m_newest->hide();
    connect(m_newest, &QPushButton::clicked, this, &KeyChangeSheet::loadNewest);
}

QPushButton *KeyChangeSheet::addSubmit(const QString &text)
{
    m_submit = addButton(text, QStringLiteral("primary"), m_name + QStringLiteral(".submit"));
    return m_submit;
}

void KeyChangeSheet::showRefusal(const Error &error)
{
    setNote(errorLine(error));
    const bool isStale = error.kind == ErrorKind::PreconditionFailed;
    m_newest->setVisible(isStale);
    m_submit->setEnabled(!isStale);
}

void KeyChangeSheet::setWorking(bool working)
{
    setBusy(working);
    m_submit->setEnabled(!working);
    m_newest->setEnabled(!working);
    if (working)
        setNote({});
}

void KeyChangeSheet::loadNewest()
{
    setWorking(true);
    m_request = m_context.keys.detail(m_key.item.id, {this, [this](Result<app::Versioned<ApiKeyDetail>> newest) {
                                                          setWorking(false);
                                                          if (!newest)
                                                              return setNote(errorLine(newest.error()));
                                                          m_key = {newest->item.key, newest->version};
                                                          m_newest->hide();
                                                          takeNewest(m_key.item);
                                                          setNote(tr("This is the newest state."));
                                                      }});
}

} // namespace pm::ui
