// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>

namespace pm::ui {

// Every colour of the console, in one theme. Text colours have at least 4.5:1 on the surfaces they stand on, marks 3:1.
struct Palette {
    QColor window;  // behind cards
    QColor surface; // cards, tables, the sidebar
    QColor raised;  // fields with code, badges
    QColor border;
    QColor text;
    QColor muted;
    QColor accent;     // buttons, focus
    QColor onAccent;   // text on accent
    QColor accentText; // links, the chosen page
    QColor accentSoft; // behind the chosen page and active chips
    QColor selection;  // behind the selected row
    QColor hover;
    QColor chart;        // bars and lines; not for text, as the next two
    QColor chartSecond;  // a line beside it
    QColor chartWarning; // a layer beside one in the colour of danger
    QColor success;
    QColor warning;
    QColor danger;
    QColor info;
    QColor warningSoft;
    QColor dangerSoft;
    QColor codeKeyword;
    QColor codeString;
    QColor shade; // over a window behind a dialog, with alpha
};

enum class Tone { Neutral, Accent, Success, Warning, Danger, Info };

[[nodiscard]] const Palette &lightPalette();
[[nodiscard]] const Palette &darkPalette();
[[nodiscard]] QColor toneColor(const Palette &palette, Tone tone);

// WCAG 2.1 contrast ratio, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace pm::ui
