#include "ui/chats/chatspage.h"

#include "models/chat/chatlogservice.h"
#include "models/chat/historyexport.h"
#include "models/core/writefile.h"
#include "models/library/groupservice.h"
#include "ui/async.h"
#include "ui/chat/answertext.h"
#include "ui/chats/chatsdelegate.h"
#include "ui/chats/chatsmodel.h"
#include "ui/errortext.h"
#include "ui/removals.h"
#include "ui/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/undobar.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int searchWidth = 260;
constexpr int scopesWidth = 190;
constexpr int mostGroups = 500;

Removals::Work forgetting(const UiServices &services)
{
    return [&chatLogs = services.chatLogs, owner = services.owner](qint64 key) {
        return chatLogs.forget(owner, ChatsModel::pastOf(key));
    };
}

QByteArray inFormatOf(const QString &file, const QList<PastExchange> &history)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    return suffix == u"json"_s  ? historyAsJson(history)
           : suffix == u"csv"_s ? historyAsCsv(history)
                                : historyAsMarkdown(history);
}

} // namespace

ChatsPage::ChatsPage(const UiServices &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_model(new ChatsModel(services, this)),
      m_content(new QStackedWidget(this)),
      m_list(new QListView(this)),
      m_empty(new EmptyState(services.theme, this)),
      m_removals(new Removals(forgetting(services), this)),
      m_undo(new UndoBar(*m_removals, services.theme, this))
{
    setObjectName(u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    makeList();
    m_content->addWidget(m_list);
    m_content->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 22, 22, 16);
    layout->setSpacing(12);
    layout->addWidget(makeHeader());
    layout->addWidget(m_note);
    layout->addWidget(m_content, 1);
    layout->addWidget(m_undo);
    connect(m_model, &ChatsModel::loaded, this, &ChatsPage::showOutcome);
    connect(m_model, &ChatsModel::failed, this, [this](const Error &error) { say(errorText(error)); });
    connect(m_removals, &Removals::changed, this, [this] { m_model->setHidden(m_removals->ids()); });
    connect(m_removals, &Removals::failed, this, [this](const Error &error) { say(errorText(error)); });
    connect(m_undo, &UndoBar::undone, m_list, qOverload<>(&QWidget::setFocus));
}

QWidget *ChatsPage::makeHeader()
{
    auto *header = new QWidget(this);
    m_search = new QLineEdit(header);
    m_search->setObjectName(u"chatsSearch"_s);
    m_search->setPlaceholderText(tr("Search questions and answers…"));
    m_search->setAccessibleName(tr("Search questions and answers"));
    m_search->setClearButtonEnabled(true);
    nameIcons(*m_search);
    m_search->setMaximumWidth(searchWidth);
    m_search->setAcceptDrops(false); // files dropped here are to be imported, too
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, m_model, &ChatsModel::setText);
    m_scopes = new QComboBox(header);
    m_scopes->setObjectName(u"chatsScope"_s);
    m_scopes->setAccessibleName(tr("What was asked about"));
    m_scopes->setFixedWidth(scopesWidth);
    listScopes({});
    connect(m_scopes, &QComboBox::activated, this,
            [this](int row) { m_model->setScope(m_scopes->itemData(row).value<ChatsScope>()); });
    m_export = makeToolButton(m_services.theme, u"download"_s, tr("Save these chats"), u"exportChats"_s, header);
    connect(m_export, &QToolButton::clicked, this, &ChatsPage::chooseExport);
    m_remove = makeToolButton(m_services.theme, u"trash-2"_s, tr("Delete this question"), u"deleteChat"_s, header);
    connect(m_remove, &QToolButton::clicked, this, [this] { remove(m_list->currentIndex()); });
    m_note = makeLabel({}, u"error"_s, this);
    m_note->setObjectName(u"chatsNote"_s);
    m_note->setWordWrap(true);
    m_note->hide();
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 6, 0);
    layout->addWidget(makeLabel(tr("Chats"), u"title"_s, header));
    layout->addStretch(1);
    layout->addWidget(m_search, 2);
    layout->addWidget(m_scopes);
    layout->addWidget(m_export);
    layout->addWidget(m_remove);
    return header;
}

void ChatsPage::makeList()
{
    m_list->setObjectName(u"chatsList"_s);
    m_list->setAccessibleName(tr("Questions and answers"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ChatsDelegate(m_services.theme, m_list));
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, &ChatsPage::open);
    connect(m_list, &QListView::activated, this, &ChatsPage::open);
    connect(m_list, &QListView::customContextMenuRequested, this, &ChatsPage::openMenu);
    connect(&m_services.theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { m_remove->setEnabled(current.isValid()); });
}

void ChatsPage::enter()
{
    readGroups();
    m_model->reload();
    m_list->setFocus();
}

void ChatsPage::readGroups()
{
    async(
        this,
        [&groups = m_services.groups, owner = m_services.owner] { return groups.owned(owner, mostGroups, 0).items; },
        [this](const Result<QList<Group>> &groups) {
            if (groups)
                listScopes(*groups);
        });
}

void ChatsPage::listScopes(const QList<Group> &groups)
{
    using Kind = ChatsScope::Kind;
    const QString chosen = m_scopes->currentText();
    m_scopes->clear();
    const auto add = [this](const QString &text, const ChatsScope &scope) {
        m_scopes->addItem(text, QVariant::fromValue(scope));
    };
    add(tr("All chats"), {});
    add(tr("About everything"), {.kind = Kind::Everything});
    add(tr("About a video"), {.kind = Kind::Videos});
    for (const Group &group : groups)
        add(group.name, {.kind = Kind::Group, .groupId = group.id});
    m_scopes->setCurrentIndex(std::max(m_scopes->findText(chosen), 0));
}

void ChatsPage::open(const QModelIndex &index)
{
    if (index.isValid())
        emit openAsked(m_model->exchange(index), m_model->aboutName(index));
}

void ChatsPage::copy(const QModelIndex &index)
{
    const ChatLog &log = m_model->exchange(index).log;
    QGuiApplication::clipboard()->setText(answerPlainText(
        {.role = ChatRole::Assistant, .text = log.answer, .citations = log.citations, .covered = log.covered}));
}

void ChatsPage::remove(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_removals->addNext({ChatsModel::keyOf(m_model->exchange(index))});
    m_undo->say(tr("The question and its answer are deleted."));
}

void ChatsPage::openMenu(const QPoint &position)
{
    const QPersistentModelIndex index(m_list->indexAt(position));
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"chatsMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &icon, const QString &text, auto act) {
        menu->addAction(themedIcon(m_services.theme, icon), text, this, [this, index, act] {
            if (index.isValid())
                (this->*act)(index);
        });
    };
    add(u"sparkles"_s, tr("Open"), &ChatsPage::open);
    add(u"copy"_s, tr("Copy the answer"), &ChatsPage::copy);
    menu->addSeparator();
    add(u"trash-2"_s, tr("Delete"), &ChatsPage::remove);
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void ChatsPage::chooseExport()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save these chats"), u"chats.md"_s,
                                                      tr("Markdown (*.md);;JSON (*.json);;Table (*.csv)"));
    if (!file.isEmpty())
        exportTo(file);
}

void ChatsPage::exportTo(const QString &file)
{
    HistoryFilter filter = m_model->filter();
    filter.isOldestFirst = true;
    async(
        this,
        [&chatLogs = m_services.chatLogs, owner = m_services.owner, filter, file, gone = m_removals->ids()] {
            QList<PastExchange> history = chatLogs.past(owner, filter).items;
            history.removeIf([&gone](const PastExchange &past) { return gone.contains(ChatsModel::keyOf(past)); });
            return writeFile(file, inFormatOf(file, history));
        },
        [this](const Result<void> &done) {
            if (!done)
                say(tr("The chats cannot be saved there. Choose another place."));
        });
}

void ChatsPage::showOutcome()
{
    m_note->hide();
    const bool isEmpty = m_model->rowCount() == 0;
    m_export->setEnabled(!isEmpty);
    m_remove->setEnabled(m_list->currentIndex().isValid());
    m_content->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_list);
    if (isEmpty && m_model->isFiltered())
        m_empty->say(u"search"_s, tr("Nothing found"), tr("Try other words, or look in all chats."));
    else if (isEmpty)
        m_empty->say(u"sparkles"_s, tr("No questions yet"),
                     tr("Ask about a video, a collection or everything at the side. What was asked is kept here."));
}

void ChatsPage::say(const QString &text)
{
    m_note->setText(text);
    m_note->show();
}

bool ChatsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_list && key == Qt::Key_Delete) {
        remove(m_list->currentIndex());
        return true;
    }
    if (watched == m_search && key == Qt::Key_Down) {
        m_list->setFocus();
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0));
        return true;
    }
    if (watched == m_search && key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ChatsPage::hideEvent(QHideEvent *event)
{
    m_removals->finish();
    QWidget::hideEvent(event);
}
