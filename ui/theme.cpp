#include "ui/theme.h"

#include "ui/systemscheme.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QPalette>
#include <QStyleFactory>

using namespace Qt::Literals::StringLiterals;

namespace {

QColor colour(QRgb value)
{
    return QColor::fromRgb(value);
}

QPalette paletteOf(const Colours &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.background);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.raised);
    palette.setColor(QPalette::Button, c.raised);
    palette.setColor(QPalette::Mid, c.border);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, c.text);
    palette.setColor(QPalette::ToolTipBase, c.raised);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.muted);
    return palette;
}

QString styleSheetOf(const Colours &c)
{
    QFile file(u":/style/matinee.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the style sheet is missing from the program's resources");
    QString sheet = QString::fromUtf8(file.readAll());
    const QList<std::pair<QString, QColor>> tokens{{u"@background"_s, c.background},
                                                   {u"@sidebar"_s, c.sidebar},
                                                   {u"@surface"_s, c.surface},
                                                   {u"@raised"_s, c.raised},
                                                   {u"@border"_s, c.border},
                                                   {u"@text"_s, c.text},
                                                   {u"@soft"_s, c.soft},
                                                   {u"@muted"_s, c.muted},
                                                   {u"@accent"_s, c.accent},
                                                   {u"@onAccent"_s, c.onAccent},
                                                   {u"@selection"_s, c.selection},
                                                   {u"@success"_s, c.success},
                                                   {u"@danger"_s, c.danger}};
    for (const auto &[token, value] : tokens)
        sheet.replace(token, value.name());
    return sheet;
}

} // namespace

Colours darkColours()
{
    return {.dark = true,
            .background = colour(0x0f1117),
            .sidebar = colour(0x151821),
            .surface = colour(0x1a1e29),
            .raised = colour(0x232837),
            .border = colour(0x2a3040),
            .text = colour(0xe8eaf0),
            .soft = colour(0xc3c8d6),
            .muted = colour(0x8f97ab),
            .accent = colour(0x7c8cff),
            .onAccent = colour(0x0d1020),
            .selection = colour(0x262c45),
            .success = colour(0x3ecf8e),
            .danger = colour(0xff6b81)};
}

Colours lightColours()
{
    return {.dark = false,
            .background = colour(0xf6f7fb),
            .sidebar = colour(0xffffff),
            .surface = colour(0xffffff),
            .raised = colour(0xeef0f6),
            .border = colour(0xe1e4ee),
            .text = colour(0x1a1d29),
            .soft = colour(0x3a4055),
            .muted = colour(0x626980),
            .accent = colour(0x4b5bea),
            .onAccent = colour(0xffffff),
            .selection = colour(0xe6e9ff),
            .success = colour(0x0f8a54),
            .danger = colour(0xc9304b)};
}

ThemeChoice themeChoice(const QString &name)
{
    if (name == u"light"_s)
        return ThemeChoice::Light;
    return name == u"dark"_s ? ThemeChoice::Dark : ThemeChoice::System;
}

QString themeName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light: return u"light"_s;
    case ThemeChoice::Dark: return u"dark"_s;
    case ThemeChoice::System: break;
    }
    return u"system"_s;
}

Theme::Theme(QApplication &app, ThemeChoice choice, QObject *parent)
    : QObject(parent), m_app(app), m_system(new SystemScheme(this)), m_choice(choice)
{
    m_app.setStyle(QStyleFactory::create(u"Fusion"_s));
    QFont font(u"Inter"_s);
    font.setPixelSize(13);
    m_app.setFont(font);
    connect(m_system, &SystemScheme::changed, this, [this] {
        if (m_choice == ThemeChoice::System)
            apply();
    });
    apply();
}

void Theme::setChoice(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
}

bool Theme::isDark() const
{
    return m_choice == ThemeChoice::System ? m_system->isDark() : m_choice == ThemeChoice::Dark;
}

void Theme::apply()
{
    m_colours = isDark() ? darkColours() : lightColours();
    m_app.setPalette(paletteOf(m_colours));
    m_app.setStyleSheet(styleSheetOf(m_colours));
    emit changed();
}
