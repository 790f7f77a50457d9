#pragma once

#include <QMenu>
#include <QWidget>

/// Takes the action with this text from the menu that a page shows for its chosen rows, and closes it. False when there
/// is no menu, or nothing in it that is called so and can be done.
inline bool chooseFromRowMenu(const QWidget &page, const QString &text)
{
    auto *menu = page.findChild<QMenu *>(QStringLiteral("rowMenu"));
    if (!menu)
        return false;
    bool isDone = false;
    for (QAction *action : menu->actions()) {
        if (action->text() == text && action->isEnabled()) {
            action->trigger();
            isDone = true;
        }
    }
    delete menu;
    return isDone;
}
