// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/main/screenshots.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMap>
#include <QWidget>

#include <functional>

namespace pm::test {

// The widget by its type, its name, its text and the named ones around it.
inline QString placeOf(const QWidget &widget)
{
    QStringList around;
    for (const QWidget *each = widget.parentWidget(); each != nullptr; each = each->parentWidget()) {
        if (!each->objectName().isEmpty() && !each->objectName().startsWith(QStringLiteral("qt_")))
            around.prepend(each->objectName());
    }
    return QStringLiteral("%1 %2 “%3” in %4")
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(),
             widget.property("text").toString(), around.join(u'/'));
}

struct WalkProblems {
    int result = 0; // of the walk
    int steps = 0;
    QMap<QString, QString> problems{}; // each once, with the step that shows it first
};

// What `problemsOf` finds on every page and in every main sheet. Warns of each.
inline WalkProblems problemsOnTheWay(app::PictureWalk walk, const std::function<QStringList(QWidget &)> &problemsOf)
{
    WalkProblems found;
    walk.seen = [&](const QString &step, QWidget &window) {
        ++found.steps;
        // What came a moment ago has its text already, and its room with the next events.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const QStringList problems = problemsOf(window);
        for (const QString &problem : problems) {
            if (!found.problems.contains(problem))
                found.problems.insert(problem, step);
        }
        return true;
    };
    found.result = app::walkPictures(walk);
    for (auto problem = found.problems.begin(); problem != found.problems.end(); ++problem)
        qWarning("%s: %s", qPrintable(problem.value()), qPrintable(problem.key()));
    return found;
}

} // namespace pm::test
