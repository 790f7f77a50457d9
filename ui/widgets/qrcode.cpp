#include "ui/widgets/qrcode.h"

#include <QPainter>

#include <algorithm>
#include <memory>

#include <qrencode.h>

namespace {

constexpr int side = 208;
constexpr int quietModules = 4; // around it, as ISO/IEC 18004 asks for

QImage encoded(const QByteArray &text)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        text.isEmpty() ? nullptr : QRcode_encodeString(text.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!code)
        return {};
    QImage image(code->width, code->width, QImage::Format_RGB32);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x)
            image.setPixel(x, y, (code->data[y * code->width + x] & 1) != 0 ? 0xff000000 : 0xffffffff);
    }
    return image;
}

} // namespace

QrCode::QrCode(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrCode::setText(const QString &text)
{
    m_text = text;
    m_image = encoded(text.toUtf8());
    setAccessibleName(tr("QR code of %1").arg(text));
    setVisible(!m_image.isNull());
    update();
}

QSize QrCode::sizeHint() const
{
    return {side, side};
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (m_image.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(rect(), 10, 10);
    const int modules = m_image.width() + 2 * quietModules;
    const int size = std::max(1, std::min(width(), height()) / modules) * m_image.width(); // whole pixels stay sharp
    painter.drawImage(QRect((width() - size) / 2, (height() - size) / 2, size, size), m_image);
}
