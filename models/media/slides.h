#pragma once

#include <QImage>
#include <QSize>
#include <QString>

/// What one slide shows.
struct Slide
{
    QString title;
    QString body;
};

/// Paints a slide at any size: the text in the largest size that fits, over a gradient and a figure that `number`
/// picks. The same slide gives the same pixels. Needs a QGuiApplication.
QImage paintSlide(const Slide &slide, int number, QSize size);
