// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSaveFile>
#include <QStringList>

namespace pm {

// A CSV that is written as its rows come. The file appears when all are there; until then the old one stays.
class CsvFile
{
public:
    CsvFile(const QString &path, const QStringList &titles);

    void add(const QStringList &cells);
    [[nodiscard]] qint64 rows() const { return m_rows; }
    // What is wrong, in the system's words; empty when all is well.
    [[nodiscard]] QString problem() const;
    // The same, after the file was put in its place.
    [[nodiscard]] QString finish();

private:
    void write(const QStringList &cells);

    QSaveFile m_file;
    qint64 m_rows = 0;
};

} // namespace pm
