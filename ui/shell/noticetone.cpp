// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/noticetone.h"

namespace pm::ui {

Tone noticeTone(app::Notice::Level level)
{
    switch (level) {
    case app::Notice::Level::Info:
        return Tone::Info;
    case app::Notice::Level::Success:
        return Tone::Success;
    case app::Notice::Level::Warning:
        return Tone::Warning;
    case app::Notice::Level::Danger:
        return Tone::Danger;
    }
    return Tone::Neutral;
}

QString noticeIcon(app::Notice::Level level)
{
    switch (level) {
    case app::Notice::Level::Info:
        return QStringLiteral("info");
    case app::Notice::Level::Success:
        return QStringLiteral("circle-check");
    case app::Notice::Level::Warning:
    case app::Notice::Level::Danger:
        return QStringLiteral("triangle-alert");
    }
    return {};
}

} // namespace pm::ui
