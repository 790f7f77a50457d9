#pragma once

#include "models/library/videoservice.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

/// What is said about a video, to be edited.
class CurationDetails : public QDialog
{
    Q_OBJECT

public:
    explicit CurationDetails(const Video &video, QWidget *parent);

    /// What differs from the video.
    VideoEdit edit() const;

private:
    void build();
    void check();

    Video m_video;
    QLineEdit *m_title;
    QPlainTextEdit *m_description;
    QLineEdit *m_category;
    QLineEdit *m_series;
    QSpinBox *m_number;
    QPushButton *m_save;
};
