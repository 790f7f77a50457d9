#include "ui/chat/conversationview.h"

#include "ui/chat/bubble.h"
#include "ui/widgets/controls.h"

#include <QHBoxLayout>
#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int questionIndent = 44;
constexpr int answerIndent = 10;
constexpr int gap = 10;
constexpr int nearTheEnd = 48;

/// A message between its margins: questions at the end of the line, answers at its start.
QWidget *placed(QWidget *bubble, bool question, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (question)
        layout->addSpacing(questionIndent);
    layout->addWidget(bubble);
    if (!question)
        layout->addSpacing(answerIndent);
    return row;
}

} // namespace

ConversationView::ConversationView(const Theme &theme, QWidget *parent) : QScrollArea(parent), m_theme(theme)
{
    setObjectName(u"conversation"_s);
    setAccessibleName(tr("Conversation"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    m_hint = makeLabel({}, u"muted"_s, content);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignHCenter);
    m_messages = new QVBoxLayout;
    m_messages->setSpacing(gap);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 4, 4);
    layout->setSpacing(gap);
    layout->addStretch(1);
    layout->addWidget(m_hint);
    layout->addLayout(m_messages);
    setWidget(content);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) { follow(maximum); });
}

void ConversationView::setHint(const QString &text)
{
    m_hint->setText(text);
}

void ConversationView::clear(qint64 videoId)
{
    end();
    m_videoId = videoId;
    while (const std::unique_ptr<QLayoutItem> item{m_messages->takeAt(0)})
        item->widget()->deleteLater();
    m_rows.clear();
    showHint();
}

void ConversationView::present(const QList<Message> &messages)
{
    const auto isSame = [](const Row &row, const Message &message) { return row.message.id == message.id; };
    const bool goesOn =
        m_rows.size() <= messages.size() && std::equal(m_rows.begin(), m_rows.end(), messages.begin(), isSame);
    if (!goesOn)
        clear(m_videoId);
    for (const Message &message : messages.sliced(m_rows.size()))
        addRow(message);
    for (const Row &row : std::as_const(m_rows))
        row.bubble->setLast(row.bubble == m_rows.last().bubble);
    showHint();
}

void ConversationView::addRow(const Message &message)
{
    Bubble *bubble = makeBubble(message, this);
    connect(bubble, &Bubble::editAsked, this, [this, message] { emit editAsked(message); });
    connect(bubble, &Bubble::againAsked, this, &ConversationView::againAsked);
    connect(bubble, &Bubble::feedbackGiven, this,
            [this, id = message.id](Feedback feedback) { emit feedbackGiven(id, feedback); });
    connect(bubble, &Bubble::reelAsked, this, [this, id = message.id] { emit reelAsked(id); });
    QWidget *widget = placed(bubble, message.role == ChatRole::User, this);
    m_messages->addWidget(widget);
    m_rows.append({message, bubble, widget});
}

void ConversationView::allowReel(qint64 answerId)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.message.id == answerId)
            row.bubble->allowReel();
    }
}

Bubble *ConversationView::makeBubble(const Message &message, QWidget *parent)
{
    auto *bubble = new Bubble(message, m_videoId, m_theme, parent);
    connect(bubble, &Bubble::playAsked, this, &ConversationView::playAsked);
    connect(bubble, &Bubble::playMomentsAsked, this, &ConversationView::playMomentsAsked);
    return bubble;
}

void ConversationView::begin(const QString &question, qint64 replacedFrom)
{
    end();
    const auto first =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.message.id == replacedFrom; });
    std::for_each(first, m_rows.end(), [](const Row &row) { row.widget->hide(); });
    m_pending = new QWidget(this);
    auto *layout = new QVBoxLayout(m_pending);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(placed(makeBubble({.text = question}, m_pending), true, m_pending));
    m_working = makeLabel(tr("Looking for it in what is said…"), u"working"_s, m_pending);
    m_working->setObjectName(u"chatWorking"_s);
    layout->addWidget(placed(m_working, false, m_pending));
    m_messages->addWidget(m_pending);
    showHint();
    m_end = verticalScrollBar()->value(); // whoever asks wants to see it
}

void ConversationView::write(const QString &text)
{
    if (!m_pending)
        return;
    if (!m_written) {
        m_working->parentWidget()->hide();
        m_written = makeBubble({.role = ChatRole::Assistant, .text = text}, m_pending);
        m_pending->layout()->addWidget(placed(m_written, false, m_pending));
    }
    m_written->setText(text);
}

void ConversationView::end()
{
    if (!m_pending)
        return;
    m_messages->removeWidget(m_pending);
    std::exchange(m_pending, nullptr)->deleteLater();
    m_working = nullptr;
    m_written = nullptr;
    for (const Row &row : std::as_const(m_rows))
        row.widget->show();
    showHint();
}

std::optional<Message> ConversationView::lastQuestion() const
{
    const auto row = std::find_if(m_rows.rbegin(), m_rows.rend(),
                                  [](const Row &each) { return each.message.role == ChatRole::User; });
    return row == m_rows.rend() ? std::nullopt : std::optional(row->message);
}

bool ConversationView::isLastAnswered() const
{
    return m_rows.isEmpty() || m_rows.last().message.role == ChatRole::Assistant;
}

QList<Message> ConversationView::messages() const
{
    QList<Message> all;
    for (const Row &row : m_rows)
        all.append(row.message);
    return all;
}

/// Goes on to the end of what grows, but not while somebody reads further up.
void ConversationView::follow(int maximum)
{
    if (verticalScrollBar()->value() >= m_end - nearTheEnd)
        verticalScrollBar()->setValue(maximum);
    m_end = maximum;
}

void ConversationView::showHint()
{
    m_hint->setVisible(m_rows.isEmpty() && !m_pending);
}
