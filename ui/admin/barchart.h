#pragma once

#include <QWidget>

class Theme;

/// One bar: its parts follow each other, and its text stands behind it.
struct Bar
{
    QString name;
    QList<double> parts;
    QString text;

    bool operator==(const Bar &) const = default;
};

/// Bars that lie one below the other, with what the parts mean above them. Everything that it paints is in its
/// accessible description, too.
class BarChart : public QWidget
{
    Q_OBJECT

public:
    /// `parts` are the names of a bar's parts, three at most.
    BarChart(const QString &name, QStringList parts, const Theme &theme, QWidget *parent = nullptr);

    void setBars(const QList<Bar> &bars);
    const QList<Bar> &bars() const { return m_bars; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int nameWidth() const;
    QColor colourOf(int part) const;
    void paintLegend(QPainter &painter) const;
    void paintBar(QPainter &painter, const Bar &bar, const QRect &line) const;
    /// A rectangle of left-to-right reckoning, where it is in the layout's direction.
    QRect placed(const QRect &area) const;

    QStringList m_parts;
    const Theme &m_theme;
    QList<Bar> m_bars;
    double m_longest = 0;
};
