// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keytext.h"

#include <QCoreApplication>

namespace pm::ui {

namespace {

struct KeyText {
    Q_DECLARE_TR_FUNCTIONS(pm::ui::KeyText)
};

} // namespace

CellStatus keyStatusText(const KeyState &state)
{
    switch (state.condition) {
    case KeyCondition::Active:
        return {KeyText::tr("Active"), Tone::Success};
    case KeyCondition::ExpiresSoon:
        return {state.days == 0 ? KeyText::tr("Expires today") : KeyText::tr("Expires in %1 d").arg(state.days),
                Tone::Warning};
    case KeyCondition::Draining:
        return {KeyText::tr("Draining"), Tone::Warning};
    case KeyCondition::Unused:
        return {KeyText::tr("Unused %1 d").arg(state.days), Tone::Neutral};
    case KeyCondition::Revoked:
        return {KeyText::tr("Revoked"), Tone::Danger};
    case KeyCondition::Expired:
        return {KeyText::tr("Expired"), Tone::Danger};
    }
    return {};
}

} // namespace pm::ui
