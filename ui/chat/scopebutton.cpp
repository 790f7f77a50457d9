#include "ui/chat/scopebutton.h"

#include "models/library/groupservice.h"
#include "ui/async.h"
#include "ui/icons.h"
#include "ui/widgets/controls.h"

#include <QMenu>
#include <QPainter>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int textStart = 6; // as the style sheet pads it
constexpr int iconGap = 6;
constexpr int iconExtent = 15;
constexpr int mostGroups = 100; // in the menu; the others are asked from their page

/// An ampersand of a name is no mnemonic.
QString menuText(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

} // namespace

ScopeButton::ScopeButton(const UiServices &services, QWidget *parent)
    : ElidedButton({}, {}, parent), m_services(services)
{
    setObjectName(u"chatScope"_s);
    setRole(this, u"scope"_s);
    connect(this, &QPushButton::clicked, this, &ScopeButton::chooseScope);
}

void ScopeButton::present(const ChatScope &scope, const ChatScope &opened, bool pinned)
{
    m_scope = scope;
    m_opened = opened;
    m_isPinned = pinned;
    const QString name = nameOf(scope);
    setFullText(name);
    setToolTip(pinned ? tr("Questions are about this, whatever is open") : tr("Questions are about what is open"));
    setAccessibleName(tr("Questions are about: %1").arg(name));
}

/// A button's own icon would stand before the name.
void ScopeButton::paintEvent(QPaintEvent *event)
{
    ElidedButton::paintEvent(event);
    QPainter painter(this);
    const int textWidth = fontMetrics().horizontalAdvance(text());
    const QRect place(textStart + textWidth + iconGap, (height() - iconExtent) / 2, iconExtent, iconExtent);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), place),
                       themedPixmap(m_services.theme, m_isPinned ? u"pin"_s : u"chevron-down"_s, Ink::Muted, iconExtent,
                                    devicePixelRatioF()));
}

QString ScopeButton::nameOf(const ChatScope &scope) const
{
    if (scope.about.isEverything())
        return tr("Everything");
    return scope.about.videoId != 0 && scope.about == m_opened.about ? tr("This video") : scope.name;
}

/// The collections are read anew each time: they may have changed elsewhere.
void ScopeButton::chooseScope()
{
    async(
        this,
        [&groups = m_services.groups, owner = m_services.owner] { return groups.owned(owner, mostGroups, 0).items; },
        [this](const Result<QList<Group>> &groups) { openMenu(groups.value_or(QList<Group>())); });
}

void ScopeButton::openMenu(const QList<Group> &groups)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"chatScopeMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *follow = menu->addAction(tr("Follow what is open"), this, &ScopeButton::followAsked);
    follow->setCheckable(true);
    follow->setChecked(!m_isPinned);
    menu->addSeparator();
    if (m_opened.about.videoId != 0)
        addChoice(menu, u"play"_s, m_opened);
    addChoice(menu, u"library"_s, {});
    if (!groups.isEmpty())
        menu->addSection(tr("Collections"));
    for (const Group &group : groups)
        addChoice(menu, u"folder"_s, {.about = {.groupId = group.id}, .name = group.name});
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

void ScopeButton::addChoice(QMenu *menu, const QString &icon, const ChatScope &scope)
{
    QAction *action = menu->addAction(themedIcon(m_services.theme, icon), menuText(nameOf(scope)), this,
                                      [this, scope] { emit chosen(scope); });
    action->setCheckable(true);
    action->setChecked(m_isPinned && scope.about == m_scope.about);
}
