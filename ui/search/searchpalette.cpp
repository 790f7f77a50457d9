#include "ui/search/searchpalette.h"

#include "ui/errortext.h"
#include "ui/search/recentsearches.h"
#include "ui/search/searchdelegate.h"
#include "ui/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/postercache.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int widest = 680;
constexpr int sideGap = 40;
constexpr double topShare = 0.12;
constexpr double heightShare = 0.72;
constexpr int page = 6; // rows
constexpr int mostMoments = 8;
constexpr int listSlack = 6; // without it a list that just fits scrolls
constexpr QColor shade{0, 0, 0, 120};

} // namespace

SearchPalette::SearchPalette(const UiServices &services, PosterCache &posters, QWidget *window)
    : QWidget(window),
      m_model(new SearchModel(services, this)),
      m_delegate(new SearchDelegate(services.theme, posters, this)),
      m_recent(new RecentSearches(services.settings, this))
{
    setObjectName(u"searchPalette"_s);
    m_model->setMostMoments(mostMoments); // answers are below them
    setAccessibleName(tr("Search everything"));
    m_card = new QFrame(this);
    m_card->setObjectName(u"searchCard"_s);
    setRole(m_card, u"overlay"_s);
    auto *layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(makeInput(services.theme));
    layout->addWidget(makeNote());
    layout->addWidget(makeList(posters), 1);
    connect(m_model, &SearchModel::searched, this, &SearchPalette::showOutcome);
    connect(m_model, &SearchModel::failed, this, [this](const Error &error) {
        m_note->setText(errorText(error));
        m_note->show();
    });
    connect(&services.theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    window->installEventFilter(this);
    hide();
}

QLineEdit *SearchPalette::makeInput(const Theme &theme)
{
    m_input = new QLineEdit(m_card);
    m_input->setObjectName(u"paletteInput"_s);
    m_input->setPlaceholderText(tr("Search titles, everything said, answers and commands…"));
    m_input->setAccessibleName(tr("Search titles, everything said, answers and commands"));
    m_input->setClearButtonEnabled(true);
    m_input->addAction(themedIcon(theme, u"search"_s, Ink::Muted), QLineEdit::LeadingPosition);
    nameIcons(*m_input);
    m_input->installEventFilter(this);
    connect(m_input, &QLineEdit::textChanged, this, &SearchPalette::lookFor);
    return m_input;
}

QLabel *SearchPalette::makeNote()
{
    m_note = makeLabel({}, u"muted"_s, m_card);
    m_note->setObjectName(u"paletteNote"_s);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(8, 0, 8, 4);
    m_note->hide();
    return m_note;
}

QListView *SearchPalette::makeList(PosterCache &posters)
{
    m_list = new QListView(m_card);
    m_list->setObjectName(u"paletteResults"_s);
    m_list->setAccessibleName(tr("Search results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus); // keys go to the box, which moves the choice here
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListView::clicked, this, &SearchPalette::activate);
    connect(&posters, &PosterCache::loaded, m_list->viewport(), qOverload<>(&QWidget::update));
    return m_list;
}

void SearchPalette::setCommands(const QList<SearchCommand> &commands)
{
    m_model->setCommands(commands);
}

void SearchPalette::open()
{
    if (!isVisible())
        m_before = window()->focusWidget();
    m_input->clear();
    m_model->setRecent(m_recent->texts());
    place();
    show();
    raise();
    m_input->setFocus(Qt::ShortcutFocusReason);
}

void SearchPalette::close()
{
    hide();
    m_input->clear();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void SearchPalette::lookFor(const QString &text)
{
    m_delegate->setWords(text);
    m_model->setText(text);
}

/// The best of what was found is chosen, so that Enter is enough.
void SearchPalette::showOutcome()
{
    const bool isNothing = m_model->rowCount() == 0 && !m_model->text().isEmpty();
    if (isNothing)
        m_note->setText(tr("Nothing found. Try other words: titles, everything said and past answers are searched."));
    m_note->setVisible(isNothing);
    m_list->setCurrentIndex({});
    m_list->scrollToTop();
    if (!m_model->text().isEmpty())
        step(1);
    place();
}

/// Steps over headings, and stays at the ends.
void SearchPalette::step(int rows)
{
    const int direction = rows < 0 ? -1 : 1;
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    for (int left = std::abs(rows); left > 0; --left) {
        int next = row + direction;
        while (next >= 0 && next < m_model->rowCount() && !(m_model->index(next).flags() & Qt::ItemIsEnabled))
            next += direction;
        if (next < 0 || next >= m_model->rowCount())
            break;
        row = next;
    }
    if (row < 0)
        return;
    const QModelIndex chosen = m_model->index(row);
    m_list->setCurrentIndex(chosen);
    m_list->scrollTo(row <= 1 ? m_model->index(0) : chosen);
    m_input->setAccessibleDescription(chosen.data(Qt::AccessibleTextRole).toString()); // the focus stays in the box
}

void SearchPalette::activate(const QModelIndex &index)
{
    if (!index.isValid() || !(index.flags() & Qt::ItemIsEnabled))
        return;
    const auto kind = SearchModel::Kind(index.data(SearchModel::KindRole).toInt());
    if (kind == SearchModel::Kind::Recent)
        return m_input->setText(index.data().toString());
    if (kind == SearchModel::Kind::Command) {
        const QPersistentModelIndex command(index);
        hide();
        m_model->runCommand(command);
        return;
    }
    m_recent->add(m_model->text());
    hide();
    if (kind == SearchModel::Kind::Answer)
        emit answerAsked(m_model->exchange(index), m_model->aboutName(index));
    else
        emit playAsked(index.data(SearchModel::VideoIdRole).toLongLong(),
                       index.data(SearchModel::StartRole).toLongLong());
}

bool SearchPalette::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_PageDown: step(page); return true;
    case Qt::Key_PageUp: step(-page); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: activate(m_list->currentIndex()); return true;
    default: return false;
    }
}

bool SearchPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent *>(event)->key());
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

/// As high as what it shows, within the window.
void SearchPalette::place()
{
    setGeometry(parentWidget()->rect());
    const int width = std::min(widest, this->width() - 2 * sideGap);
    int rows = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows += m_list->sizeHintForRow(row);
    m_list->setVisible(rows > 0);
    m_card->ensurePolished();
    const int rest = m_card->layout()->sizeHint().height() - (rows > 0 ? m_list->sizeHint().height() : 0);
    const int height = std::min(int(this->height() * heightShare), rest + rows + listSlack);
    m_card->setGeometry((this->width() - width) / 2, int(this->height() * topShare), width, height);
}

void SearchPalette::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), shade);
}

void SearchPalette::mousePressEvent(QMouseEvent *event)
{
    if (!m_card->geometry().contains(event->position().toPoint()))
        close();
}

/// What lies below is out of reach while this is open.
bool SearchPalette::focusNextPrevChild(bool)
{
    return true;
}
