// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <vector>

namespace pm {

// "{{ first_name }}" in the text of a template.
struct Placeholder {
    // What is round it, and so what its value must not break out of.
    enum class Place {
        Text,
        Attribute, // a quoted value of an attribute
        Link,      // the same, and a browser takes it for an address
        Unsafe,    // where no value can be made harmless: scripts, styles, event handlers, the markup itself
    };
    QString name;
    qsizetype start = 0; // of "{{"
    qsizetype end = 0;   // after "}}"
    Place place = Place::Text;
    // Of a link: the whole value of the attribute.
    qsizetype valueStart = 0;
    qsizetype valueEnd = 0;
};

struct Placeholders {
    std::vector<Placeholder> found; // in the order of the text
    QString problem;                // why the text is no template's, or empty
};

// In a text that is not HTML. Names are [A-Za-z_][A-Za-z0-9_.]{0,63}.
[[nodiscard]] Placeholders placeholdersOf(const QString &text);
// In HTML; one in an unsafe place is a problem.
[[nodiscard]] Placeholders htmlPlaceholdersOf(const QString &html);

// "line 3, column 5", from 1.
[[nodiscard]] QString placeIn(const QString &text, qsizetype at);

} // namespace pm
