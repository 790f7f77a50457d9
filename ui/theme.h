#pragma once

#include <QColor>
#include <QObject>

class QApplication;
class SystemScheme;

/// The colours of one look, each by what it is for.
struct Colours
{
    bool dark = true;
    QColor background, sidebar, surface, raised, border;
    QColor text, soft, muted;
    QColor accent, onAccent, selection;
    QColor success, danger;
};

Colours darkColours();
Colours lightColours();

enum class ThemeChoice { System, Light, Dark };

/// "system", "light" or "dark"; what is none of them is the system's.
ThemeChoice themeChoice(const QString &name);
QString themeName(ThemeChoice choice);

/// The look of the whole program: palette, font and one style sheet, changed while it runs.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QApplication &app, ThemeChoice choice = ThemeChoice::System, QObject *parent = nullptr);

    const Colours &colours() const { return m_colours; }
    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);

signals:
    /// Everything that paints by itself repaints.
    void changed();

private:
    void apply();
    bool isDark() const;

    QApplication &m_app;
    SystemScheme *m_system;
    ThemeChoice m_choice;
    Colours m_colours;
};
