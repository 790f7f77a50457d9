#include "ui/admin/barchart.h"
#include "ui/theme.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int line = 34;

/// From where to where a colour reaches on a line of the picture; (-1, -1): nowhere.
QPair<int, int> reach(const QImage &picture, int y, const QColor &colour)
{
    QPair<int, int> found(-1, -1);
    for (int x = 0; x < picture.width(); ++x) {
        if (picture.pixelColor(x, y) != colour)
            continue;
        found.first = found.first < 0 ? x : found.first;
        found.second = x;
    }
    return found;
}

int lengthOf(const QPair<int, int> &reach)
{
    return reach.first < 0 ? 0 : reach.second - reach.first + 1;
}

} // namespace

/// Bars are as long as what they stand for.
class TestBarChart : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_chart = std::make_unique<BarChart>(u"Storage"_s, QStringList{u"Files"_s}, m_theme);
        m_chart->resize(600, 2 * line);
    }

    void barsShareOneScale()
    {
        m_chart->setBars({{u"ann"_s, {100}, u"100"_s}, {u"bob"_s, {50}, u"50"_s}});
        const QImage picture = m_chart->grab().toImage();
        const int ann = lengthOf(reach(picture, line / 2, m_theme.colours().accent));
        const int bob = lengthOf(reach(picture, line + line / 2, m_theme.colours().accent));
        QVERIFY(ann > 200);
        QVERIFY2(std::abs(ann - 2 * bob) <= 2, qPrintable(u"%1 and %2"_s.arg(ann).arg(bob)));
    }

    void partsFollowEachOther()
    {
        m_chart->setBars({{u"ann"_s, {60, 40}, u"100"_s}});
        const QImage picture = m_chart->grab().toImage();
        const auto files = reach(picture, line / 2, m_theme.colours().accent);
        const auto made = reach(picture, line / 2, m_theme.colours().success);
        QVERIFY(lengthOf(files) > lengthOf(made));
        QCOMPARE(made.first, files.second + 1);
    }

    void rightToLeftIsMirrored()
    {
        m_chart->setBars({{u"ann"_s, {100}, u"100"_s}, {u"bob"_s, {50}, u"50"_s}});
        const auto before = reach(m_chart->grab().toImage(), line + line / 2, m_theme.colours().accent);
        m_chart->setLayoutDirection(Qt::RightToLeft);
        const auto after = reach(m_chart->grab().toImage(), line + line / 2, m_theme.colours().accent);
        QCOMPARE(lengthOf(after), lengthOf(before));
        QCOMPARE(after.second, m_chart->width() - 1 - before.first);
    }

    void aLongNameIsNotCut()
    {
        const QString name = u"Standbilder und Vorschaubilder"_s;
        m_chart->resize(900, line);
        m_chart->setBars({{name, {100}, u"100"_s}});
        const auto bar = reach(m_chart->grab().toImage(), line / 2, m_theme.colours().accent);
        QVERIFY(bar.first > m_chart->fontMetrics().horizontalAdvance(name));
        m_chart->setBars({{QString(500, u'n'), {100}, u"100"_s}}); // up to a bound
        QVERIFY(lengthOf(reach(m_chart->grab().toImage(), line / 2, m_theme.colours().accent)) > 300);
    }

    void nothingIsNoBar()
    {
        m_chart->setBars({{u"ann"_s, {0}, u"0 bytes"_s}});
        QCOMPARE(lengthOf(reach(m_chart->grab().toImage(), line / 2, m_theme.colours().accent)), 0);
        m_chart->setBars({});
        QVERIFY(!m_chart->grab().isNull());
    }

    void itIsReadAloud()
    {
        m_chart->setBars({{u"ann"_s, {100}, u"100 MB of 1 GB"_s}, {u"bob"_s, {50}, u"50 MB"_s}});
        QCOMPARE(m_chart->accessibleName(), u"Storage"_s);
        QCOMPARE(m_chart->accessibleDescription(), u"ann: 100 MB of 1 GB; bob: 50 MB"_s);
        QCOMPARE(m_chart->focusPolicy(), Qt::TabFocus);
    }

private:
    Theme m_theme{*qApp, ThemeChoice::Dark};
    std::unique_ptr<BarChart> m_chart;
};

QTEST_MAIN(TestBarChart)
#include "tst_barchart.moc"
