// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/tables/csvfile.h"

#include "models/tables/csv.h"

namespace pm {

CsvFile::CsvFile(const QString &path, const QStringList &titles)
    : m_file(path)
{
    if (m_file.open(QIODevice::WriteOnly))
        write(titles);
}

void CsvFile::add(const QStringList &cells)
{
    write(cells);
    ++m_rows;
}

QString CsvFile::problem() const
{
    return m_file.isOpen() && m_file.error() == QFileDevice::NoError ? QString() : m_file.errorString();
}

QString CsvFile::finish()
{
    const QString before = problem();
    if (!before.isEmpty())
        return before;
    return m_file.commit() ? QString() : m_file.errorString();
}

void CsvFile::write(const QStringList &cells)
{
    if (m_file.isOpen())
        m_file.write(csvLine(cells));
}

} // namespace pm
