// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/stylesheet.h"

#include <QMap>

namespace pm::ui {

namespace {

const char *const kTexts = R"(
QLabel { background: transparent; }
QLabel[role="pageTitle"] { font-size: 20px; font-weight: 600; }
QLabel[role="dialogTitle"] { font-size: 16px; font-weight: 600; }
QLabel[role="sectionTitle"], QLabel[role="fieldLabel"] { font-size: 12px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="inspectorTitle"] { font-size: 15px; font-weight: 600; }
QLabel[role="hint"], QLabel[role="muted"] { color: @muted; }
QLabel[role="hint"] { font-size: 12px; }
QLabel[role="problem"] { color: @danger; font-size: 12px; }
QLabel[role="mono"], QCheckBox[role="mono"] { font-family: "JetBrains Mono"; font-size: 12px; }
QLabel[role="figure"] { font-size: 22px; font-weight: 600; }
QLabel[role="badge"] { background: @raised; border-radius: 4px; padding: 2px 6px; font-family: "JetBrains Mono"; font-size: 11px; }
QLabel[role="warningBadge"] { background: @warningSoft; color: @warning; border-radius: 4px; padding: 2px 8px; font-size: 12px; }
QLabel[role="count"] { background: @dangerSoft; color: @danger; border-radius: 8px; padding: 1px 7px; font-size: 11px; font-weight: 600; }
QLabel[role="production"] { color: @danger; font-size: 11px; font-weight: 600; }
QLabel[role="workspaceKind"] { color: @muted; font-size: 11px; font-weight: 600; }
QLabel[role="shortcut"] { border: 1px solid @border; border-radius: 4px; padding: 1px 5px; color: @muted; font-size: 11px; }
)";

const char *const kButtons = R"(
QPushButton { background: @surface; color: @text; border: 1px solid @border; border-radius: 6px; padding: 6px 12px; font-weight: 500; min-height: 18px; }
QPushButton, QToolButton, QTabBar, QCheckBox, QRadioButton { outline: none; }
QPushButton:hover { background: @hover; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @muted; background: @raised; }
QPushButton[role="primary"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton[role="primary"]:hover { background: @accentHover; }
QPushButton[role="primary"]:focus { border: 1px solid @text; }
QPushButton[role="primary"]:disabled { background: @raised; color: @muted; border-color: @border; }
QPushButton[role="menu"] { padding-right: 28px; }
QPushButton::menu-indicator { image: url(:/icons/chevron.svg); width: 12px; height: 12px; subcontrol-origin: padding; subcontrol-position: right center; right: 10px; }
QPushButton[role="danger"] { color: @danger; }
QPushButton[role="dangerPrimary"] { background: @danger; color: @onDanger; border-color: @danger; }
QPushButton[role="dangerPrimary"]:disabled { background: @raised; color: @muted; border-color: @border; }
QPushButton[role="ghost"], QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton[role="icon"] { padding: 0; }
QToolButton::menu-indicator { image: none; }
QPushButton[role="ghost"]:hover, QToolButton:hover { background: @hover; }
QPushButton[role="ghost"]:focus, QToolButton:focus { border-color: @accent; }
QPushButton[role="link"] { background: transparent; border: none; color: @accentText; padding: 2px; text-align: left; }
QPushButton[role="link"]:hover, QPushButton[role="link"]:focus { text-decoration: underline; }
QPushButton[role="chip"] { border-radius: 14px; padding: 4px 12px; font-size: 12px; font-weight: 400; min-height: 18px; }
QPushButton[role="chip"]:checked { background: @accentSoft; color: @accentText; border-color: @accent; }
QFrame[role="segments"] { background: @raised; border: 1px solid @border; border-radius: 6px; }
QPushButton[role="segment"] { background: transparent; color: @muted; border: 1px solid transparent; border-radius: 4px; padding: 3px 12px; }
QPushButton[role="segment"]:checked { background: @surface; color: @text; border-color: @border; }
QPushButton[role="segment"]:focus { border-color: @accent; }
QPushButton[role="crumb"] { background: transparent; border: none; color: @muted; padding: 4px; font-weight: 400; }
QPushButton[role="crumb"]:hover, QPushButton[role="crumb"]:focus { color: @text; text-decoration: underline; }
QPushButton[role="search"] { text-align: left; color: @muted; font-weight: 400; padding: 6px 10px; }
QPushButton[role="navigation"] { background: transparent; border: 1px solid transparent; text-align: left; padding: 5px 8px; font-weight: 400; }
QPushButton[role="navigation"]:hover { background: @hover; }
QPushButton[role="navigation"]:focus { border-color: @accent; }
QPushButton[role="navigation"]:checked { background: @accentSoft; color: @accentText; font-weight: 600; }
QPushButton[role="workspace"] { background: transparent; border: 1px solid transparent; text-align: left; padding: 0; min-height: 44px; }
QPushButton[role="workspace"]:hover { background: @hover; }
QPushButton[role="workspace"]:focus { border-color: @accent; }
)";

const char *const kFields = R"(
QLineEdit, QPlainTextEdit, QComboBox, QDateTimeEdit, QSpinBox { background: @surface; border: 1px solid @border; border-radius: 6px; padding: 5px 8px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit, QComboBox, QDateTimeEdit, QSpinBox { min-height: 20px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateTimeEdit:focus, QSpinBox:focus { border-color: @accent; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"] { border-color: @danger; }
QPlainTextEdit[role="code"] { font-family: "JetBrains Mono"; font-size: 12px; padding: 8px; }
QPlainTextEdit[role="code"][readOnly="true"] { background: @raised; }
QLineEdit[role="secret"] { background: @raised; font-family: "JetBrains Mono"; font-size: 14px; padding: 10px 12px; min-height: 24px; }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateTimeEdit::down-arrow { image: url(:/icons/chevron.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @border; selection-background-color: @accentSoft; selection-color: @accentText; }
QSpinBox::up-button, QSpinBox::down-button { border: none; background: transparent; width: 18px; }
QSpinBox::up-arrow { image: url(:/icons/chevron-top.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow { image: url(:/icons/chevron.svg); width: 10px; height: 10px; }
QCheckBox, QRadioButton { spacing: 8px; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @outline; background: @surface; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/check-on-accent.svg); }
QRadioButton::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/dot-on-accent.svg); }
QTreeView[role="field"] { background: @surface; border: 1px solid @border; border-radius: 6px; }
QTreeView::indicator { width: 14px; height: 14px; border: 1px solid @outline; border-radius: 4px; background: @surface; }
QTreeView::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/check-on-accent.svg); }
QTreeView::indicator:indeterminate { background: @accent; border-color: @accent; image: url(:/icons/dot-on-accent.svg); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @accentText; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: @raised; border-color: @border; }
)";

const char *const kContainers = R"(
QFrame[role="card"] { background: @surface; border: 1px solid @border; border-radius: 6px; }
QFrame[role="sidebar"] { background: @surface; border: none; border-right: 1px solid @border; }
QFrame[role="topBar"] { background: @surface; border: none; border-bottom: 1px solid @border; }
QFrame[role="statusLine"] { background: @surface; border: none; border-top: 1px solid @border; }
QFrame[role="statusLine"] QLabel { font-size: 12px; }
QFrame[role="productionBand"] { background: @danger; border: none; }
QFrame[role="separator"] { background: @border; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="callout"] { background: @surface; border: 1px solid @border; border-left: 3px solid @warning; border-radius: 6px; }
QFrame[role="dangerCallout"] { background: @surface; border: 1px solid @border; border-left: 3px solid @danger; border-radius: 6px; }
QFrame[role="offlineBanner"] { background: @warningSoft; border: none; border-bottom: 1px solid @border; }
QFrame[role="sheet"] { background: @surface; border: 1px solid @border; border-radius: 8px; }
QFrame[role="toast"] { background: @surface; border: 1px solid @border; border-radius: 6px; }
QTextBrowser[role="mail"] { background: #ffffff; color: #111827; border: 1px solid @border; border-radius: 6px; }
QTableView { background: @surface; border: 1px solid @border; border-radius: 6px; gridline-color: transparent; outline: none; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 1px solid @border; padding: 0 10px; font-size: 12px; font-weight: 500; }
QTableCornerButton::section { background: @surface; border: none; }
QTreeView::item { padding: 3px 0; }
QTreeView::item:selected { background: @accentSoft; color: @accentText; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @muted; padding: 8px 0; margin-right: 18px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; font-weight: 600; border-bottom-color: @accent; }
QTabBar::tab:focus { color: @accentText; }
QListView { background: @surface; border: none; outline: none; }
QListView::item { padding: 8px 12px; border-radius: 4px; }
QListView::item:selected { background: @accentSoft; color: @accentText; }
QScrollArea, QScrollArea > QWidget > QWidget[role="scrolled"] { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: @scroll; border-radius: 4px; min-height: 32px; margin: 1px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: @scroll; border-radius: 4px; min-width: 32px; margin: 1px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none; width: 0; height: 0; }
QMenu { background: @surface; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accentSoft; color: @accentText; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QToolTip { background: @raised; color: @text; border: 1px solid @border; padding: 4px 8px; }
QProgressBar { background: @raised; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)";

} // namespace

QString makeStyleSheet(const Palette &palette)
{
    const QMap<QString, QColor> colors{{QStringLiteral("window"), palette.window},
                                       {QStringLiteral("surface"), palette.surface},
                                       {QStringLiteral("raised"), palette.raised},
                                       {QStringLiteral("border"), palette.border},
                                       {QStringLiteral("text"), palette.text},
                                       {QStringLiteral("muted"), palette.muted},
                                       {QStringLiteral("accent"), palette.accent},
                                       {QStringLiteral("accentHover"), palette.accent.darker(112)},
                                       {QStringLiteral("onAccent"), palette.onAccent},
                                       {QStringLiteral("onDanger"), palette.surface},
                                       {QStringLiteral("accentText"), palette.accentText},
                                       {QStringLiteral("accentSoft"), palette.accentSoft},
                                       {QStringLiteral("hover"), palette.hover},
                                       {QStringLiteral("danger"), palette.danger},
                                       {QStringLiteral("dangerSoft"), palette.dangerSoft},
                                       {QStringLiteral("warning"), palette.warning},
                                       {QStringLiteral("warningSoft"), palette.warningSoft},
                                       {QStringLiteral("outline"), palette.muted},
                                       {QStringLiteral("scroll"), palette.border.darker(115)}};
    QString sheet = QString::fromLatin1(kTexts) + QString::fromLatin1(kButtons) + QString::fromLatin1(kFields)
                  + QString::fromLatin1(kContainers);
    // Longest names first: "accent" is the beginning of "accentText".
    for (auto it = colors.constEnd(); it != colors.constBegin();) {
        --it;
        sheet.replace(u'@' + it.key(), it.value().name());
    }
    return sheet;
}

} // namespace pm::ui
