#include "ui/icons.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPalette>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStyle>
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

    void noDialogShowsStockIcons()
    {
        const Theme theme(*qApp, ThemeChoice::Dark);
        QVERIFY(qApp->styleSheet().contains(u"dialogbuttonbox-buttons-have-icons: 0"_s)); // offscreen has none anyway
        const QMessageBox message(QMessageBox::Question, {}, {}, QMessageBox::Ok | QMessageBox::Cancel);
        QInputDialog input;
        input.ensurePolished();
        input.setOption(QInputDialog::NoButtons, false);
        QFileDialog files;
        files.setOption(QFileDialog::DontUseNativeDialog);
        for (const QWidget *dialog : std::initializer_list<const QWidget *>{&message, &input, &files}) {
            for (const auto *box : dialog->findChildren<QDialogButtonBox *>()) {
                const QStyle *style = box->style();
                QVERIFY(!style->styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons, nullptr, box));
                for (const QAbstractButton *button : box->buttons())
                    QVERIFY2(button->icon().isNull(), qPrintable(button->text()));
            }
        }
    }

    void aChosenRadioButtonIsSeen_data() { textIsReadable_data(); }

    void aChosenRadioButtonIsSeen()
    {
        QFETCH(bool, dark);
        const Theme theme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QWidget page;
        QRadioButton button(u"No limit"_s, &page);
        button.resize(button.sizeHint());
        const auto holds = [&](const QColor &colour) {
            const QImage picture = button.grab(QRect(0, 0, 17, button.height())).toImage();
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x) {
                    if (picture.pixelColor(x, y) == colour)
                        return true;
                }
            }
            return false;
        };
        QVERIFY(!holds(theme.colours().accent));
        button.setChecked(true);
        QVERIFY(holds(theme.colours().accent));
        button.setEnabled(false);
        QVERIFY(!holds(theme.colours().accent));
    }

    void numbersWithAndWithoutFractionsLookAlike()
    {
        const Theme theme(*qApp, ThemeChoice::Dark);
        QSpinBox whole;
        QDoubleSpinBox fraction;
        whole.setValue(1);
        fraction.setDecimals(0);
        fraction.setValue(1);
        for (QAbstractSpinBox *box : std::initializer_list<QAbstractSpinBox *>{&whole, &fraction})
            box->resize(120, 40);
        QCOMPARE(fraction.grab().toImage(), whole.grab().toImage());
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
