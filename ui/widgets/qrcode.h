#pragma once

#include <QImage>
#include <QWidget>

/// A text as a QR code, dark on white in both themes, as cameras want it.
class QrCode : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(QWidget *parent = nullptr);

    /// Shows nothing for an empty text, and for one that is too long for a code.
    void setText(const QString &text);
    const QString &text() const { return m_text; }
    /// A pixel a module, without the white edge; null when there is nothing to show.
    const QImage &image() const { return m_image; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QImage m_image;
};
