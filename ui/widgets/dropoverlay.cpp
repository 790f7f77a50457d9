#include "ui/widgets/dropoverlay.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int iconSize = 48;
constexpr int frameMargin = 14;
constexpr qreal radius = 18;
} // namespace

DropOverlay::DropOverlay(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Drop to import"));
    parent->setAcceptDrops(true);
    parent->installEventFilter(this);
    hide();
}

QStringList DropOverlay::pathsOf(const QMimeData &mime)
{
    QStringList paths;
    for (const QUrl &url : mime.urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

bool DropOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != parent())
        return false;
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        if (pathsOf(*drag->mimeData()).isEmpty())
            return false;
        drag->acceptProposedAction();
        setGeometry(parentWidget()->rect());
        raise();
        show();
        return true;
    }
    case QEvent::DragLeave: hide(); return false;
    case QEvent::Drop:
        hide();
        static_cast<QDropEvent *>(event)->acceptProposedAction();
        drop(*static_cast<QDropEvent *>(event)->mimeData());
        return true;
    default: return false;
    }
}

void DropOverlay::drop(const QMimeData &mime)
{
    if (const QStringList paths = pathsOf(mime); !paths.isEmpty())
        emit dropped(paths);
}

void DropOverlay::paintEvent(QPaintEvent *)
{
    const Colours &colours = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = colours.background;
    veil.setAlpha(225);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(colours.accent, 2, Qt::DashLine));
    painter.drawRoundedRect(rect().adjusted(frameMargin, frameMargin, -frameMargin, -frameMargin), radius, radius);
    const QPointF middle = QRectF(rect()).center();
    painter.drawPixmap(middle - QPointF(iconSize / 2.0, iconSize),
                       themedPixmap(m_theme, u"upload"_s, Ink::Accent, iconSize, devicePixelRatioF()));
    QFont letters = font();
    letters.setPixelSize(18);
    letters.setWeight(QFont::DemiBold);
    painter.setFont(letters);
    painter.setPen(colours.text);
    painter.drawText(QRectF(0, middle.y() + 16, width(), 30), Qt::AlignCenter, tr("Drop to import into your library"));
}
