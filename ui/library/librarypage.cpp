#include "ui/library/librarypage.h"

#include "models/core/events.h"
#include "models/library/videoservice.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/library/gridview.h"
#include "ui/library/librarymodel.h"
#include "ui/library/searchpage.h"
#include "ui/library/videoactions.h"
#include "ui/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/postercache.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

LibraryPage::LibraryPage(const UiServices &services, const JobsModel &jobs, PosterCache &posters, VideoActions &actions,
                         QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_actions(actions),
      m_model(new LibraryModel(services.videos, services.store, jobs, services.events, services.owner, this)),
      m_grid(new GridView(services.theme, posters, this)),
      m_empty(new EmptyState(services.theme, this)),
      m_stack(new QStackedWidget(this)),
      m_search(new SearchPage(services, posters, this))
{
    setObjectName(u"page"_s);
    m_grid->setObjectName(u"videoGrid"_s);
    m_grid->setAccessibleName(tr("Videos"));
    m_grid->setModel(m_model);
    m_stack->addWidget(makeBrowser());
    m_stack->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(26, 22, 16, 0);
    layout->addWidget(m_stack);

    connect(m_grid, &GridView::chosen, this,
            [this](const QModelIndex &index) { emit playAsked(m_model->at(index.row()).video.id, -1); });
    connect(m_grid, &GridView::removalAsked, this,
            [this](const QModelIndex &index) { m_actions.remove(m_model->at(index.row()).video); });
    connect(m_grid, &GridView::renamingAsked, this,
            [this](const QModelIndex &index) { m_actions.rename(m_model->at(index.row()).video); });
    connect(m_grid, &QWidget::customContextMenuRequested, this, &LibraryPage::openMenu);
    connect(m_empty, &EmptyState::actionAsked, this, &LibraryPage::importAsked);
    connect(m_search, &SearchPage::playAsked, this, &LibraryPage::playAsked);
    connect(m_model, &LibraryModel::loaded, this, &LibraryPage::showContent);
    connect(m_model, &LibraryModel::failed, this, [this](const Error &error) {
        m_empty->say(u"circle-alert"_s, tr("The library cannot be read"), errorText(error));
        m_content->setCurrentWidget(m_empty);
    });
    connect(&services.events, &Events::videoChanged, this, [this, &posters](qint64 id) {
        if (const int row = m_model->rowOf(id); row >= 0)
            posters.forget(m_model->index(row).data(LibraryModel::ThumbnailRole).toString());
    });
    m_model->setFilter({});
}

QWidget *LibraryPage::makeBrowser()
{
    auto *browser = new QWidget(m_stack);
    m_content = new QStackedWidget(browser);
    m_content->addWidget(m_grid);
    m_content->addWidget(m_empty);
    auto *layout = new QVBoxLayout(browser);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeHeader());
    layout->addWidget(makeChips());
    layout->addWidget(m_content, 1);
    return browser;
}

QWidget *LibraryPage::makeHeader()
{
    auto *header = new QWidget(this);
    m_title = makeLabel(SectionModel::titleOf(m_section), u"title"_s, header);
    m_summary = makeLabel({}, u"muted"_s, header);
    m_summary->setObjectName(u"librarySummary"_s);
    auto *import = makePrimaryButton(m_services.theme, u"upload"_s, tr("Import"), u"importButton"_s, header);
    import->setToolTip(tr("Import video and sound (Ctrl+O)"));
    connect(import, &QPushButton::clicked, this, &LibraryPage::importAsked);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    texts->addWidget(m_title);
    texts->addWidget(m_summary);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 10, 0);
    layout->addLayout(texts, 1);
    layout->addWidget(import, 0, Qt::AlignVCenter);
    return header;
}

QWidget *LibraryPage::makeChips()
{
    auto *row = new QWidget(this);
    m_chips = new QButtonGroup(row);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 4, 0, 2);
    layout->setSpacing(8);
    const auto add = [&](Chip chip, const QString &text, const QString &name) {
        QPushButton *button = makeChip(text, name, row);
        m_chips->addButton(button, int(chip));
        layout->addWidget(button);
    };
    add(Chip::All, tr("All"), u"filterAll"_s);
    add(Chip::Unwatched, tr("Unwatched"), u"filterUnwatched"_s);
    add(Chip::InProgress, tr("In progress"), u"filterInProgress"_s);
    add(Chip::WithTranscript, tr("With transcript"), u"filterWithTranscript"_s);
    layout->addStretch();
    m_chips->button(int(Chip::All))->setChecked(true);
    connect(m_chips, &QButtonGroup::idClicked, this, &LibraryPage::applyFilter);
    return row;
}

void LibraryPage::setSection(SectionModel::Section section)
{
    m_section = section;
    m_title->setText(SectionModel::titleOf(section));
    m_chips->button(int(Chip::All))->setChecked(true);
    applyFilter();
}

void LibraryPage::setSearchText(const QString &text)
{
    const bool searching = !text.simplified().isEmpty();
    m_stack->setCurrentIndex(searching ? 1 : 0);
    m_search->setText(text);
}

void LibraryPage::focusContent()
{
    if (m_stack->currentWidget() == m_search) {
        m_search->focusResults();
        return;
    }
    m_grid->setFocus();
    if (!m_grid->currentIndex().isValid() && m_model->rowCount() > 0)
        m_grid->setCurrentIndex(m_model->index(0));
}

void LibraryPage::applyFilter()
{
    LibraryFilter filter = SectionModel::filterOf(m_section);
    switch (Chip(m_chips->checkedId())) {
    case Chip::All: break;
    case Chip::Unwatched: filter.watch = WatchFilter::Unwatched; break;
    case Chip::InProgress: filter.watch = WatchFilter::InProgress; break;
    case Chip::WithTranscript: filter.withTranscript = true; break;
    }
    m_model->setFilter(filter);
}

bool LibraryPage::isFiltered() const
{
    return m_section != SectionModel::Everything || m_chips->checkedId() != int(Chip::All);
}

void LibraryPage::showContent()
{
    showSummary();
    if (m_model->rowCount() == 0)
        showEmptiness();
    m_content->setCurrentWidget(m_model->rowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_grid);
}

void LibraryPage::showSummary()
{
    QStringList parts{videosText(m_model->total().value_or(0))};
    if (m_model->isComplete() && m_model->rowCount() > 0) {
        qint64 length = 0;
        int watched = 0;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            length += m_model->at(row).video.durationMs;
            watched += m_model->at(row).watch.watched;
        }
        parts += lengthText(length);
        parts += tr("%1 of %2 watched").arg(watched).arg(m_model->rowCount());
    }
    m_summary->setText(parts.join(u"  ·  "_s));
}

void LibraryPage::showEmptiness()
{
    if (!isFiltered())
        m_empty->say(
            u"clapperboard"_s, tr("Your library is empty"),
            tr("Import films, lectures or recordings, or drop files and folders anywhere on this window. What is "
               "said in them is transcribed here, on this computer, so that you can search it and ask it."),
            tr("Import files"));
    else if (m_section == SectionModel::Published)
        m_empty->say(
            u"globe"_s, tr("Nothing is published"),
            tr("Choose “Publish in the catalogue” in a video's menu, and everybody on your network finds it."));
    else if (m_section == SectionModel::Saved)
        m_empty->say(u"bookmark"_s, tr("Nothing is saved"),
                     tr("What you save on a phone or in a browser is kept here, too."));
    else if (m_section == SectionModel::ContinueWatching)
        m_empty->say(u"clock"_s, tr("Nothing to continue"), tr("A video you stop half-way waits for you here."));
    else
        m_empty->say(u"search"_s, tr("No video is like this"), tr("Choose another filter, or “All”."));
}

void LibraryPage::openMenu(const QPoint &position)
{
    const QModelIndex index = m_grid->indexAt(position);
    if (!index.isValid())
        return;
    const LibraryEntry entry = m_model->at(index.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(m_services.theme, u"play"_s),
                    entry.watch.positionMs > 0 ? tr("Go on watching") : tr("Play"), this,
                    [this, id = entry.video.id] { emit playAsked(id, -1); });
    if (entry.watch.positionMs > 0)
        menu->addAction(themedIcon(m_services.theme, u"skip-back"_s), tr("Play from the start"), this,
                        [this, id = entry.video.id] { emit playAsked(id, 0); });
    m_actions.fill(*menu, entry.video);
    menu->popup(m_grid->viewport()->mapToGlobal(position));
}
