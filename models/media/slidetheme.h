#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <QStringList>

/// The colours and letters of one look, for the slide of one number.
struct SlideTheme
{
    QColor from; // the ground runs from here
    QColor to;   // to here
    QColor title;
    QColor text;
    QColor faint;  // for small print
    QColor accent; // of marks and figures
    QStringList titleFamilies;
    QStringList textFamilies;
};

/// The names of the looks that there are; the first is the usual one.
QStringList slideThemes();

/// The look of this name (the usual one for a name that is not known) for a slide; the numbers take turns in it.
SlideTheme slideTheme(const QString &name, int number);
