// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <vector>

namespace pm::ui {

enum class BodyForm { Pretty, Raw, Hex };

// What was sent or received, cut into lines that fit. Large bodies are read piece by piece, between two events of the
// window, and only the lines that are looked at become text.
class BodyLines
{
public:
    BodyLines() = default;
    // `head` is text and stays as it is; it is left out of Hex. `columns` is what fits in a line.
    BodyLines(const QByteArray &head, QByteArray body, BodyForm form, int columns);

    // Some more of the body; false when there is none left.
    bool readMore();
    [[nodiscard]] bool isComplete() const { return m_form == BodyForm::Hex || m_read == m_body.size(); }
    [[nodiscard]] int count() const;
    [[nodiscard]] QByteArray line(int number) const;
    // These lines as they were, before they were cut to fit.
    [[nodiscard]] QByteArray text(int first, int last) const;
    // What the whole line begins with of which this may be the rest; 0 behind the last byte.
    [[nodiscard]] char mark(int number) const;
    // Whether the line goes on with a text of the JSON that the line before has begun.
    [[nodiscard]] bool beginsInText(int number) const;

private:
    void putJson(char c);
    void put(char c);
    void putNewLine();
    void endLine();
    [[nodiscard]] qsizetype endOf(int number) const; // behind its line end
    [[nodiscard]] int bytesOfHexLine() const;
    [[nodiscard]] QByteArray hexLine(int number) const;

    QByteArray m_body;
    BodyForm m_form = BodyForm::Raw;
    int m_columns = 80;
    qsizetype m_read = 0;
    QByteArray m_text;
    std::vector<bool> m_beginsInText{false};
    std::vector<qsizetype> m_begins{0}; // of lines in m_text; the last one is under way
    int m_column = 0;
    bool m_isJson = false;
    bool m_inString = false;
    bool m_escaped = false;
    bool m_opened = false; // the last one was a bracket, which may close at once
    int m_depth = 0;
};

} // namespace pm::ui
