#include "ui/widgets/videomime.h"

#include "ui/format.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QDrag>
#include <QFontMetrics>
#include <QMimeData>
#include <QPainter>
#include <QPixmap>

using namespace Qt::Literals::StringLiterals;

namespace {

QString videoType()
{
    return u"application/x-matinee-videos"_s;
}

/// How many are dragged.
QPixmap videoBadge(const Theme &theme, const QFont &font, int count, qreal ratio)
{
    const QString text = videosText(count);
    const QFontMetrics metrics(font);
    const QSize size(metrics.horizontalAdvance(text) + 28, metrics.height() + 14);
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colours().accent);
    painter.drawRoundedRect(QRectF(QPointF(), size), size.height() / 2.0, size.height() / 2.0);
    painter.setPen(theme.colours().onAccent);
    painter.drawText(QRectF(QPointF(), size), Qt::AlignCenter, text);
    return pixmap;
}

} // namespace

QMimeData *videoMime(const QList<qint64> &videoIds)
{
    QByteArrayList ids;
    for (const qint64 id : videoIds)
        ids.append(QByteArray::number(id));
    auto *mime = new QMimeData;
    mime->setData(videoType(), ids.join(','));
    return mime;
}

void dragVideos(QAbstractItemView &view, const Theme &theme, Qt::DropActions actions)
{
    const QModelIndexList rows = view.selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    auto *drag = new QDrag(&view);
    drag->setMimeData(view.model()->mimeData(rows));
    drag->setPixmap(videoBadge(theme, view.font(), int(rows.size()), view.devicePixelRatioF()));
    drag->exec(actions, Qt::CopyAction);
}

QStringList videoMimeTypes()
{
    return {videoType()};
}

QList<qint64> videosIn(const QMimeData *mime)
{
    QList<qint64> ids;
    for (const QByteArray &text : mime->data(videoType()).split(',')) {
        if (const qint64 id = text.toLongLong(); id > 0)
            ids.append(id);
    }
    return ids;
}
