#include "ui/windowcommands.h"

#include "ui/navigation/sectionmodel.h"
#include "ui/player/playerkeys.h"
#include "ui/search/searchmodel.h"

#include <QCoreApplication>
#include <QShortcut>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace {

using What = WindowCommand::What;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

/// Commands that belong together on the sheet of keys. Without a meaning they are not on it.
struct KeyRow
{
    QList<WindowCommand> commands;
    QString meaning = {};
    QString pageKeys = {}; // instead of the commands: a page takes these itself
};

KeyRow row(What what, const QString &keys, const QString &meaning, const QString &icon = {}, const QString &name = {})
{
    return {.commands = {{.what = what, .keys = QKeySequence(keys), .icon = icon, .name = name}}, .meaning = meaning};
}

KeyRow ofPages(const QString &keys, const QString &meaning)
{
    return {.commands = {}, .meaning = meaning, .pageKeys = keys};
}

QList<KeyRow> rows()
{
    return {
        {{{.what = What::SearchLibrary, .keys = QKeySequence(u"/"_s)},
          {.what = What::Find, .keys = QKeySequence(u"Ctrl+F"_s)}},
         Words::tr("search titles and speech")},
        row(What::SearchEverything, u"Ctrl+K"_s, Words::tr("search everything, answers and commands, too")),
        row(What::Ask, u"Ctrl+L"_s, Words::tr("ask a question"), u"sparkles"_s, Words::tr("Ask a question")),
        row(What::NewChat, {}, {}, u"plus"_s, Words::tr("New chat")),
        row(What::Import, u"Ctrl+O"_s, Words::tr("import files"), u"upload"_s, Words::tr("Import files…")),
        row(What::AddLink, u"Ctrl+U"_s, Words::tr("add a video from the web"), u"link"_s,
            Words::tr("Add a video from the web…")),
        row(What::NewCollection, u"Ctrl+Shift+N"_s, Words::tr("make a collection"), u"folder-plus"_s,
            Words::tr("New collection")),
        ofPages(QKeySequence(u"Ctrl+A"_s).toString(QKeySequence::NativeText), Words::tr("choose all videos")),
        ofPages(QKeySequence(u"Alt+Enter"_s).toString(QKeySequence::NativeText),
                Words::tr("details of the chosen videos")),
        ofPages(QKeySequence(u"Ctrl+Z"_s).toString(QKeySequence::NativeText),
                Words::tr("bring back the video just deleted")),
        ofPages(Words::tr("Alt+↑ ↓"), Words::tr("move a video in its collection")),
        row(What::Settings, u"Ctrl+,"_s, Words::tr("settings"), u"settings"_s, Words::tr("Settings")),
        row(What::ToggleSidebar, u"Ctrl+B"_s, Words::tr("show or hide the sidebar"), u"list"_s,
            Words::tr("Show or hide the sidebar")),
        row(What::ToggleChat, u"Ctrl+Shift+B"_s, Words::tr("show or hide the chat"), u"messages-square"_s,
            Words::tr("Show or hide the chat")),
        ofPages(Words::tr("Enter"), Words::tr("play the chosen video or moment")),
        ofPages(u"F2"_s, Words::tr("rename the chosen video, edit the chosen line or note")),
        ofPages(Words::tr("Delete"), Words::tr("delete the chosen video or note")),
        row(What::Quit, u"Ctrl+Q"_s, Words::tr("quit"), u"x"_s, Words::tr("Quit")),
        row(What::Keys, u"?"_s, Words::tr("these keys"), u"circle-question-mark"_s, Words::tr("Keys")),
    };
}

QList<WindowCommand> commands()
{
    QList<WindowCommand> all;
    for (const KeyRow &row : rows())
        all += row.commands;
    return all;
}

} // namespace

QList<KeyHelp> windowKeyHelp()
{
    QList<KeyHelp> help;
    for (const KeyRow &row : rows()) {
        QStringList keys;
        for (const WindowCommand &command : row.commands)
            keys += command.keys.toString(QKeySequence::NativeText);
        if (!row.meaning.isEmpty())
            help.append({keys.isEmpty() ? row.pageKeys : keys.join(u"  "_s), row.meaning});
    }
    return help;
}

WindowCommands::WindowCommands(const SectionModel &sections, QWidget *window) : QObject(window), m_sections(sections)
{
    // A box that is typed into takes a letter before this does; a list would search for it.
    for (const WindowCommand &command : commands()) {
        if (!command.keys.isEmpty())
            connect(new QShortcut(command.keys, window), &QShortcut::activated, this,
                    [this, what = command.what] { emit asked(what); });
    }
}

QList<SearchCommand> WindowCommands::named()
{
    QList<SearchCommand> all;
    for (int row = 0; row < m_sections.rowCount(); ++row) {
        const QModelIndex index = m_sections.index(row);
        if (index.flags() & Qt::ItemIsEnabled)
            all.append({.text = index.data().toString(),
                        .icon = index.data(SectionModel::IconRole).toString(),
                        .run = [this, place = m_sections.placeAt(index)] { emit placeAsked(place); }});
    }
    for (const WindowCommand &command : commands()) {
        if (!command.name.isEmpty())
            all.append({.text = command.name,
                        .icon = command.icon,
                        .keys = command.keys.toString(QKeySequence::NativeText),
                        .run = [this, what = command.what] { emit asked(what); }});
    }
    return all;
}
