// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QFrame;
class QLabel;
class QLayout;
class QString;
class QVBoxLayout;
class QWidget;

namespace pm::ui {

// The small parts of inspectors and of pages of figures.
[[nodiscard]] QFrame *cardOf(QWidget *content, QWidget *parent);
[[nodiscard]] QLabel *sectionTitle(const QString &text, QWidget *parent);
[[nodiscard]] QLabel *mutedLabel(const QString &text, QWidget *parent);
[[nodiscard]] QLabel *wrappedLabel(const QString &text, QWidget *parent);
// A name on the left, its value on the right; the value. The first for names that are addresses or paths.
QLabel *addMonoPair(QVBoxLayout *layout, const QString &name, const QString &value, QWidget *parent);
QLabel *addPair(QVBoxLayout *layout, const QString &name, const QString &value, QWidget *parent);
void clearLayout(QLayout *layout);

} // namespace pm::ui
