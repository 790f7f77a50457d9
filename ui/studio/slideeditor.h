#pragma once

#include "models/studio/storyboard.h"

#include <QFrame>

class ElidedLabel;
class QLineEdit;
class QPlainTextEdit;

/// The texts of one slide, to be changed.
class SlideEditor : public QFrame
{
    Q_OBJECT

public:
    explicit SlideEditor(QWidget *parent = nullptr);

    void setSlide(const Slide &slide);
    const Slide &slide() const { return m_slide; }
    void focusTitle();

signals:
    /// By its user.
    void edited(const Slide &slide);

private:
    void take();

    Slide m_slide;
    bool m_isFilling = false;
    QLineEdit *m_title;
    QPlainTextEdit *m_points;
    QPlainTextEdit *m_narration;
    QLineEdit *m_picture;
    ElidedLabel *m_sources;
};
