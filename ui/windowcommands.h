#pragma once

#include "ui/navigation/place.h"

#include <QKeySequence>
#include <QObject>

class SectionModel;
struct KeyHelp;
struct SearchCommand;

/// What the window can be asked by a key or, in the search box over it, by its name.
struct WindowCommand
{
    enum class What {
        SearchLibrary,
        Find, // in what is open
        SearchEverything,
        Ask,
        NewChat,
        Import,
        AddLink,
        NewCollection,
        Settings,
        ToggleSidebar,
        ToggleChat,
        Quit,
        Keys
    };

    What what = What::Find;
    QKeySequence keys = {};
    QString icon = {};
    QString name = {}; // empty: the search box does not offer it
};

/// Made from the table of the window's commands; what pages do by keys of their own is there, too.
QList<KeyHelp> windowKeyHelp();

/// Makes the window's shortcuts and says what the search box finds by its name, both from the same table.
class WindowCommands : public QObject
{
    Q_OBJECT

public:
    WindowCommands(const SectionModel &sections, QWidget *window);

    /// The pages that can be opened, and all commands with a name.
    QList<SearchCommand> named();

signals:
    void asked(WindowCommand::What what);
    void placeAsked(const Place &place);

private:
    const SectionModel &m_sections;
};
