#include "ui/widgets/elidedbutton.h"

#include <QResizeEvent>

namespace {
constexpr int sides = 40; // padding and icon
constexpr int leastWidth = 80;
} // namespace

ElidedButton::ElidedButton(const QIcon &icon, const QString &text, QWidget *parent)
    : QPushButton(icon, text, parent), m_text(text)
{
    setIconSize({14, 14});
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ElidedButton::setFullText(const QString &text)
{
    m_text = text;
    updateGeometry();
    elide();
}

QSize ElidedButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + sides, QPushButton::sizeHint().height()};
}

QSize ElidedButton::minimumSizeHint() const
{
    return {leastWidth, QPushButton::sizeHint().height()};
}

void ElidedButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    elide();
}

void ElidedButton::elide()
{
    // An ampersand of a title is no mnemonic.
    QString shown = fontMetrics().elidedText(m_text, Qt::ElideRight, width() - sides);
    setText(shown.replace(QLatin1Char('&'), QLatin1String("&&")));
}
