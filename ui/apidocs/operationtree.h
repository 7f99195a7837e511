// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/domain/apidocs/apidoc.h"
#include "ui/widgets/theme.h"

#include <QFrame>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace pm::ui {

[[nodiscard]] Tone methodTone(const QString &method);

// The operations of a document in their groups, to search and choose from.
class OperationTree : public QFrame
{
    Q_OBJECT
public:
    explicit OperationTree(const Theme &theme, QWidget *parent = nullptr);

    // What was chosen stays so, as long as it is there.
    void setDoc(const ApiDoc &doc);
    void focusFilter();
    void clearFilter();
    // Takes the filter away when it hides it. False when there is no such operation.
    bool choose(const QString &id);

Q_SIGNALS:
    void chosen(const pm::ApiOperation &operation);
    void filtered(bool anyHits);

private:
    void addGroup(const QString &tag);
    void addOperation(QTreeWidgetItem *group, int index);
    void applyFilter(const QString &text);
    void paintMethods();
    [[nodiscard]] const ApiOperation *operationOf(const QTreeWidgetItem *item) const;
    // In the document's order.
    [[nodiscard]] QList<QTreeWidgetItem *> items() const;

    const Theme &m_theme;
    ApiDoc m_doc;
    QLineEdit *m_filter;
    QTreeWidget *m_tree;
};

} // namespace pm::ui
