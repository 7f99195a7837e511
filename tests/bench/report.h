// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace pm::bench {

// One figure beside the same figure of a reference program, both of several runs on this machine.
struct Measure {
    QString name;
    double value = 0;
    QString unit;
    QString referenceName;           // "nginx, static file"; empty without one
    std::optional<double> reference; // in the same unit
    QString wanted;                  // what the issue asks for
};

[[nodiscard]] double median(std::vector<double> values);
// The smallest that so many of a hundred, 1 or more, are not above; 0 of none.
[[nodiscard]] double percentile(std::vector<double> values, std::size_t hundredths);

// Prints a table and writes {"measures":[{"name","value","unit","reference","ratio"}]}.
void printTable(const std::vector<Measure> &measures);
[[nodiscard]] bool writeJson(const std::vector<Measure> &measures, const QString &path);

} // namespace pm::bench
