#include "ui/library/selectionbar.h"

#include "ui/widgets/controls.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

SelectionBar::SelectionBar(const Theme &theme, QWidget *parent) : QFrame(parent), m_count(makeLabel({}, {}, this))
{
    setObjectName(u"selectionBar"_s);
    setRole(this, u"card"_s);
    m_count->setObjectName(u"selectionCount"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 4, 6, 4);
    layout->setSpacing(2);
    layout->addWidget(m_count, 1);
    const auto add = [&](const QString &icon, const QString &text, const QString &name) {
        QToolButton *button = makeToolButton(theme, icon, text, name, this);
        layout->addWidget(button);
        return button;
    };
    const auto connectTo = [this](QToolButton *button, auto signal) {
        connect(button, &QToolButton::clicked, this, signal);
    };
    connectTo(add(u"play"_s, tr("Play all"), u"selectionPlay"_s), &SelectionBar::playAsked);
    connectTo(add(u"tags"_s, tr("Tags…"), u"selectionTags"_s), &SelectionBar::tagsAsked);
    connectTo(add(u"check-check"_s, tr("Mark as watched"), u"selectionWatched"_s), &SelectionBar::watchedAsked);
    connectTo(add(u"pencil"_s, tr("Details…"), u"selectionDetails"_s), &SelectionBar::detailsAsked);
    connectTo(add(u"trash-2"_s, tr("Delete"), u"selectionDelete"_s), &SelectionBar::removalAsked);
    QToolButton *more = add(u"ellipsis"_s, tr("More"), u"selectionMenu"_s);
    connect(more, &QToolButton::clicked, this,
            [this, more] { emit menuAsked(more->mapToGlobal(QPoint(0, more->height()))); });
    connectTo(add(u"x"_s, tr("Select nothing (Esc)"), u"selectionClear"_s), &SelectionBar::clearAsked);
}

void SelectionBar::setCount(int count)
{
    m_count->setText(tr("%n videos selected", nullptr, count));
}
