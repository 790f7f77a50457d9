#pragma once

#include <QImage>
#include <QSize>
#include <QString>
#include <QStringList>

/// What one slide shows.
struct PaintedSlide
{
    QString title = {};
    QStringList points = {};
    QString source = {}; // small print
    QImage picture = {}; // none: a figure that goes with the words
    QString theme = {};  // see slideTheme()
    int number = 0;      // from 0; the first is the title of the film
    int count = 0;       // of all; 0: not shown
};

/// About the size of the picture on a slide of this size.
QSize slidePictureSize(QSize slide);

/// Paints a slide at any size and shape: the text in the largest size that fits, clear of the picture. The same slide
/// gives the same pixels. Needs a QGuiApplication.
QImage paintSlide(const PaintedSlide &slide, QSize size);
