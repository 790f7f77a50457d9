#pragma once

#include <QImage>
#include <QSize>
#include <QString>
#include <QStringList>

/// What one slide shows.
struct PaintedSlide
{
    QString title;
    QString body;
};

/// The names of the looks that there are; the first is the usual one.
QStringList slideThemes();

/// Paints a slide at any size: the text in the largest size that fits, over a gradient and a figure that `number`
/// picks. The same slide gives the same pixels. Needs a QGuiApplication.
QImage paintSlide(const PaintedSlide &slide, int number, QSize size);
