#pragma once

#include "models/library/libraryfilter.h"
#include "models/library/tagservice.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

/// The tags of one video or several: each that the account uses, on or off or on some of them, and new ones.
class TagEditor : public QWidget
{
    Q_OBJECT

public:
    explicit TagEditor(QWidget *parent = nullptr);

    void setTags(const QList<Tag> &all, const QList<LibraryEntry> &entries);
    /// What was changed since.
    TagChange change() const;
    /// Takes what is typed but not entered yet.
    void takeTyped();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QListWidgetItem *itemOf(const QString &name) const;
    void add(const QString &name);
    void narrow(const QString &typed);

    QLineEdit *m_line;
    QListWidget *m_list;
};
