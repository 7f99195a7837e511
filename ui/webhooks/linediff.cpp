// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/linediff.h"

#include <algorithm>
#include <vector>

namespace pm::ui {

namespace {

constexpr qsizetype kMostLines = 1'000; // of a middle that is compared line with line; a million pairs

// The lengths of the longest common part of what begins at each pair of lines.
std::vector<int> commonLengths(const QByteArrayList &a, const QByteArrayList &b)
{
    const auto columns = static_cast<std::size_t>(b.size() + 1);
    std::vector<int> lengths(static_cast<std::size_t>(a.size() + 1) * columns, 0);
    for (qsizetype i = a.size(); i-- > 0;) {
        for (qsizetype j = b.size(); j-- > 0;) {
            const std::size_t at = static_cast<std::size_t>(i) * columns + static_cast<std::size_t>(j);
            lengths[at] = a[i] == b[j] ? lengths[at + columns + 1] + 1
                                       : std::max(lengths[at + columns], lengths[at + 1]);
        }
    }
    return lengths;
}

void diffMiddle(const QByteArrayList &a, const QByteArrayList &b, QByteArrayList &diff)
{
    const bool isTooMuch = a.size() > kMostLines || b.size() > kMostLines;
    const std::vector<int> lengths = isTooMuch ? std::vector<int>() : commonLengths(a, b);
    const auto columns = static_cast<std::size_t>(b.size() + 1);
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() || j < b.size()) {
        const std::size_t at = static_cast<std::size_t>(i) * columns + static_cast<std::size_t>(j);
        if (!isTooMuch && i < a.size() && j < b.size() && a[i] == b[j]) {
            diff << "  " + a[i++];
            ++j;
        } else if (i < a.size() && (isTooMuch || j == b.size() || lengths[at + columns] >= lengths[at + 1])) {
            diff << "- " + a[i++];
        } else {
            diff << "+ " + b[j++];
        }
    }
}

} // namespace

QByteArrayList lineDiff(const QByteArrayList &before, const QByteArrayList &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype same = 0;
    while (same < shorter && before[same] == after[same])
        ++same;
    qsizetype end = 0;
    while (end < shorter - same && before[before.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    QByteArrayList diff;
    for (qsizetype i = 0; i < same; ++i)
        diff << "  " + before[i];
    diffMiddle(before.mid(same, before.size() - same - end), after.mid(same, after.size() - same - end), diff);
    for (qsizetype i = before.size() - end; i < before.size(); ++i)
        diff << "  " + before[i];
    return diff;
}

} // namespace pm::ui
