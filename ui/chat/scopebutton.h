#pragma once

#include "ui/chat/chatscope.h"
#include "ui/services.h"
#include "ui/widgets/elidedbutton.h"

class QMenu;
struct Group;

/// Says what the chat is about, and lets people choose: what is open, a collection, or everything.
class ScopeButton : public ElidedButton
{
    Q_OBJECT

public:
    ScopeButton(const UiServices &services, QWidget *parent);

    /// `opened` is what the window shows. A scope that is `pinned` stays when that changes.
    void present(const ChatScope &scope, const ChatScope &opened, bool pinned);

protected:
    void paintEvent(QPaintEvent *event) override;

signals:
    void chosen(const ChatScope &scope);
    /// The scope is what is open from now on.
    void followAsked();

private:
    QString nameOf(const ChatScope &scope) const;
    void chooseScope();
    void openMenu(const QList<Group> &groups);
    void addChoice(QMenu *menu, const QString &icon, const ChatScope &scope);

    UiServices m_services;
    ChatScope m_scope;
    ChatScope m_opened;
    bool m_isPinned = false;
};
