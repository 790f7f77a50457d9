#include "ui/library/tagsdialog.h"

#include "models/library/libraryservice.h"
#include "models/library/tagservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/library/tageditor.h"
#include "ui/widgets/controls.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr QSize usualSize{380, 420};
}

TagsDialog::TagsDialog(const UiServices &services, const QList<Video> &videos, QWidget *parent)
    : FormDialog(tr("Tags"), tr("Save"), parent), m_services(services), m_editor(new TagEditor(this))
{
    setObjectName(u"tagsDialog"_s);
    for (const Video &video : videos)
        m_ids.append(video.id);
    auto *what =
        makeLabel(videos.size() == 1 ? videos.first().title : videosText(int(videos.size())), u"muted"_s, this);
    what->setWordWrap(true);
    body()->addWidget(what);
    body()->addWidget(m_editor, 1);
    resize(usualSize);
    setBusy(true);
    async(
        this,
        [services, ids = m_ids] {
            return std::pair(services.tags.tags(services.owner), services.library.entries(services.owner, ids));
        },
        [this](const Result<std::pair<QList<Tag>, QList<LibraryEntry>>> &read) {
            setBusy(!read);
            if (read)
                m_editor->setTags(read->first, read->second);
            else
                showError(errorText(read.error()));
        });
}

void TagsDialog::submit()
{
    m_editor->takeTyped();
    setBusy(true);
    async(
        this,
        [services = m_services, ids = m_ids, change = m_editor->change()] {
            return services.tags.change(services.owner, ids, change);
        },
        [this](const Result<void> &changed) {
            setBusy(false);
            if (changed)
                accept();
            else
                showError(errorText(changed.error()));
        });
}
