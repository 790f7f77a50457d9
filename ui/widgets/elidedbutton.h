#pragma once

#include <QPushButton>

/// A button whose text gives way to the width it is given.
class ElidedButton : public QPushButton
{
    Q_OBJECT

public:
    ElidedButton(const QIcon &icon, const QString &text, QWidget *parent = nullptr);

    void setFullText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void elide();

    QString m_text;
};
