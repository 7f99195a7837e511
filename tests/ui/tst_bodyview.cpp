// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/webhooks/bodyview.h"

#include <QImage>
#include <QTest>

using namespace pm::ui;

namespace {

constexpr int kPatienceMs = 20'000;

} // namespace

// What is copied of a body in a narrow view, where its lines are cut to fit.
class BodyViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_theme = std::make_unique<Theme>();
        m_view = std::make_unique<BodyView>(*m_theme);
        m_view->resize(300, 400);
        m_view->show();
    }
    void cleanup() { m_view.reset(); }

    void copiesTheBodyAsItIs()
    {
        const QByteArray body = "{\"id\":\"" + QByteArray(200, 'x') + "\"}\n";
        m_view->setBody({}, body, BodyForm::Raw);
        QVERIFY(m_view->lines().count() > 3);
        QCOMPARE(m_view->textToCopy().toUtf8(), body);
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_view->textToCopy().toUtf8(), body);
    }

    // Of two of its lines that fit, as many bytes.
    void copiesWhatIsSelected()
    {
        m_view->setBody("", QByteArray(200, 'x') + "\nend", BodyForm::Raw);
        const auto first = m_view->lines().line(0);
        const auto second = m_view->lines().line(1);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(40, 14));
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_view->textToCopy().toUtf8(), first + second);
    }

    // However much of it was read by then.
    void copiesAllOfALargeBody()
    {
        const QByteArray body(600'000, 'x');
        m_view->setBody({}, body, BodyForm::Raw);
        QVERIFY(!m_view->lines().isComplete());
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_view->textToCopy().size(), body.size());
        QTRY_VERIFY_WITH_TIMEOUT(m_view->lines().isComplete(), kPatienceMs);
        QCOMPARE(m_view->textToCopy().size(), body.size());
    }

    void whatIsSelectedEndsWithTheLines()
    {
        m_view->setBody({}, QByteArray(2'000, 'x'), BodyForm::Raw);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(40, 14));
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        m_view->resize(900, 400);
        QTRY_COMPARE_WITH_TIMEOUT(m_view->textToCopy().size(), 2'000, kPatienceMs);
    }

    // What follows a text of wide characters is painted behind it, and not over it.
    void wideCharactersAreNotPaintedOver()
    {
        const QString wide = u'"' + QStringLiteral("東").repeated(8) + u'"';
        const auto shown = [&](const QByteArray &next) {
            m_view->setBody({}, wide.toUtf8() + next, BodyForm::Raw);
            const int width = 10 + m_view->fontMetrics().horizontalAdvance(wide);
            return m_view->grab().toImage().copy(0, 0, width, m_view->height());
        };
        QCOMPARE(shown(":11111"), shown(":88888"));
    }

    // Also where it goes on below.
    void coloursALongLine()
    {
        m_view->setBody({}, "+ " + QByteArray(60, '-'), BodyForm::Raw, BodyView::Colours::Diff);
        const QImage shown = m_view->grab().toImage();
        const QColor wanted = m_theme->palette().success;
        const int height = m_view->fontMetrics().height() + 2;
        for (int line = 0; line < 2; ++line)
            QVERIFY2(hasColour(shown.copy(0, 10 + line * height, shown.width(), height), wanted),
                     qPrintable(QString::number(line)));
    }

private:
    // Letters are smoothed: nearly.
    [[nodiscard]] static bool hasColour(const QImage &image, const QColor &wanted)
    {
        const auto isNear = [&](const QColor &is) {
            return std::abs(is.red() - wanted.red()) + std::abs(is.green() - wanted.green())
                     + std::abs(is.blue() - wanted.blue())
                 < 60;
        };
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (isNear(image.pixelColor(x, y)))
                    return true;
            }
        }
        return false;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<BodyView> m_view;
};

QTEST_MAIN(BodyViewTest)
#include "tst_bodyview.moc"
