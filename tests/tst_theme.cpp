#include "ui/icons.h"
#include "ui/theme.h"

#include <QApplication>
#include <QPalette>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

/// WCAG 2.1, relative luminance.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor middleInk(const QIcon &icon)
{
    // The square of the "stop" icon is drawn along its edge.
    const QImage image = icon.pixmap(QSize(24, 24), 1.0).toImage();
    return image.pixelColor(12, 3);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << true;
        QTest::newRow("light") << false;
    }

    void textIsReadable()
    {
        QFETCH(bool, dark);
        const Colours c = dark ? darkColours() : lightColours();
        for (const QColor &ground : {c.background, c.sidebar, c.surface, c.raised}) {
            for (const QColor &ink : {c.text, c.soft, c.muted, c.danger, c.success})
                QVERIFY2(contrast(ground, ink) >= (ink == c.success ? 3.0 : 4.5),
                         qPrintable(ink.name() + u" on "_s + ground.name()));
        }
        QVERIFY(contrast(c.accent, c.onAccent) >= 4.5);
    }

    void changesWhileTheProgramRuns()
    {
        Theme theme(*qApp, ThemeChoice::Dark);
        QSignalSpy changed(&theme, &Theme::changed);
        const QIcon icon = themedIcon(theme, u"square"_s);
        QCOMPARE(qApp->palette().color(QPalette::Window), darkColours().background);
        QCOMPARE(middleInk(icon), darkColours().text);

        theme.setChoice(ThemeChoice::Light);

        QCOMPARE(changed.size(), 1);
        QCOMPARE(qApp->palette().color(QPalette::Window), lightColours().background);
        QVERIFY(qApp->styleSheet().contains(lightColours().accent.name()));
        QCOMPARE(middleInk(icon), lightColours().text);
    }

    void leavesNoTokenInTheSheet()
    {
        const Theme theme(*qApp, ThemeChoice::Light);
        QVERIFY2(!qApp->styleSheet().contains(u'@'), qPrintable(qApp->styleSheet().section(u'@', 1, 1).left(20)));
    }

    void choicesHaveNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ThemeChoice>("choice");
        QTest::newRow("system") << u"system"_s << ThemeChoice::System;
        QTest::newRow("light") << u"light"_s << ThemeChoice::Light;
        QTest::newRow("dark") << u"dark"_s << ThemeChoice::Dark;
    }

    void choicesHaveNames()
    {
        QFETCH(QString, name);
        QFETCH(ThemeChoice, choice);
        QCOMPARE(themeChoice(name), choice);
        QCOMPARE(themeName(choice), name);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
