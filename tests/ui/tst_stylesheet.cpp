// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/themerows.h"
#include "ui/widgets/stylesheet.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace pm::ui;

namespace {

constexpr double kLeast = 4.5;

// What a selector asks of a widget: its type with the part of it ("QTabBar::tab"), properties and states.
struct Selector {
    QString type;
    QSet<QString> conditions;
};

struct Rule {
    Selector selector;
    QMap<QString, QString> values;
};

// Of "QFrame[role="x"] QLabel:hover" the last; what is around it does not change the colours of a text here.
Selector selectorOf(const QString &text)
{
    static const QRegularExpression kCondition(QStringLiteral(R"(\[[^\]]*\]|(?<!:):[a-z-]+)"));
    const QString last = text.trimmed().section(QRegularExpression(QStringLiteral(R"([ >]+)")), -1);
    Selector selector{.type = QString(last).remove(kCondition), .conditions = {}};
    for (auto found = kCondition.globalMatch(last); found.hasNext();)
        selector.conditions.insert(found.next().captured());
    return selector;
}

std::vector<Rule> rulesOf(const QString &sheet)
{
    static const QRegularExpression kRule(QStringLiteral(R"(([^{}]+)\{([^{}]*)\})"));
    std::vector<Rule> rules;
    for (auto found = kRule.globalMatch(sheet); found.hasNext();) {
        const QRegularExpressionMatch rule = found.next();
        QMap<QString, QString> values;
        const QStringList lines = rule.captured(2).split(u';', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            values.insert(line.section(u':', 0, 0).trimmed(), line.section(u':', 1).trimmed());
        const QStringList selectors = rule.captured(1).split(u',');
        for (const QString &selector : selectors)
            rules.push_back({selectorOf(selector), values});
    }
    return rules;
}

// What a widget of this kind gets: the more is asked the later it counts, and then the order.
QMap<QString, QString> valuesFor(std::vector<Rule> rules, const Selector &widget)
{
    std::stable_sort(rules.begin(), rules.end(), [](const Rule &a, const Rule &b) {
        return a.selector.conditions.size() < b.selector.conditions.size();
    });
    QMap<QString, QString> values;
    for (const Rule &rule : rules) {
        if (rule.selector.type == widget.type && widget.conditions.contains(rule.selector.conditions))
            values.insert(rule.values);
    }
    return values;
}

// Frames, marks and bars have none.
bool hasText(const QString &type)
{
    static const QStringList kParts{QStringLiteral("item"), QStringLiteral("section"), QStringLiteral("tab")};
    if (type.contains(QStringLiteral("::")))
        return kParts.contains(type.section(QStringLiteral("::"), -1));
    return type != QStringLiteral("QFrame");
}

// Every combination of a role with one state that the sheet has something for.
std::vector<Selector> kindsIn(const std::vector<Rule> &rules)
{
    QMap<QString, QSet<QString>> roles;
    QMap<QString, QSet<QString>> states;
    for (const Rule &rule : rules) {
        roles[rule.selector.type].insert(QString());
        states[rule.selector.type].insert(QString());
        for (const QString &condition : rule.selector.conditions)
            (condition.startsWith(u'[') ? roles : states)[rule.selector.type].insert(condition);
    }
    std::vector<Selector> kinds;
    for (auto type = roles.begin(); type != roles.end(); ++type) {
        if (!hasText(type.key()))
            continue;
        for (const QString &role : type.value()) {
            for (const QString &state : states[type.key()])
                kinds.push_back({type.key(), (QSet<QString>{role, state}).subtract({QString()})});
        }
    }
    return kinds;
}

QString nameOf(const Selector &kind)
{
    QStringList conditions = kind.conditions.values();
    conditions.sort();
    return kind.type + conditions.join(QString());
}

QColor over(const QColor &color, const QColor &ground)
{
    const auto mixed = [&](float top, float below) { return top * color.alphaF() + below * (1 - color.alphaF()); };
    return QColor::fromRgbF(mixed(color.redF(), ground.redF()), mixed(color.greenF(), ground.greenF()),
                            mixed(color.blueF(), ground.blueF()));
}

} // namespace

// The texts of all widgets, as the one style sheet has them, in both themes.
class StyleSheetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { pm::test::addThemeRows(); }
    void init()
    {
        pm::test::chooseTheme(m_theme);
        m_rules = rulesOf(makeStyleSheet(palette()));
    }

    void everyColorIsKnown()
    {
        QVERIFY(!makeStyleSheet(palette()).contains(u'@'));
        QVERIFY(m_rules.size() > 100);
    }

    // Also of what is disabled: that something cannot be done just now is to be read, too.
    void everyTextCanBeRead()
    {
        QStringList wrong;
        for (const Selector &kind : kindsIn(m_rules)) {
            const auto values = valuesFor(m_rules, kind);
            const QColor text = colorOf(values, QStringLiteral("color")).value_or(palette().text);
            const auto own = colorOf(values, QStringLiteral("background"));
            for (const QColor &ground : own ? std::vector{*own} : grounds())
                addIfPale(wrong, nameOf(kind), text, ground);
            const auto selection = colorOf(values, QStringLiteral("selection-background-color"));
            if (selection)
                addIfPale(wrong, nameOf(kind) + QStringLiteral(" selected"),
                          colorOf(values, QStringLiteral("selection-color")).value_or(palette().text), *selection);
        }
        QCOMPARE(wrong.join(u'\n'), QString());
    }

    void hintsInEmptyFieldsCanBeRead()
    {
        QLineEdit line;
        QPlainTextEdit text;
        QComboBox box;
        QStringList wrong;
        for (QWidget *field : std::initializer_list<QWidget *>{&line, &text, &box}) {
            field->ensurePolished();
            for (const QColor &ground : {palette().surface, palette().raised})
                addIfPale(wrong, QString::fromLatin1(field->metaObject()->className()),
                          over(field->palette().color(QPalette::PlaceholderText), ground), ground);
        }
        QCOMPARE(wrong.join(u'\n'), QString());
    }

    // What the style sheet does not name has the palette's colours.
    void whatIsDisabledCanBeRead()
    {
        QStringList wrong;
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
            const QColor text = QApplication::palette().color(QPalette::Disabled, role);
            for (const QColor &ground : grounds())
                addIfPale(wrong, QString::number(role), text, ground);
        }
        QCOMPARE(wrong.join(u'\n'), QString());
    }

private:
    [[nodiscard]] const Palette &palette() const { return m_theme.palette(); }
    // Where something stands that has no ground of its own.
    [[nodiscard]] std::vector<QColor> grounds() const
    {
        return {palette().window, palette().surface, palette().raised};
    }

    static std::optional<QColor> colorOf(const QMap<QString, QString> &values, const QString &name)
    {
        const QColor color(values.value(name));
        return color.isValid() && color.alpha() > 0 ? std::optional(color) : std::nullopt;
    }
    static void addIfPale(QStringList &wrong, const QString &what, const QColor &text, const QColor &ground)
    {
        const double ratio = contrast(text, ground);
        if (ratio < kLeast)
            wrong.append(QStringLiteral("%1: %2 on %3 is %4").arg(what, text.name(), ground.name()).arg(ratio));
    }

    Theme m_theme;
    std::vector<Rule> m_rules;
};

QTEST_MAIN(StyleSheetTest)
#include "tst_stylesheet.moc"
