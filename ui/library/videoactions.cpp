#include "ui/library/videoactions.h"

#include "models/library/videoservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/icons.h"

#include <QDir>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

VideoActions::VideoActions(const VideoService &videos, Account owner, const Theme &theme, QWidget *window)
    : QObject(window), m_videos(videos), m_owner(std::move(owner)), m_theme(theme), m_window(window)
{}

void VideoActions::fill(QMenu &menu, const Video &video)
{
    menu.addAction(themedIcon(m_theme, u"pencil"_s), tr("Rename…"), this, [this, video] { rename(video); });
    if (m_owner.isAdmin()) {
        const bool published = video.inCatalogue;
        menu.addAction(themedIcon(m_theme, u"globe"_s),
                       published ? tr("Take out of the catalogue") : tr("Publish in the catalogue"), this,
                       [this, video, published] { publish(video, !published); });
    }
    menu.addSeparator();
    menu.addAction(themedIcon(m_theme, u"trash-2"_s, Ink::Danger), tr("Delete…"), this,
                   [this, video] { remove(video); });
}

void VideoActions::rename(const Video &video)
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(u"renameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename"));
    dialog->setLabelText(tr("Title"));
    dialog->setTextValue(video.title);
    dialog->setOkButtonText(tr("Rename"));
    dialog->setMinimumWidth(420);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, video](const QString &title) {
        if (title != video.title)
            edit(video.id, {.title = title}, {});
    });
    dialog->open();
}

void VideoActions::publish(const Video &video, bool publish)
{
    const QString success = publish ? tr("“%1” is in the catalogue: everybody on the network can find it.")
                                    : tr("“%1” is yours alone again.");
    edit(video.id, {.inCatalogue = publish}, success.arg(video.title));
}

void VideoActions::remove(const Video &video)
{
    const bool stays = QDir::isAbsolutePath(video.mediaPath); // it was taken in where it lies
    auto *question = new QMessageBox(m_window);
    question->setObjectName(u"deleteDialog"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Delete"));
    question->setTextFormat(Qt::PlainText);
    question->setText(tr("Delete “%1”?").arg(video.title));
    question->setInformativeText(stays
                                     ? tr("Its transcript and its chat go for good. The file itself stays where it is.")
                                     : tr("The library's copy, its transcript and its chat go for good."));
    QPushButton *confirm = question->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    confirm->setObjectName(u"confirmDelete"_s);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(confirm, &QPushButton::clicked, this, [this, video] { removeNow(video); });
    question->open();
}

void VideoActions::edit(qint64 id, const VideoEdit &edit, const QString &success)
{
    async(
        this, [&videos = m_videos, owner = m_owner, id, edit] { return videos.edit(owner, id, edit); },
        [this, success](const Result<Video> &video) {
            if (!video)
                emit failed(errorText(video.error()));
            else if (!success.isEmpty())
                emit done(success);
        });
}

void VideoActions::removeNow(const Video &video)
{
    async(
        this, [&videos = m_videos, owner = m_owner, id = video.id] { return videos.remove(owner, id); },
        [this, title = video.title](const Result<void> &result) {
            if (result)
                emit done(tr("“%1” deleted").arg(title));
            else
                emit failed(errorText(result.error()));
        });
}
