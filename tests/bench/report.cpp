// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/report.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>

namespace pm::bench {

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double percentile(std::vector<double> values, std::size_t hundredths)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const std::size_t rank = (values.size() * hundredths + 99) / 100;
    return values[rank - 1];
}

void printTable(const std::vector<Measure> &measures)
{
    std::printf("%-26s %12s %-10s %12s %8s  %s\n", "measure", "value", "unit", "reference", "ratio", "wanted");
    for (const Measure &measure : measures) {
        const QByteArray reference = measure.reference ? QByteArray::number(*measure.reference, 'f', 1) : "-";
        const QByteArray ratio = measure.reference ? QByteArray::number(measure.value / *measure.reference, 'f', 2)
                                                   : "-";
        std::printf("%-26s %12.1f %-10s %12s %8s  %s %s\n", qPrintable(measure.name), measure.value,
                    qPrintable(measure.unit), reference.constData(), ratio.constData(), qPrintable(measure.wanted),
                    qPrintable(measure.referenceName.isEmpty() ? QString()
                                                               : QStringLiteral("(%1)").arg(measure.referenceName)));
    }
}

bool writeJson(const std::vector<Measure> &measures, const QString &path)
{
    QJsonArray rows;
    for (const Measure &measure : measures) {
        QJsonObject row{{QStringLiteral("name"), measure.name},
                        {QStringLiteral("value"), measure.value},
                        {QStringLiteral("unit"), measure.unit},
                        {QStringLiteral("reference"), QJsonValue::Null},
                        {QStringLiteral("ratio"), QJsonValue::Null}};
        if (measure.reference) {
            row.insert(QStringLiteral("reference"), *measure.reference);
            row.insert(QStringLiteral("ratio"), measure.value / *measure.reference);
        }
        rows.append(row);
    }
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(QJsonDocument(QJsonObject{{QStringLiteral("measures"), rows}}).toJson());
    return file.commit();
}

} // namespace pm::bench
