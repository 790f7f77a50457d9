#pragma once

#include <QIcon>

class Theme;
struct Colours;

/// What an icon is drawn with: the theme's colour of that name.
enum class Ink { Text, Soft, Muted, Accent, OnAccent, Success, Danger, White };

QColor inkColour(const Colours &colours, Ink ink);

/// A Lucide icon. It is drawn when it is asked for, in the size and density asked for and in the colours of that
/// moment, so it follows the theme and stays sharp. `theme` outlives the icon.
QIcon themedIcon(const Theme &theme, const QString &name, Ink ink = Ink::Text);
/// The same for painters, `size` in device-independent pixels.
QPixmap themedPixmap(const Theme &theme, const QString &name, Ink ink, int size, qreal ratio);
