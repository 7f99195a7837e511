// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/palette.h"

#include <algorithm>
#include <cmath>

namespace pm::ui {

namespace {

double linear(int channel)
{
    const double value = channel / 255.0;
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.red()) + 0.7152 * linear(color.green()) + 0.0722 * linear(color.blue());
}

} // namespace

const Palette &lightPalette()
{
    static const Palette palette{.window = QColor(0xf9fafb),
                                 .surface = QColor(0xffffff),
                                 .raised = QColor(0xf3f4f6),
                                 .border = QColor(0xe5e7eb),
                                 .text = QColor(0x111827),
                                 .muted = QColor(0x5f6776),
                                 .accent = QColor(0x0278b5),
                                 .onAccent = QColor(0xffffff),
                                 .accentText = QColor(0x0369a1),
                                 .accentSoft = QColor(0xe0f2fe),
                                 .selection = QColor(0xf0f9ff),
                                 .hover = QColor(0xf3f4f6),
                                 .chart = QColor(0x0284c7),
                                 .chartSecond = QColor(0xc026d3),
                                 .chartWarning = QColor(0xd97706),
                                 .success = QColor(0x15803d),
                                 .warning = QColor(0xb45309),
                                 .danger = QColor(0xc81e1e),
                                 .info = QColor(0x2563eb),
                                 .warningSoft = QColor(0xfef3c7),
                                 .dangerSoft = QColor(0xfee2e2),
                                 .codeKeyword = QColor(0x0369a1),
                                 .codeString = QColor(0x15803d),
                                 .shade = QColor(15, 23, 42, 110)};
    return palette;
}

const Palette &darkPalette()
{
    static const Palette palette{.window = QColor(0x0b1220),
                                 .surface = QColor(0x111827),
                                 .raised = QColor(0x1f2937),
                                 .border = QColor(0x273244),
                                 .text = QColor(0xf3f4f6),
                                 .muted = QColor(0x9ca3af),
                                 .accent = QColor(0x0278b5),
                                 .onAccent = QColor(0xffffff),
                                 .accentText = QColor(0x38bdf8),
                                 .accentSoft = QColor(0x0c3a54),
                                 .selection = QColor(0x10283b),
                                 .hover = QColor(0x1a2435),
                                 .chart = QColor(0x38bdf8),
                                 .chartSecond = QColor(0xe879f9),
                                 .chartWarning = QColor(0xfbbf24),
                                 .success = QColor(0x4ade80),
                                 .warning = QColor(0xfbbf24),
                                 .danger = QColor(0xf87171),
                                 .info = QColor(0x60a5fa),
                                 .warningSoft = QColor(0x3b2f12),
                                 .dangerSoft = QColor(0x451a1e),
                                 .codeKeyword = QColor(0x38bdf8),
                                 .codeString = QColor(0x4ade80),
                                 .shade = QColor(0, 0, 0, 150)};
    return palette;
}

QColor toneColor(const Palette &palette, Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return palette.muted;
    case Tone::Accent:
        return palette.accentText;
    case Tone::Success:
        return palette.success;
    case Tone::Warning:
        return palette.warning;
    case Tone::Danger:
        return palette.danger;
    case Tone::Info:
        return palette.info;
    }
    return palette.muted;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace pm::ui
