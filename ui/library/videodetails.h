#pragma once

#include "models/library/video.h"
#include "models/library/videoservice.h"
#include "ui/services.h"
#include "ui/widgets/formdialog.h"

#include <functional>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class TagEditor;

/// What is known of a video beside its file. Of several at once what they can have in common; what is not touched stays
/// as it is in each.
class VideoDetails : public FormDialog
{
    Q_OBJECT

public:
    /// Stores an edit; called on the thread pool.
    using Save = std::function<Result<void>(qint64 videoId, const VideoEdit &edit)>;

    /// Of the owner's videos, with the tags that they have in their library.
    VideoDetails(const UiServices &services, const QList<Video> &videos, QWidget *parent);
    /// Of a video of anybody's, which `save` may change.
    VideoDetails(const UiServices &services, const Video &video, Save save, QWidget *parent);

    /// Of the one video, as it is typed now.
    QString title() const;

protected:
    void submit() override;

private:
    struct Stored;

    VideoDetails(const UiServices &services, const QList<Video> &videos, Save save, QWidget *parent);
    QFormLayout *makeFields();
    QLineEdit *makeLine(const QString &label, const QString &name, QString Video::*field, QFormLayout *form);
    void load();
    void fill(const Stored &stored);
    /// What to change of the video at `index`.
    VideoEdit editOf(qsizetype index) const;
    static Result<void> save(const Save &saveOne, const QList<Video> &videos, const QList<VideoEdit> &edits);

    UiServices m_services;
    QList<Video> m_videos;
    Save m_save;
    QLineEdit *m_title = nullptr; // of one video
    QPlainTextEdit *m_description = nullptr;
    QLineEdit *m_category = nullptr;
    QLineEdit *m_series = nullptr;
    QSpinBox *m_number = nullptr;    // of one video
    QCheckBox *m_numbered = nullptr; // of several
    TagEditor *m_tags = nullptr;     // of the owner's own
};
