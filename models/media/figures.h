#pragma once

#include <QPainter>
#include <QPointF>
#include <QString>

/// Thin line drawings that stand where there is no picture.
enum class Figure { Rings, Grid, Waves, Orbits, Bars, Peaks, Network, Rays };

/// One that goes with the words, where they are about something that one of them shows (water, stars, growth, ...);
/// else any, but always the same for the same words.
Figure figureFor(const QString &words);

/// Draws it inside a circle, with the painter's pen; `seed` varies those that may look different.
void paintFigure(QPainter &painter, Figure figure, QPointF center, double radius, unsigned seed = 0);
