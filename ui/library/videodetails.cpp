#include "ui/library/videodetails.h"

#include "models/library/libraryservice.h"
#include "models/library/tagservice.h"
#include "models/library/videotexts.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/library/tageditor.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int usualWidth = 520;
constexpr int descriptionHeight = 92;
constexpr int mostNumber = 1'000'000;

VideoDetails::Save saveAsOwner(const UiServices &services)
{
    return [&videos = services.videos, owner = services.owner](qint64 id, const VideoEdit &edit) {
        return videos.edit(owner, id, edit).map([](const Video &) {});
    };
}

/// As the field shows it.
int shownNumber(const Video &video)
{
    return int(std::clamp<qint64>(video.seriesNumber, 0, mostNumber));
}

} // namespace

struct VideoDetails::Stored
{
    QList<Tag> tags;
    QList<LibraryEntry> entries;
    QStringList series;
};

VideoDetails::VideoDetails(const UiServices &services, const QList<Video> &videos, Save save, QWidget *parent)
    : FormDialog(videos.size() == 1 ? tr("Details") : tr("Details of %n videos", nullptr, int(videos.size())),
                 tr("Save"), parent),
      m_services(services),
      m_videos(videos),
      m_save(std::move(save))
{
    setObjectName(u"videoDetails"_s);
}

VideoDetails::VideoDetails(const UiServices &services, const QList<Video> &videos, QWidget *parent)
    : VideoDetails(services, videos, saveAsOwner(services), parent)
{
    QFormLayout *form = makeFields();
    m_tags = new TagEditor(this); // after the fields, as Tab goes
    form->addRow(tr("Tags"), m_tags);
    resize(usualWidth, sizeHint().height());
    load();
}

VideoDetails::VideoDetails(const UiServices &services, const Video &video, Save save, QWidget *parent)
    : VideoDetails(services, QList{video}, std::move(save), parent)
{
    makeFields();
    resize(usualWidth, sizeHint().height());
}

QString VideoDetails::title() const
{
    return m_title->text().trimmed();
}

QFormLayout *VideoDetails::makeFields()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const bool isOne = m_videos.size() == 1;
    if (isOne) {
        m_title = makeLine(tr("Title"), u"detailsTitle"_s, &Video::title, form);
        m_description = new QPlainTextEdit(this);
        m_description->setObjectName(u"detailsDescription"_s);
        m_description->setAccessibleName(tr("Description"));
        m_description->setPlainText(m_videos.first().description);
        m_description->setTabChangesFocus(true);
        m_description->setFixedHeight(descriptionHeight);
        form->addRow(tr("Description"), m_description);
        connect(m_title, &QLineEdit::textChanged, this,
                [this](const QString &title) { setAcceptable(!title.trimmed().isEmpty()); });
    }
    m_category = makeLine(tr("Category"), u"detailsCategory"_s, &Video::category, form);
    m_series = makeLine(tr("Series"), u"detailsSeries"_s, &Video::seriesName, form);
    if (isOne) {
        m_number = new QSpinBox(this);
        m_number->setObjectName(u"detailsNumber"_s);
        m_number->setAccessibleName(tr("Number in the series"));
        m_number->setRange(0, mostNumber);
        m_number->setSpecialValueText(tr("None"));
        m_number->setValue(shownNumber(m_videos.first()));
        form->addRow(tr("Number"), m_number);
    } else {
        m_numbered = new QCheckBox(tr("Number them from 1, in the order shown"), this);
        m_numbered->setObjectName(u"detailsNumbered"_s);
        form->addRow(QString(), m_numbered);
    }
    body()->addLayout(form);
    return form;
}

QLineEdit *VideoDetails::makeLine(const QString &label, const QString &name, QString Video::*field, QFormLayout *form)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    line->setAccessibleName(label);
    line->setMaxLength(int(maxTitleLength));
    const QString &first = m_videos.first().*field;
    const bool isSame =
        std::all_of(m_videos.cbegin(), m_videos.cend(), [&](const Video &video) { return video.*field == first; });
    if (isSame)
        line->setText(first);
    else
        line->setPlaceholderText(tr("Different ones"));
    form->addRow(label, line);
    return line;
}

void VideoDetails::load()
{
    setBusy(true);
    async(
        this,
        [services = m_services, ids = idsOf(m_videos)] {
            Stored stored{.tags = services.tags.tags(services.owner),
                          .entries = services.library.entries(services.owner, ids),
                          .series = {}};
            for (const NamedCount &series : services.library.series(services.owner))
                stored.series.append(series.name);
            return stored;
        },
        [this](const Result<Stored> &stored) {
            setBusy(!stored);
            if (stored)
                fill(*stored);
            else
                showError(errorText(stored.error()));
        });
}

void VideoDetails::fill(const Stored &stored)
{
    m_tags->setTags(stored.tags, stored.entries);
    auto *completer = new QCompleter(stored.series, m_series);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_series->setCompleter(completer);
}

VideoEdit VideoDetails::editOf(qsizetype index) const
{
    VideoEdit edit;
    if (m_title && m_title->isModified())
        edit.title = m_title->text();
    if (m_description && m_description->document()->isModified())
        edit.description = m_description->toPlainText();
    if (m_category->isModified())
        edit.category = m_category->text().trimmed();
    if (m_series->text().trimmed() != m_videos.at(index).seriesName &&
        (m_series->isModified() || !m_series->text().isEmpty())) // one that was completed counts as touched
        edit.seriesName = m_series->text().trimmed();
    if (m_number && m_number->value() != shownNumber(m_videos.at(index)))
        edit.seriesNumber = m_number->value();
    if (m_numbered && m_numbered->isChecked())
        edit.seriesNumber = index + 1;
    return edit;
}

Result<void> VideoDetails::save(const Save &saveOne, const QList<Video> &videos, const QList<VideoEdit> &edits)
{
    static const VideoEdit unchanged;
    for (qsizetype i = 0; i < videos.size(); ++i) {
        if (edits.at(i) == unchanged)
            continue;
        if (const Result<void> saved = saveOne(videos.at(i).id, edits.at(i)); !saved)
            return saved;
    }
    return {};
}

void VideoDetails::submit()
{
    TagChange tags;
    if (m_tags) {
        m_tags->takeTyped();
        tags = m_tags->change();
    }
    QList<VideoEdit> edits;
    for (qsizetype i = 0; i < m_videos.size(); ++i)
        edits.append(editOf(i));
    setBusy(true);
    async(
        this,
        [services = m_services, saveOne = m_save, videos = m_videos, edits, tags] {
            return save(saveOne, videos, edits).and_then([&]() -> Result<void> {
                const bool isSame = tags.add.isEmpty() && tags.remove.isEmpty();
                return isSame ? Result<void>() : services.tags.change(services.owner, idsOf(videos), tags);
            });
        },
        [this](const Result<void> &saved) {
            setBusy(false);
            if (saved)
                accept();
            else
                showError(errorText(saved.error()));
        });
}
