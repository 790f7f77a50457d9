#include "ui/icons.h"

#include "ui/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray svgOf(const QString &name, const QColor &colour)
{
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the icon %s is missing from the program's resources", qPrintable(name));
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

/// `size` in device pixels.
QPixmap draw(const QString &name, const QColor &colour, QSize size)
{
    const QString key =
        u"lucide:%1:%2:%3x%4"_s.arg(name, colour.name(QColor::HexArgb)).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    QSvgRenderer(svgOf(name, colour)).render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(const Theme &theme, QString name, Ink ink) : m_theme(theme), m_name(std::move(name)), m_ink(ink) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, draw(m_name, colour(mode), rect.size() * ratio));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return draw(m_name, colour(mode), size);
    }
    QIconEngine *clone() const override { return new ThemedIconEngine(m_theme, m_name, m_ink); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        QColor wanted = inkColour(m_theme.colours(), m_ink);
        if (mode == QIcon::Disabled)
            wanted.setAlphaF(0.4f);
        return wanted;
    }

    const Theme &m_theme;
    QString m_name;
    Ink m_ink;
};

} // namespace

QColor inkColour(const Colours &colours, Ink ink)
{
    switch (ink) {
    case Ink::Text: return colours.text;
    case Ink::Soft: return colours.soft;
    case Ink::Muted: return colours.muted;
    case Ink::Accent: return colours.accent;
    case Ink::OnAccent: return colours.onAccent;
    case Ink::Success: return colours.success;
    case Ink::Danger: return colours.danger;
    case Ink::White: break;
    }
    return Qt::white;
}

QIcon themedIcon(const Theme &theme, const QString &name, Ink ink)
{
    return QIcon(new ThemedIconEngine(theme, name, ink));
}

QPixmap themedPixmap(const Theme &theme, const QString &name, Ink ink, int size, qreal ratio)
{
    const int pixels = qRound(size * ratio);
    QPixmap pixmap = draw(name, inkColour(theme.colours(), ink), {pixels, pixels});
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}
