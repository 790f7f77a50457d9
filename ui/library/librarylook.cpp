#include "ui/library/librarylook.h"

#include "models/core/settings.h"

using namespace Qt::Literals::StringLiterals;

namespace {

// The choices of these settings are in the order of the enumerators.
template <typename Enum>
Enum chosen(const Settings &settings, const ChoiceSetting &setting)
{
    return Enum(QString(setting.choices).split(u'|').indexOf(settings.value(setting)));
}

template <typename Enum>
QString nameOf(Enum value, const ChoiceSetting &setting)
{
    return QString(setting.choices).split(u'|').at(int(value));
}

} // namespace

LibraryLook LibraryLook::from(const Settings &settings)
{
    return {.asList = settings.value(setting::libraryView) == u"list"_s,
            .order = chosen<LibraryOrder>(settings, setting::libraryOrder),
            .backwards = settings.value(setting::libraryBackwards),
            .chip = chosen<Chip>(settings, setting::libraryFilter),
            .tag = settings.value(setting::libraryTag),
            .series = settings.value(setting::librarySeries)};
}

QMap<QString, QString> LibraryLook::values() const
{
    return {{setting::libraryView.key, asList ? u"list"_s : u"grid"_s},
            {setting::libraryOrder.key, nameOf(order, setting::libraryOrder)},
            {setting::libraryBackwards.key, backwards ? u"true"_s : u"false"_s},
            {setting::libraryFilter.key, nameOf(chip, setting::libraryFilter)},
            {setting::libraryTag.key, tag},
            {setting::librarySeries.key, series}};
}

void LibraryLook::sort(LibraryOrder by, bool isBackwards)
{
    (series.isEmpty() ? order : seriesOrder) = by;
    (series.isEmpty() ? backwards : isSeriesBackwards) = isBackwards;
}

void LibraryLook::chooseSeries(const QString &name)
{
    series = name;
    seriesOrder = LibraryOrder::Series;
    isSeriesBackwards = false;
}

void LibraryLook::apply(LibraryFilter &filter) const
{
    filter.order = shownOrder();
    filter.backwards = isShownBackwards();
    filter.tag = tag;
    filter.seriesName = series;
    switch (chip) {
    case Chip::All: break;
    case Chip::Unwatched: filter.watch = WatchFilter::Unwatched; break;
    case Chip::InProgress: filter.watch = WatchFilter::InProgress; break;
    case Chip::WithTranscript: filter.withTranscript = true; break;
    case Chip::Own: filter.onlyOwn = true; break;
    case Chip::Catalogue: filter.onlyCatalogue = true; break;
    }
}
