#include "ui/navigation/pagestack.h"

void PageStack::add(Section section, QWidget *page, Enter enter)
{
    if (indexOf(page) < 0)
        addWidget(page);
    m_entries.insert(section, {page, std::move(enter)});
    if (!m_last.contains(page))
        m_last.insert(page, {section});
    emit added(section);
}

void PageStack::open(const Place &place)
{
    const auto entry = m_entries.constFind(place.section);
    if (entry == m_entries.constEnd())
        return;
    setPlace(place);
    setCurrentWidget(entry->page);
    if (entry->enter)
        entry->enter(place);
}

void PageStack::show(QWidget *page)
{
    if (const auto last = m_last.constFind(page); last != m_last.constEnd())
        setPlace(*last);
    setCurrentWidget(page);
}

void PageStack::back()
{
    if (const auto entry = m_entries.constFind(m_place.section); entry != m_entries.constEnd())
        setCurrentWidget(entry->page);
}

void PageStack::leave(const Place &place)
{
    if (m_place != place)
        return;
    const Place library{Section::Everything};
    if (currentWidget() == m_entries.value(place.section).page)
        open(library);
    else
        setPlace(library);
}

void PageStack::setPlace(const Place &place)
{
    m_last.insert(m_entries.value(place.section).page, place);
    if (place == m_place)
        return;
    m_place = place;
    emit placeChanged(place);
}
