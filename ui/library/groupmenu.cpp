#include "ui/library/groupmenu.h"

#include "models/library/groupservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/icons.h"

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int mostGroups = 40; // the newest
}

GroupMenu::GroupMenu(const UiServices &services, QWidget *parent)
    : QMenu(tr("Add to collection"), parent), m_services(services)
{
    setObjectName(u"groupMenu"_s);
    setIcon(themedIcon(services.theme, u"folder-plus"_s));
    addAction(themedIcon(services.theme, u"plus"_s), tr("New collection…"), this, &GroupMenu::newAsked);
    connect(this, &QMenu::aboutToShow, this, &GroupMenu::load, Qt::SingleShotConnection);
}

void GroupMenu::load()
{
    async(
        this, [&groups = m_services.groups, owner = m_services.owner] { return groups.owned(owner, mostGroups, 0); },
        [this](const Result<Page<Group>> &groups) {
            addSeparator();
            if (!groups)
                addAction(errorText(groups.error()))->setEnabled(false);
            for (const Group &group : groups ? groups->items : QList<Group>())
                addAction(QString(group.name).replace(u'&', u"&&"_s), this,
                          [this, id = group.id, name = group.name] { emit chosen(id, name); });
        });
}
