#pragma once

#include "tests/rowmenu.h"
#include "tests/uiworld.h"
#include "ui/admin/curationpage.h"
#include "ui/serverstatus.h"

#include <QAbstractButton>
#include <QMenu>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

enum CurationTab { Catalogue, Accounts, Jobs, Audit, Requests, Storage };

/// The page as an administrator sees it.
struct CurationDesk
{
    explicit CurationDesk(CurationTab tab = Catalogue)
    {
        page.setServerStatus({.state = ServerStatus::State::Running, .url = QStringLiteral("http://192.0.2.1:8642")});
        page.resize(1000, 700);
        page.show();
        go(tab);
    }

    void go(CurationTab tab) { find<QTabWidget>(QStringLiteral("curationTabs"))->setCurrentIndex(tab); }
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return page.findChild<Widget *>(name);
    }
    void click(const QString &name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    QTableView *table(const QString &name = QStringLiteral("catalogue")) const { return find<QTableView>(name); }
    QStringList column(int column, const QString &name = QStringLiteral("catalogue")) const
    {
        QStringList texts;
        const QAbstractItemModel *model = table(name)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, column).data().toString());
        return texts;
    }
    void select(int row, const QString &name = QStringLiteral("catalogue")) const
    {
        table(name)->setFocus();
        table(name)->setCurrentIndex({});
        table(name)->selectRow(row);
    }
    /// Does what the menu of the chosen rows says.
    bool choose(const QString &text, const QString &name = QStringLiteral("catalogue")) const
    {
        click(name + QStringLiteral("Actions"));
        return chooseFromRowMenu(page, text);
    }
    /// Does what the menu “Sort” says.
    bool sortBy(const QString &text, const QString &name = QStringLiteral("catalogue")) const
    {
        QMenu *menu = find<QToolButton>(name + QStringLiteral("Sort"))->menu();
        emit menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() != text || !action->isEnabled())
                continue;
            action->trigger();
            return true;
        }
        return false;
    }
    QStringList published()
    {
        QStringList titles;
        const Page<Video> found = *world.curation.list(world.owner, {.inCatalogue = true});
        for (const Video &video : found.items)
            titles.append(video.title);
        return titles;
    }
    QStringList acts()
    {
        QStringList acts;
        const Page<AuditEntry> found = *world.audit.list(world.owner, {});
        for (const AuditEntry &entry : found.items)
            acts.append(entry.act);
        return acts;
    }

    UiWorld world;
    CurationPage page{world.services()};
    QSignalSpy done{&page, &CurationPage::done};
    QSignalSpy failed{&page, &CurationPage::failed};
};
