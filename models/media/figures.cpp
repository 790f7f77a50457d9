#include "models/media/figures.h"

#include "models/search/words.h"

#include <QPainterPath>
#include <QRandomGenerator>

#include <array>
#include <cmath>
#include <numbers>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double turn = 2 * std::numbers::pi;

QPointF onCircle(QPointF center, double radius, double angle)
{
    return center + QPointF(std::cos(angle), std::sin(angle)) * radius;
}

void paintRings(QPainter &painter, QPointF center, double radius, QRandomGenerator &)
{
    for (int ring = 1; ring <= 6; ++ring)
        painter.drawEllipse(center, radius * ring / 6, radius * ring / 6);
    for (int spoke = 0; spoke < 12; ++spoke)
        painter.drawLine(center, onCircle(center, radius, spoke * turn / 12));
}

void paintGrid(QPainter &painter, QPointF center, double radius, QRandomGenerator &)
{
    constexpr int cells = 7;
    const double step = 2 * radius / cells;
    for (int row = 0; row < cells; ++row) {
        for (int column = 0; column < cells; ++column) {
            const QPointF corner = center + QPointF(column * step - radius, row * step - radius);
            painter.drawRoundedRect(QRectF(corner, QSizeF(step, step) * 0.82), step * 0.12, step * 0.12);
        }
    }
}

void paintWaves(QPainter &painter, QPointF center, double radius, QRandomGenerator &)
{
    constexpr int points = 96;
    for (int wave = 0; wave < 4; ++wave) {
        QPainterPath path;
        for (int i = 0; i <= points; ++i) {
            const double x = 2. * i / points - 1;
            const double fade = std::cos(x * std::numbers::pi / 2);
            const double y = std::sin(x * 3 * std::numbers::pi + wave * 0.5) * fade * (1 - wave * 0.2) * 0.6;
            const QPointF point = center + QPointF(x, y) * radius;
            i == 0 ? path.moveTo(point) : path.lineTo(point);
        }
        painter.drawPath(path);
    }
}

void paintOrbits(QPainter &painter, QPointF center, double radius, QRandomGenerator &random)
{
    painter.save();
    painter.setBrush(painter.pen().color());
    painter.drawEllipse(center, radius * 0.16, radius * 0.16);
    for (int orbit = 1; orbit <= 4; ++orbit) {
        const double distance = radius * (0.22 + 0.19 * orbit);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(center, distance, distance);
        painter.setBrush(painter.pen().color());
        const double size = radius * (0.03 + 0.02 * (orbit % 3));
        painter.drawEllipse(onCircle(center, distance, random.generateDouble() * turn), size, size);
    }
    painter.restore();
}

void paintBars(QPainter &painter, QPointF center, double radius, QRandomGenerator &random)
{
    constexpr int bars = 7;
    const double step = 2 * radius / bars;
    const double floor = center.y() + radius * 0.8;
    painter.drawLine(QPointF(center.x() - radius, floor), QPointF(center.x() + radius, floor));
    for (int i = 0; i < bars; ++i) {
        const double height = radius * (0.35 + 0.16 * i + 0.16 * random.generateDouble());
        painter.drawRoundedRect(QRectF(center.x() - radius + (i + 0.2) * step, floor - height, step * 0.6, height),
                                step * 0.08, step * 0.08);
    }
}

void paintPeaks(QPainter &painter, QPointF center, double radius, QRandomGenerator &random)
{
    const double floor = center.y() + radius * 0.62;
    painter.drawEllipse(center + QPointF(radius * 0.42, -radius * 0.55), radius * 0.18, radius * 0.18);
    for (int range = 0; range < 3; ++range) {
        QPainterPath path(QPointF(center.x() - radius, floor + range * radius * 0.14));
        for (int i = 1; i <= 8; ++i) {
            const double rise = i % 2 == 1 ? radius * (1.05 - range * 0.3) * (0.6 + 0.4 * random.generateDouble()) : 0;
            path.lineTo(center.x() - radius + i * radius / 4, floor + range * radius * 0.14 - rise);
        }
        painter.drawPath(path);
    }
}

void paintNetwork(QPainter &painter, QPointF center, double radius, QRandomGenerator &random)
{
    std::array<QPointF, 14> nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) // a sunflower's spiral spreads them evenly
        nodes[i] = onCircle(center, radius * std::sqrt((double(i) + 0.5) / double(nodes.size())) * 0.95,
                            double(i) * 2.39996 + random.generateDouble() * 0.5);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        for (std::size_t j = i + 1; j < nodes.size(); ++j) {
            if (std::hypot(nodes[i].x() - nodes[j].x(), nodes[i].y() - nodes[j].y()) < radius * 0.62)
                painter.drawLine(nodes[i], nodes[j]);
        }
    }
    painter.save();
    painter.setBrush(painter.pen().color());
    for (std::size_t i = 0; i < nodes.size(); ++i)
        painter.drawEllipse(nodes[i], radius * (i % 4 == 0 ? 0.06 : 0.035), radius * (i % 4 == 0 ? 0.06 : 0.035));
    painter.restore();
}

void paintRays(QPainter &painter, QPointF center, double radius, QRandomGenerator &)
{
    painter.drawEllipse(center, radius * 0.3, radius * 0.3);
    for (int ray = 0; ray < 24; ++ray) {
        const double angle = ray * turn / 24;
        painter.drawLine(onCircle(center, radius * 0.38, angle), onCircle(center, radius * (ray % 2 ? 0.7 : 1), angle));
    }
}

struct Subject
{
    Figure figure;
    QStringList stems; // words that begin with one of them
};

const QList<Subject> &subjects()
{
    static const QList<Subject> all = {
        {Figure::Waves,
         u"water sea ocean tide wave river rain sound voice music swim fish sail coast 水 海 波 川 潮 音"_s.split(
             u' ')},
        {Figure::Orbits,
         u"moon planet earth orbit star space gravity atom electron galaxy satellit 月 星 宇宙 地球"_s.split(u' ')},
        {Figure::Rays, u"sun light energy heat fire summer idea lamp bright 太陽 光 火 熱"_s.split(u' ')},
        {Figure::Bars,
         u"grow cost money price number market econom data statistic percent rise increas year 成長 金 数"_s.split(
             u' ')},
        {Figure::Peaks,
         u"mountain land hill volcan rock travel journey path climb walk forest 山 旅 森 道"_s.split(u' ')},
        {Figure::Network,
         u"network people connect web internet team friend brain communit cell social 人 脳 網 友"_s.split(u' ')},
        {Figure::Rings, u"time clock day hour cycle history tree target 時 日 年 歴史"_s.split(u' ')},
        {Figure::Grid,
         u"code program comput table plan city build calendar machine software 町 計画 機械"_s.split(u' ')}};
    return all;
}

} // namespace

Figure figureFor(const QString &words)
{
    unsigned hash = 2166136261U; // FNV-1a; qHash() is salted
    const QStringList list = queryWords(words);
    for (const QString &word : list) {
        for (const Subject &subject : subjects()) {
            for (const QString &stem : subject.stems) {
                if (stem.front().unicode() < 0x80 ? word.startsWith(stem) : words.contains(stem))
                    return subject.figure;
            }
        }
        for (const QChar c : word)
            hash = (hash ^ c.unicode()) * 16777619U;
    }
    return Figure(hash % unsigned(subjects().size()));
}

void paintFigure(QPainter &painter, Figure figure, QPointF center, double radius, unsigned seed)
{
    constexpr std::array figures = {paintRings, paintGrid,  paintWaves,   paintOrbits,
                                    paintBars,  paintPeaks, paintNetwork, paintRays};
    QRandomGenerator random(seed);
    figures.at(std::size_t(figure))(painter, center, radius, random);
}
