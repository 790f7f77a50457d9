#include "ui/admin/cataloguetab.h"

#include "models/core/clocktext.h"
#include "models/core/events.h"
#include "models/curation/curationservice.h"
#include "ui/admin/accountnames.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/library/videodetails.h"
#include "ui/removals.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/undobar.h"

#include <QLineEdit>
#include <QMenu>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int typingMs = 200;
constexpr int placeColumn = 0;

Video videoOf(const PagedRow &row)
{
    return row.item.value<Video>();
}

QString stateText(const Video &video)
{
    if (!video.active)
        return CatalogueTab::tr("Inactive");
    if (video.status == VideoStatus::Error)
        return CatalogueTab::tr("Needs attention");
    if (video.status != VideoStatus::Completed)
        return CatalogueTab::tr("Being prepared");
    return video.inCatalogue ? CatalogueTab::tr("In the catalogue") : CatalogueTab::tr("Not published");
}

Tone toneOf(const Video &video)
{
    if (!video.active)
        return Tone::Muted;
    if (video.status == VideoStatus::Error)
        return Tone::Bad;
    return video.inCatalogue ? Tone::Good : Tone::Plain;
}

PagedRow rowOf(const Video &video, AccountNames &names)
{
    return {.id = video.id,
            .cells = {video.inCatalogue ? QLocale().toString(video.position + 1) : QString(), video.title,
                      names.of(video.ownerId), video.durationMs > 0 ? clockText(video.durationMs) : QString(),
                      stateText(video), dayText(video.createdAt)},
            .item = QVariant::fromValue(video),
            .tone = toneOf(video)};
}

QList<PagedColumn> columns()
{
    const auto by = [](CurationOrder order) { return int(order); };
    return {
        {.title = CatalogueTab::tr("No."), .width = 56, .isNumber = true},
        {.title = CatalogueTab::tr("Title"), .order = by(CurationOrder::Title)},
        {.title = CatalogueTab::tr("Owner"), .width = 110, .leastTableWidth = 520, .order = by(CurationOrder::Owner)},
        {.title = CatalogueTab::tr("Length"),
         .width = 80,
         .isNumber = true,
         .leastTableWidth = 600,
         .order = by(CurationOrder::Length)},
        {.title = CatalogueTab::tr("State"), .width = 140, .isState = true, .order = by(CurationOrder::State)},
        {.title = CatalogueTab::tr("Added"), .width = 110, .leastTableWidth = 720, .order = by(CurationOrder::Added)}};
}

} // namespace

CatalogueTab::CatalogueTab(const UiServices &services, std::shared_ptr<AccountNames> names, QWidget *parent)
    : AdminTab(services, columns(), u"catalogue"_s, parent),
      m_names(std::move(names)),
      m_search(addSearch(tr("Search titles and descriptions"))),
      m_empty(makeToolButton(services.theme, u"trash-2"_s, tr("Empty the catalogue…"), u"emptyCatalogue"_s, this)),
      m_removals(new Removals(
          [&curation = services.curation, admin = actor()](qint64 id) { return curation.remove(admin, id); }, this)),
      m_undo(new UndoBar(*m_removals, services.theme, this))
{
    m_search->setObjectName(u"catalogueSearch"_s);
    addChips({tr("Everything"), tr("In the catalogue"), tr("Waiting"), tr("Inactive")}, u"catalogueScope"_s,
             [this](int scope) { choose(scope); });
    addTool(m_empty);
    addFoot(m_undo);
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(typingMs);
    connect(&m_searchTimer, &QTimer::timeout, this, &CatalogueTab::list);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchTimer.start(); });
    connect(m_empty, &QToolButton::clicked, this, &CatalogueTab::empty);
    connect(m_table, &PagedTable::opened, this, &CatalogueTab::editDetails);
    connect(m_table, &PagedTable::removeAsked, this, &CatalogueTab::remove);
    connect(m_table, &PagedTable::moveAsked, this, &CatalogueTab::move);
    connect(m_removals, &Removals::changed, this, [this] { m_table->model().setHidden(m_removals->ids()); });
    connect(m_removals, &Removals::failed, this, [this](const Error &error) { emit failed(wordsFor(error)); });
    listen();
    list();
}

void CatalogueTab::listen()
{
    const auto refresh = [this] { m_table->refreshSoon(); };
    connect(&m_services.events, &Events::videoChanged, this, refresh);
    connect(&m_services.events, &Events::videoRemoved, this, refresh);
    connect(&m_services.events, &Events::accountChanged, this, refresh);
}

void CatalogueTab::choose(int scope)
{
    m_scope = Scope(scope);
    list();
}

void CatalogueTab::list()
{
    const bool isOrder = m_scope == InCatalogue && m_search->text().trimmed().isEmpty();
    m_table->setColumnShown(placeColumn, m_scope == InCatalogue);
    m_table->setMovable(isOrder);
    setSortable(m_scope != InCatalogue); // which has an order of its own
    m_empty->setVisible(m_scope == InCatalogue);
    const auto read = [&curation = m_services.curation, admin = m_services.owner, wanted = filter(),
                       names = m_names](const PageWindow &window) -> Result<Page<PagedRow>> {
        CurationFilter part = wanted;
        part.order = window.orderAs<CurationOrder>();
        part.backwards = window.backwards;
        part.offset = window.offset;
        part.limit = window.limit;
        return curation.list(admin, part).map([&](const Page<Video> &page) {
            Page<PagedRow> rows{.items = {}, .total = page.total};
            for (const Video &video : page.items)
                rows.items.append(rowOf(video, *names));
            return rows;
        });
    };
    m_table->list(read, emptyWords());
}

CurationFilter CatalogueTab::filter() const
{
    CurationFilter wanted{.text = m_search->text().trimmed()};
    if (m_scope == InCatalogue || m_scope == Waiting)
        wanted.inCatalogue = m_scope == InCatalogue;
    if (m_scope == Waiting || m_scope == Inactive)
        wanted.active = m_scope == Waiting;
    return wanted;
}

EmptyWords CatalogueTab::emptyWords() const
{
    if (!m_search->text().trimmed().isEmpty())
        return {u"search"_s, tr("Nothing is found"), tr("No title or description holds these words.")};
    switch (m_scope) {
    case InCatalogue:
        return {u"globe"_s, tr("The catalogue is empty"),
                tr("Publish a video, and everybody on the network can find it. They are shown in the order of this "
                   "list.")};
    case Waiting: return {u"circle-check"_s, tr("Nothing waits"), tr("Every active video is in the catalogue.")};
    case Inactive:
        return {u"circle-check"_s, tr("Nothing is inactive"),
                tr("An inactive video is hidden from everybody but its owner and administrators.")};
    case Everything: break;
    }
    return {u"library"_s, tr("There are no videos yet"), tr("What anybody imports or uploads is listed here.")};
}

QString CatalogueTab::countText(int total) const
{
    return videosText(total);
}

void CatalogueTab::fillMenu(QMenu &menu, const QList<PagedRow> &rows)
{
    const auto any = [&](auto matches) {
        return std::any_of(rows.begin(), rows.end(), [&](const PagedRow &row) { return matches(videoOf(row)); });
    };
    const auto add = [&](const QString &icon, const QString &text, auto work, Ink ink = Ink::Text) {
        menu.addAction(themedIcon(m_services.theme, icon, ink), text, this, work);
    };
    const int count = int(rows.size());
    if (count == 1) {
        add(u"play"_s, tr("Play"), [this, id = rows.first().id] { emit playAsked(id); });
        add(u"pencil"_s, tr("Edit details…"), [this, row = rows.first()] { editDetails(row); });
    }
    if (any([](const Video &video) { return !video.inCatalogue; }))
        add(u"globe"_s, tr("Publish in the catalogue"), [this, rows, count] {
            change(rows, {.inCatalogue = true},
                   rows.size() == 1 ? tr("“%1” published").arg(videoOf(rows.first()).title)
                                    : tr("%n videos published", nullptr, count));
        });
    if (any([](const Video &video) { return video.inCatalogue; }))
        add(u"undo-2"_s, tr("Take out of the catalogue"), [this, rows, count] {
            change(rows, {.inCatalogue = false},
                   rows.size() == 1 ? tr("“%1” taken out of the catalogue").arg(videoOf(rows.first()).title)
                                    : tr("%n videos taken out of the catalogue", nullptr, count));
        });
    if (any([](const Video &video) { return video.active; }))
        add(u"eye-off"_s, tr("Deactivate"), [this, rows, count] {
            change(rows, {.active = false},
                   rows.size() == 1 ? tr("“%1” hidden from everybody else").arg(videoOf(rows.first()).title)
                                    : tr("%n videos hidden from everybody else", nullptr, count));
        });
    if (any([](const Video &video) { return !video.active; }))
        add(u"eye"_s, tr("Activate"), [this, rows, count] {
            change(rows, {.active = true},
                   rows.size() == 1 ? tr("“%1” activated").arg(videoOf(rows.first()).title)
                                    : tr("%n videos activated", nullptr, count));
        });
    if (count == 1 && m_scope == InCatalogue)
        addPlaces(menu, videoOf(rows.first()));
    menu.addSeparator();
    add(
        u"trash-2"_s, tr("Delete"), [this] { remove(); }, Ink::Danger);
}

void CatalogueTab::addPlaces(QMenu &menu, const Video &video)
{
    menu.addSeparator();
    const auto add = [&](const QString &icon, const QString &text, int position) {
        QAction *action = menu.addAction(themedIcon(m_services.theme, icon), text, this,
                                         [this, id = video.id, position] { moveTo(id, position); });
        action->setEnabled(position >= 0 && position != video.position);
    };
    add(u"arrow-up"_s, tr("Move up"), video.position - 1);
    add(u"arrow-down"_s, tr("Move down"), video.position + 1);
    add(u"arrow-up"_s, tr("Move to the beginning"), 0);
}

void CatalogueTab::change(const QList<PagedRow> &rows, const VideoEdit &edit, const QString &success)
{
    run(
        [&curation = m_services.curation, admin = actor(), rows, edit]() -> Result<void> {
            for (const PagedRow &row : rows) {
                if (const Result<Video> edited = curation.edit(admin, row.id, edit); !edited)
                    return tl::make_unexpected(edited.error());
            }
            return {};
        },
        success);
}

void CatalogueTab::move(int from, int to)
{
    // The list may hold a gap where something is about to be deleted, so the place is the neighbour's, not the row's.
    moveTo(m_table->model().row(from).id, videoOf(m_table->model().row(to)).position);
}

void CatalogueTab::moveTo(qint64 videoId, int position)
{
    run([&curation = m_services.curation, admin = actor(), videoId,
         position] { return curation.edit(admin, videoId, {.position = position}).map([](const Video &) {}); },
        {});
}

void CatalogueTab::editDetails(const PagedRow &row)
{
    const auto save = [&curation = m_services.curation, admin = actor()](qint64 id, const VideoEdit &edit) {
        return curation.edit(admin, id, edit).map([](const Video &) {});
    };
    auto *dialog = new VideoDetails(m_services, videoOf(row), save, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { emit done(tr("“%1” changed").arg(dialog->title())); });
    dialog->open();
}

void CatalogueTab::remove()
{
    const QList<PagedRow> rows = m_table->selected();
    if (rows.isEmpty())
        return;
    QList<qint64> ids;
    for (const PagedRow &row : rows)
        ids.append(row.id);
    m_removals->addNext(ids);
    m_undo->say(rows.size() == 1 ? tr("“%1” deleted").arg(videoOf(rows.first()).title)
                                 : tr("%n videos deleted", nullptr, int(rows.size())));
}

void CatalogueTab::empty()
{
    ask(tr("Empty the catalogue"), tr("Take everything out of the catalogue?"),
        tr("Videos go back to their owners' libraries, and nobody has them saved any more. Videos that are only linked "
           "are "
           "deleted for good."),
        tr("Empty the catalogue"), [this] {
            run([&curation = m_services.curation, admin = actor()] { return curation.resetCatalogue(admin); },
                tr("The catalogue is empty"));
        });
}
