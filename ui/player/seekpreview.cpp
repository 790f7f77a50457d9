#include "ui/player/seekpreview.h"

#include "ui/widgets/controls.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int gap = 14;
constexpr int edge = 8;
constexpr int mostTextWidth = 220;
} // namespace

SeekPreview::SeekPreview(QWidget *window)
    : QFrame(window), m_picture(new QLabel(this)), m_text(makeLabel({}, u"muted"_s, this))
{
    setObjectName(u"seekPreview"_s);
    setRole(this, u"card"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_picture->setAccessibleName(tr("Preview"));
    m_text->setObjectName(u"previewText"_s);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(4);
    layout->addWidget(m_picture, 0, Qt::AlignCenter);
    layout->addWidget(m_text);
    hide();
}

void SeekPreview::showAt(const QPoint &above, const QImage &picture, const QString &text)
{
    m_picture->setVisible(!picture.isNull());
    m_picture->setPixmap(QPixmap::fromImage(picture));
    m_text->setText(text);
    const int textWidth = std::min(mostTextWidth, m_text->fontMetrics().boundingRect(QRect(), 0, text).width() + 4);
    m_text->setFixedWidth(std::max(textWidth, picture.width()));
    adjustSize();
    const QPoint here = parentWidget()->mapFromGlobal(above);
    const int most = std::max(edge, parentWidget()->width() - width() - edge);
    move(std::clamp(here.x() - width() / 2, edge, most), here.y() - height() - gap);
    show();
    raise();
}
