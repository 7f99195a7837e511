// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/main/webhookpictures.h"

#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>

namespace pm::app {

namespace {

// The steps of the sheet that makes an endpoint.
enum Step { Events = 1, Filter = 2, Transformation = 4 };

void addSteps(PictureWalker &walk)
{
    const auto addStep = [&walk](const QString &name, int step, const std::function<void()> &then = {}) {
        walk.add(
            name,
            [&walk, step, then] {
                walk.click(QStringLiteral("webhookDetail.edit"));
                walk.findInSheet<QListWidget>(QStringLiteral("webhookSheet.steps"))->setCurrentRow(step);
                if (then)
                    then();
            },
            [&walk, step] {
                const auto *steps = walk.findInSheet<QListWidget>(QStringLiteral("webhookSheet.steps"));
                const auto *preview = walk.findInSheet<QWidget>(QStringLiteral("transformPreview"));
                return steps != nullptr && steps->currentRow() == step
                    && (step != Transformation || !preview->property("busy").toBool());
            });
    };
    addStep(QStringLiteral("edit-webhook-events"), Events);
    addStep(QStringLiteral("edit-webhook-filter"), Filter);
    const auto startFrom = [&walk](int place) {
        return [&walk, place] {
            const auto *choice = walk.findInSheet<QPushButton>(QStringLiteral("webhookForm.template"));
            choice->menu()->actions().at(place)->trigger();
        };
    };
    addStep(QStringLiteral("edit-webhook-function"), Transformation, startFrom(0));
    addStep(QStringLiteral("edit-webhook-fields"), Transformation, startFrom(2));
}

void addBins(PictureWalker &walk)
{
    const QString table = QStringLiteral("binsPage.table");
    walk.add(
        QStringLiteral("request-bins"), [&walk] { walk.showPage(QStringLiteral("bins")); },
        [&walk, table] { return walk.rows(table) > 0; });
    walk.add(
        QStringLiteral("request-bin"), [&walk, table] { walk.select(table, 0); },
        [&walk] { return walk.rows(QStringLiteral("receivedRequests.table")) > 0; });
    walk.addSheet(QStringLiteral("change-bin-answer"), QStringLiteral("binInspector.edit"),
                  QStringLiteral("binAnswerSheet"));
    walk.addSheet(QStringLiteral("use-bin"), QStringLiteral("binInspector.use"), QStringLiteral("webhookSheet"));
    walk.addSheet(QStringLiteral("create-bin"), QStringLiteral("binsPage.createButton"),
                  QStringLiteral("binAnswerSheet"));
}

} // namespace

std::vector<PictureStep> webhookPictures(const std::function<ui::MainWindow *()> &window)
{
    const auto walker = std::make_shared<PictureWalker>(window);
    PictureWalker *walk = walker.get();
    const QString table = QStringLiteral("webhooksPage.table");
    walk->add(
        QStringLiteral("webhooks"), [walk] { walk->showPage(QStringLiteral("webhooks")); },
        [walk, table] { return walk->rows(table) > 0; });
    walk->add(
        QStringLiteral("webhook"),
        [walk, table] { walk->open(table, walk->rowOf(table, QStringLiteral("CRM activity"))); },
        [walk] { return !walk->textOf(QStringLiteral("webhookDetail.title")).isEmpty(); });
    walk->addSheet(QStringLiteral("test-webhook"), QStringLiteral("webhookDetail.test"),
                   QStringLiteral("testEventSheet"));
    walk->addSheet(QStringLiteral("rotate-webhook-secret"), QStringLiteral("webhookDetail.rotate"),
                   QStringLiteral("rotateSecretSheet"));
    addSteps(*walk);
    walk->add(
        QStringLiteral("webhook-history"),
        [walk] {
            auto *tabs = walk->find<QTabBar>(QStringLiteral("webhookDetail.tabs"));
            tabs->setCurrentIndex(1);
            walk->find<QScrollArea>(QStringLiteral("webhookDetail.scroll"))->ensureWidgetVisible(tabs, 0, 400);
        },
        [walk] {
            return walk->isShown(QStringLiteral("webhookHistory"))
                && !walk->isShown(QStringLiteral("webhookHistory.state"));
        });
    walk->add(
        QStringLiteral("events"), [walk] { walk->showPage(QStringLiteral("events")); },
        [walk] { return !walk->textOf(QStringLiteral("eventsPage.name")).isEmpty(); });
    walk->add(
        QStringLiteral("verify-signature"),
        [walk] { walk->find<QTabWidget>(QStringLiteral("eventsPage.tabs"))->setCurrentIndex(2); },
        [walk] { return walk->isShown(QStringLiteral("verification.code")); });
    addBins(*walk);
    walk->addPage(QStringLiteral("deliveries"), QStringLiteral("delivery"));
    walk->add(
        QStringLiteral("delivery-read"), [] {},
        [walk] {
            const auto *lab = walk->find<QWidget>(QStringLiteral("deliveryInspector.lab"));
            return lab != nullptr && lab->isEnabled();
        });
    walk->addSheet(QStringLiteral("signature-lab"), QStringLiteral("deliveryInspector.lab"),
                   QStringLiteral("signatureLab"));
    walk->addSheet(QStringLiteral("retry-all"), QStringLiteral("deliveriesPage.retryAll"),
                   QStringLiteral("retryAllSheet"));
    return PictureWalker::stepsOf(walker);
}

} // namespace pm::app
