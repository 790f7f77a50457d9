#include "ui/library/filterbar.h"

#include "models/core/settings.h"
#include "models/library/libraryservice.h"
#include "models/library/tagservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

FilterBar::FilterBar(const UiServices &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_look(LibraryLook::from(services.settings)),
      m_sort(makeToolButton(services.theme, u"arrow-up-down"_s, tr("Sort"), u"librarySort"_s, this)),
      m_asGrid(makeToggle(u"layout-grid"_s, tr("Show as cards"), u"showGrid"_s, false)),
      m_asList(makeToggle(u"list"_s, tr("Show as a list"), u"showList"_s, true))
{
    QWidget *chips = makeChips();
    m_sort->setMenu(makeSortMenu());
    m_sort->setPopupMode(QToolButton::InstantPopup);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 10, 2);
    layout->setSpacing(4);
    layout->addWidget(chips, 1);
    for (QToolButton *button : {m_sort, m_asGrid, m_asList})
        layout->addWidget(button, 0, Qt::AlignTop);
    showLook();
}

QWidget *FilterBar::makeChips()
{
    using Chip = LibraryLook::Chip;
    auto *row = new QWidget(this);
    m_chips = new QButtonGroup(row);
    auto *layout = new FlowLayout(8, row);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](Chip chip, const QString &text, const QString &name) {
        QPushButton *button = makeChip(text, name, row);
        m_chips->addButton(button, int(chip));
        layout->addWidget(button);
    };
    add(Chip::All, tr("All"), u"filterAll"_s);
    add(Chip::Unwatched, tr("Unwatched"), u"filterUnwatched"_s);
    add(Chip::InProgress, tr("In progress"), u"filterInProgress"_s);
    add(Chip::WithTranscript, tr("With transcript"), u"filterWithTranscript"_s);
    if (m_services.owner.isAdmin()) // everybody else sees their own anyway
        add(Chip::Own, tr("Mine"), u"filterOwn"_s);
    add(Chip::Catalogue, tr("Published"), u"filterCatalogue"_s);
    m_series = makeMenuChip(u"filterSeries"_s, row);
    m_tags = makeMenuChip(u"filterTags"_s, row);
    layout->addWidget(m_series);
    layout->addWidget(m_tags);
    connect(m_series, &QPushButton::clicked, this, &FilterBar::offerSeries);
    connect(m_tags, &QPushButton::clicked, this, &FilterBar::offerTags);
    connect(m_chips, &QButtonGroup::idClicked, this, [this](int id) {
        LibraryLook look = m_look;
        look.chip = Chip(id);
        choose(look);
    });
    return row;
}

QPushButton *FilterBar::makeMenuChip(const QString &name, QWidget *parent)
{
    QPushButton *chip = makeChip({}, name, parent);
    chip->setAutoExclusive(false);
    chip->setIcon(themedIcon(m_services.theme, u"chevron-down"_s, Ink::Muted));
    chip->setIconSize({13, 13});
    chip->setLayoutDirection(layoutDirection() == Qt::RightToLeft ? Qt::LeftToRight : Qt::RightToLeft); // icon behind
    return chip;
}

QToolButton *FilterBar::makeToggle(const QString &icon, const QString &text, const QString &name, bool asList)
{
    QToolButton *button = makeToolButton(m_services.theme, icon, text, name, this);
    button->setCheckable(true);
    connect(button, &QToolButton::clicked, this, [this, asList] {
        LibraryLook look = m_look;
        look.asList = asList;
        choose(look);
    });
    return button;
}

QMenu *FilterBar::makeSortMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"sortMenu"_s);
    m_orders = new QActionGroup(menu);
    const auto add = [&](LibraryOrder order, const QString &text) {
        QAction *action = menu->addAction(text);
        action->setData(int(order));
        action->setCheckable(true);
        m_orders->addAction(action);
    };
    add(LibraryOrder::NewestFirst, tr("Newest first"));
    add(LibraryOrder::OldestFirst, tr("Oldest first"));
    add(LibraryOrder::Title, tr("Title"));
    add(LibraryOrder::Series, tr("Series"));
    add(LibraryOrder::LongestFirst, tr("Longest first"));
    add(LibraryOrder::LargestFirst, tr("Largest first"));
    add(LibraryOrder::RecentlyWatched, tr("Recently watched"));
    menu->addSeparator();
    m_backwards = menu->addAction(tr("The other way round"));
    m_backwards->setObjectName(u"sortBackwards"_s);
    m_backwards->setCheckable(true);
    connect(m_orders, &QActionGroup::triggered, this, [this](const QAction *action) {
        LibraryLook look = m_look;
        look.sort(LibraryOrder(action->data().toInt()), false);
        choose(look);
    });
    connect(m_backwards, &QAction::triggered, this, [this](bool backwards) {
        LibraryLook look = m_look;
        look.sort(look.shownOrder(), backwards);
        choose(look);
    });
    return menu;
}

void FilterBar::offerTags()
{
    m_tags->setChecked(!m_look.tag.isEmpty()); // the click toggled it
    async(
        this, [&tags = m_services.tags, owner = m_services.owner] { return tags.tags(owner); },
        [this](const Result<QList<Tag>> &tags) {
            QStringList names;
            for (const Tag &tag : tags.value_or(QList<Tag>()))
                names += tag.name;
            if (tags)
                offer(m_tags, tr("Any tag"), tr("There are no tags yet"), names, &LibraryLook::tag);
            else
                emit failed(errorText(tags.error()));
        });
}

void FilterBar::offerSeries()
{
    m_series->setChecked(!m_look.series.isEmpty());
    async(
        this, [&library = m_services.library, owner = m_services.owner] { return library.series(owner); },
        [this](const Result<QList<NamedCount>> &series) {
            QStringList names;
            for (const NamedCount &one : series.value_or(QList<NamedCount>()))
                names += one.name;
            if (series)
                offer(m_series, tr("Any series"), tr("There are no series yet"), names, &LibraryLook::series);
            else
                emit failed(errorText(series.error()));
        });
}

void FilterBar::offer(QPushButton *chip, const QString &all, const QString &none, const QStringList &names,
                      QString LibraryLook::*field)
{
    auto *menu = new QMenu(chip);
    menu->setObjectName(chip->objectName() + u"Menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, const QString &name) {
        QAction *action = menu->addAction(QString(text).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(m_look.*field == name);
        connect(action, &QAction::triggered, this, [this, field, name] {
            LibraryLook look = m_look;
            if (field == &LibraryLook::series)
                look.chooseSeries(name);
            else
                look.*field = name;
            choose(look);
        });
    };
    if (names.isEmpty() && (m_look.*field).isEmpty())
        menu->addAction(none)->setEnabled(false);
    else
        add(all, {});
    for (const QString &name : names)
        add(name, name);
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + 4)));
}

void FilterBar::sortBy(LibraryOrder order)
{
    LibraryLook look = m_look;
    look.sort(order, look.shownOrder() == order && !look.isShownBackwards());
    choose(look);
}

void FilterBar::clear()
{
    LibraryLook look = m_look;
    look.chip = LibraryLook::Chip::All;
    look.tag.clear();
    look.series.clear();
    choose(look);
}

void FilterBar::setNarrowing(bool possible)
{
    for (QAbstractButton *chip : m_chips->buttons())
        chip->setVisible(possible);
    m_series->setVisible(possible);
    m_tags->setVisible(possible);
    m_sort->setVisible(possible);
}

void FilterBar::choose(const LibraryLook &look)
{
    const bool isOther = look != m_look;
    m_look = look;
    showLook();
    if (!isOther)
        return;
    emit changed();
    async(
        this, [&settings = m_services.settings, values = look.values()] { return settings.set(values); },
        [this](const Result<void> &kept) {
            if (!kept)
                emit failed(errorText(kept.error()));
        },
        m_writer);
}

void FilterBar::showLook()
{
    if (QAbstractButton *chip = m_chips->button(int(m_look.chip)))
        chip->setChecked(true);
    const auto label = [](QPushButton *chip, const QString &text, bool isOn) {
        chip->setText(QString(text).replace(u'&', u"&&"_s));
        chip->setAccessibleName(text);
        chip->setChecked(isOn);
    };
    label(m_series, m_look.series.isEmpty() ? tr("Series") : m_look.series, !m_look.series.isEmpty());
    label(m_tags, m_look.tag.isEmpty() ? tr("Tags") : m_look.tag, !m_look.tag.isEmpty());
    for (QAction *action : m_orders->actions())
        action->setChecked(action->data().toInt() == int(m_look.shownOrder()));
    m_backwards->setChecked(m_look.isShownBackwards());
    m_asGrid->setChecked(!m_look.asList);
    m_asList->setChecked(m_look.asList);
}
