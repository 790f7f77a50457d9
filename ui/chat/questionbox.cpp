#include "ui/chat/questionbox.h"

#include "ui/widgets/controls.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestQuestion = 4000;
constexpr int controlHeight = 38;

} // namespace

QuestionBox::QuestionBox(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_editNote(makeEditNote()),
      m_input(new QLineEdit(this)),
      m_send(makePrimaryButton(theme, u"send"_s, {}, u"sendQuestion"_s, this))
{
    m_input->setObjectName(u"chatInput"_s);
    m_input->setAccessibleName(tr("Question"));
    m_input->setMaxLength(longestQuestion);
    m_input->setMinimumHeight(controlHeight);
    m_input->setAcceptDrops(false); // files dropped here are to be imported, too
    m_send->setFixedSize(controlHeight, controlHeight);
    setRole(m_send, u"send"_s);
    connect(m_input, &QLineEdit::returnPressed, this, &QuestionBox::submit);
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (m_isWorking)
            emit stopAsked();
        else
            submit();
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_input, 1);
    row->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_editNote);
    layout->addLayout(row);
    setWorking(false);
}

QWidget *QuestionBox::makeEditNote()
{
    auto *note = new QWidget(this);
    note->setObjectName(u"editNote"_s);
    auto *text = makeLabel(tr("The conversation goes on from the edited question."), u"muted"_s, note);
    text->setWordWrap(true);
    auto *cancel = makeToolButton(m_theme, u"x"_s, tr("Leave the question as it is"), u"cancelEdit"_s, note);
    connect(cancel, &QToolButton::clicked, this, &QuestionBox::cancelEdit);
    auto *layout = new QHBoxLayout(note);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text, 1);
    layout->addWidget(cancel);
    note->hide();
    return note;
}

void QuestionBox::setHint(const QString &text)
{
    m_input->setPlaceholderText(text);
}

void QuestionBox::setText(const QString &text)
{
    m_input->setText(text);
}

void QuestionBox::setWorking(bool isWorking)
{
    m_isWorking = isWorking;
    m_input->setReadOnly(isWorking);
    const QString action = isWorking ? tr("Stop") : tr("Send");
    m_send->setIcon(themedIcon(m_theme, isWorking ? u"square"_s : u"send"_s, Ink::OnAccent));
    m_send->setToolTip(action);
    m_send->setAccessibleName(action);
}

void QuestionBox::takeFocus()
{
    m_input->setFocus(Qt::ShortcutFocusReason);
    m_input->selectAll();
}

void QuestionBox::edit(const Message &question)
{
    m_edited = question.id;
    m_input->setText(question.text);
    m_editNote->show();
    m_input->setFocus();
}

void QuestionBox::stopEditing()
{
    m_edited = 0;
    m_editNote->hide();
}

void QuestionBox::cancelEdit()
{
    stopEditing();
    m_input->clear();
    m_input->setFocus();
}

void QuestionBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || (!m_isWorking && m_edited == 0))
        return QWidget::keyPressEvent(event);
    if (m_isWorking)
        emit stopAsked();
    else
        cancelEdit();
}

void QuestionBox::submit()
{
    const QString question = m_input->text().trimmed();
    if (question.isEmpty() || m_isWorking)
        return;
    m_input->clear();
    emit submitted(question);
}
