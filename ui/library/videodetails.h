#pragma once

#include "models/library/video.h"
#include "models/library/videoservice.h"
#include "ui/services.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class TagEditor;
struct TagChange;

/// What is known of a video beside its file. Of several at once what they can have in common; what is not touched stays
/// as it is in each.
class VideoDetails : public FormDialog
{
    Q_OBJECT

public:
    VideoDetails(const UiServices &services, const QList<Video> &videos, QWidget *parent);

protected:
    void submit() override;

private:
    struct Stored;

    void makeFields();
    QLineEdit *makeLine(const QString &label, const QString &name, QString Video::*field, QFormLayout *form);
    void load();
    void fill(const Stored &stored);
    /// What to change of the video at `index`.
    VideoEdit editOf(qsizetype index) const;
    static Result<void> save(const UiServices &services, const QList<Video> &videos, const QList<VideoEdit> &edits,
                             const TagChange &tags);

    UiServices m_services;
    QList<Video> m_videos;
    QLineEdit *m_title = nullptr; // of one video
    QPlainTextEdit *m_description = nullptr;
    QLineEdit *m_category = nullptr;
    QLineEdit *m_series = nullptr;
    QSpinBox *m_number = nullptr;    // of one video
    QCheckBox *m_numbered = nullptr; // of several
    TagEditor *m_tags = nullptr;
};
