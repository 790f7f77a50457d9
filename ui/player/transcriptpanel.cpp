#include "ui/player/transcriptpanel.h"

#include "ui/player/transcriptmodel.h"
#include "ui/player/transcriptview.h"
#include "ui/widgets/controls.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int mostSearchWidth = 320;
constexpr int leastSearchWidth = 110;
} // namespace

TranscriptPanel::TranscriptPanel(TranscriptModel &model, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_model(model), m_view(new TranscriptView(model, theme, this))
{
    m_view->setObjectName(u"transcript"_s);
    m_note = makeLabel({}, u"muted"_s, this);
    m_note->setObjectName(u"transcriptNote"_s);
    m_note->setWordWrap(true);
    m_note->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeTools(theme));
    layout->addWidget(m_note);
    layout->addWidget(m_view, 1);
    connect(m_view, &TranscriptView::seekAsked, this, &TranscriptPanel::seekAsked);
    connect(m_view, &TranscriptView::noteAsked, this, &TranscriptPanel::noteAsked);
    connect(m_view, &TranscriptView::followingChanged, this,
            [this](bool following) { m_follow->setVisible(!following); });
    connect(&m_model, &TranscriptModel::hitsChanged, this, &TranscriptPanel::showHits);
    showHits();
}

QWidget *TranscriptPanel::makeTools(const Theme &theme)
{
    m_tools = new QWidget(this);
    m_search = new QLineEdit(m_tools);
    m_search->setObjectName(u"transcriptSearch"_s);
    m_search->setAccessibleName(tr("Find in the transcript"));
    m_search->setPlaceholderText(tr("Find in the transcript"));
    m_search->setClearButtonEnabled(true);
    nameIcons(*m_search);
    m_search->setMinimumWidth(leastSearchWidth);
    m_search->setMaximumWidth(mostSearchWidth);
    m_search->setAcceptDrops(false);
    m_search->installEventFilter(this);
    m_count = makeLabel({}, u"muted"_s, m_tools);
    m_count->setObjectName(u"hitCount"_s);
    m_previous = makeToolButton(theme, u"chevron-up"_s, tr("Previous hit (Shift+Enter)"), u"previousHit"_s, m_tools);
    m_next = makeToolButton(theme, u"chevron-down"_s, tr("Next hit (Enter)"), u"nextHit"_s, m_tools);
    auto *edit = makeToolButton(theme, u"pencil"_s, tr("Edit the line (F2)"), u"editLine"_s, m_tools);
    m_follow = new QPushButton(tr("Follow"), m_tools);
    m_follow->setObjectName(u"followTranscript"_s);
    m_follow->setToolTip(tr("Keep to what is being said"));
    setRole(m_follow, u"chip"_s);
    m_follow->hide();
    auto *layout = new QHBoxLayout(m_tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_search, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_count, m_previous, m_next})
        layout->addWidget(widget);
    layout->addStretch(1);
    layout->addWidget(m_follow);
    layout->addWidget(edit);
    connect(m_search, &QLineEdit::textChanged, &m_model, &TranscriptModel::search);
    connect(m_next, &QToolButton::clicked, this, [this] { find(1); });
    connect(m_previous, &QToolButton::clicked, this, [this] { find(-1); });
    connect(edit, &QToolButton::clicked, this, &TranscriptPanel::editLine);
    connect(m_follow, &QPushButton::clicked, this, [this] { m_view->setFollowing(true); });
    return m_tools;
}

void TranscriptPanel::setNote(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    m_tools->setVisible(text.isEmpty());
}

void TranscriptPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TranscriptPanel::editLine()
{
    m_view->setFocus();
    m_view->editLine();
}

void TranscriptPanel::find(int step)
{
    if (const int row = m_model.find(step, m_positionMs); row >= 0)
        m_view->reveal(row);
}

void TranscriptPanel::showHits()
{
    const int count = int(m_model.hits().size());
    const bool searching = !m_search->text().trimmed().isEmpty();
    m_count->setVisible(searching);
    if (count == 0)
        m_count->setText(tr("Nothing found"));
    else if (m_model.found() < 0)
        m_count->setText(count == 1 ? tr("1 hit") : tr("%n hits", nullptr, count));
    else
        //: Which of the places where something was found is shown.
        m_count->setText(tr("%1 of %2").arg(m_model.found() + 1).arg(count));
    for (QToolButton *button : {m_previous, m_next}) {
        button->setVisible(searching);
        button->setEnabled(count > 0);
    }
    QList<qint64> positions;
    for (const int row : m_model.hits())
        positions += m_model.startOf(row);
    emit hitsChanged(positions);
}

void TranscriptPanel::endSearch()
{
    m_search->clear();
    m_view->setFollowing(true);
    m_view->setFocus();
}

bool TranscriptPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: find(key->modifiers() & Qt::ShiftModifier ? -1 : 1); return true;
    case Qt::Key_Escape: endSearch(); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}
