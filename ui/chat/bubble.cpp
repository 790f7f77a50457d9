#include "ui/chat/bubble.h"

#include "models/core/clocktext.h"
#include "ui/chat/answertext.h"
#include "ui/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedbutton.h"
#include "ui/widgets/elidedlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTimer>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int lineHeightPercent = 135;
constexpr int paragraphGap = 6;
constexpr qreal textMargin = 2;
constexpr int footerIconSize = 15;

} // namespace

BubbleText::BubbleText(QWidget *parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setOpenLinks(false);
    setAcceptDrops(false);
    setContextMenuPolicy(Qt::NoContextMenu);
    document()->setDocumentMargin(textMargin);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BubbleText::fit()
{
    document()->setTextWidth(viewport()->width());
    setFixedHeight(int(std::ceil(document()->size().height())) + 1);
}

void BubbleText::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fit();
}

void BubbleText::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the whole conversation scrolls
}

Bubble::Bubble(const Message &message, qint64 videoId, const Theme &theme, QWidget *parent)
    : QFrame(parent), m_message(message), m_theme(theme), m_text(new BubbleText(this))
{
    const bool question = message.role == ChatRole::User;
    setObjectName(question ? u"question"_s : u"answer"_s);
    setRole(this, objectName());
    setRole(m_text, objectName());
    m_text->setObjectName(question ? u"questionText"_s : u"answerText"_s);
    m_text->setAccessibleName(question ? tr("Question") : tr("Answer"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, question ? 6 : 5);
    layout->setSpacing(3);
    if (question && message.id != 0)
        addQuestionPart(layout);
    else
        layout->addWidget(m_text);
    if (!question)
        addAnswerPart(layout, videoId);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (url.scheme() == u"moment"_s)
            play(url.path().toInt());
    });
    connect(&m_theme, &Theme::changed, this, &Bubble::write);
    write();
}

void Bubble::write()
{
    if (m_message.role == ChatRole::User)
        m_text->setPlainText(m_message.text);
    else
        m_text->setMarkdown(answerMarkdown(m_message));
    styleText();
    m_text->fit();
}

void Bubble::styleText()
{
    QTextDocument *document = m_text->document();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(lineHeightPercent, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(0);
        format.setBottomMargin(block.next().isValid() ? paragraphGap : 0);
        QTextCursor(block).setBlockFormat(format);
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            if (!fragment.charFormat().isAnchor())
                continue;
            QTextCharFormat link;
            link.setForeground(m_theme.colours().accent);
            link.setFontUnderline(false);
            link.setFontWeight(QFont::DemiBold);
            QTextCursor cursor(document);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(link);
        }
    }
}

QWidget *Bubble::makeSource(int citation, qint64 videoId)
{
    const Moment &moment = m_message.citations.at(citation);
    const QString time = clockText(moment.startMs);
    const bool elsewhere = moment.videoId != videoId;
    const QString what = elsewhere ? moment.videoTitle : moment.text.simplified();
    auto *source = new ElidedButton(themedIcon(m_theme, u"play"_s, Ink::Accent), u" %1   %2"_s.arg(time, what), this);
    source->setObjectName(u"citation"_s);
    source->setAccessibleName(tr("Play %1, %2").arg(time, what));
    source->setToolTip(u"<p>%1</p>"_s.arg(moment.text.simplified().toHtmlEscaped())); // as HTML it is wrapped
    setRole(source, u"source"_s);
    connect(source, &QPushButton::clicked, this, [this, citation] { play(citation); });
    return source;
}

QPushButton *Bubble::makePlayAll()
{
    auto *play =
        new QPushButton(themedIcon(m_theme, u"list-video"_s, Ink::OnAccent), besideIcon(tr("Play the answer")), this);
    play->setObjectName(u"playAnswer"_s);
    play->setAccessibleName(tr("Play the answer"));
    play->setToolTip(tr("Plays its moments one after the other"));
    play->setCursor(Qt::PointingHandCursor);
    setRole(play, u"playAnswer"_s);
    connect(play, &QPushButton::clicked, this, [this] { emit playMomentsAsked(m_message.citations); });
    return play;
}

void Bubble::addQuestionPart(QVBoxLayout *layout)
{
    auto *edit = makeFooterButton(u"pencil"_s, tr("Edit the question"), u"editQuestion"_s, this);
    edit->setIcon(themedIcon(m_theme, u"pencil"_s, Ink::OnAccent));
    connect(edit, &QToolButton::clicked, this, &Bubble::editAsked);
    auto *row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    row->addWidget(edit, 0, Qt::AlignBottom);
    layout->addLayout(row);
}

void Bubble::addAnswerPart(QVBoxLayout *layout, qint64 videoId)
{
    const bool isAnswered = m_message.covered && !m_message.citations.isEmpty();
    if (isAnswered)
        layout->addWidget(makePlayAll());
    for (int citation = 0; citation < m_message.citations.size(); ++citation)
        layout->addWidget(makeSource(citation, videoId));
    if (hasUnsourced(m_message)) {
        auto *note = makeLabel(tr("[?]: no source was named for this"), u"muted"_s, this);
        note->setObjectName(u"unsourcedNote"_s);
        note->setWordWrap(true);
        layout->addWidget(note);
    }
    if (m_message.id != 0)
        layout->addWidget(makeFooter());
}

QWidget *Bubble::makeFooter()
{
    auto *footer = new QWidget(this);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const bool isBuiltIn = m_message.engine.startsWith(u"builtin/"_s);
    auto *engine = new ElidedLabel(footer);
    engine->setFullText(isBuiltIn ? QString() : m_message.engine);
    setRole(engine, u"muted"_s);
    layout->addWidget(engine, 1);
    addThumbs(layout, footer);
    if (m_message.covered && !m_message.citations.isEmpty()) {
        m_reel = makeFooterButton(u"clapperboard"_s, tr("Make a reel of these moments"), u"makeReel"_s, footer);
        connect(m_reel, &QToolButton::clicked, this, [this] {
            m_reel->setEnabled(false);
            emit reelAsked();
        });
        layout->addWidget(m_reel);
    }
    m_again = makeFooterButton(u"rotate-cw"_s, tr("Answer again"), u"answerAgain"_s, footer);
    m_again->hide();
    connect(m_again, &QToolButton::clicked, this, &Bubble::againAsked);
    layout->addWidget(m_again);
    auto *copy = makeFooterButton(u"copy"_s, tr("Copy the answer"), u"copyAnswer"_s, footer);
    connect(copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(answerPlainText(m_message)); });
    layout->addWidget(copy);
    return footer;
}

QToolButton *Bubble::makeFooterButton(const QString &icon, const QString &text, const QString &name, QWidget *parent)
{
    QToolButton *button = makeToolButton(m_theme, icon, text, name, parent);
    button->setIcon(themedIcon(m_theme, icon, Ink::Muted));
    button->setIconSize({footerIconSize, footerIconSize});
    return button;
}

/// One of the two at most is on; a second click takes it back.
void Bubble::addThumbs(QHBoxLayout *layout, QWidget *footer)
{
    auto *good = makeFooterButton(u"thumbs-up"_s, tr("A good answer"), u"goodAnswer"_s, footer);
    auto *bad = makeFooterButton(u"thumbs-down"_s, tr("A bad answer"), u"badAnswer"_s, footer);
    const auto paint = [this](QToolButton *button, const QString &icon) {
        button->setIcon(themedIcon(m_theme, icon, button->isChecked() ? Ink::Accent : Ink::Muted));
    };
    const auto give = [this, good, bad, paint] {
        paint(good, u"thumbs-up"_s);
        paint(bad, u"thumbs-down"_s);
        m_message.feedback = good->isChecked() ? Feedback::Good : bad->isChecked() ? Feedback::Bad : Feedback::None;
    };
    for (QToolButton *button : {good, bad}) {
        QToolButton *other = button == good ? bad : good;
        button->setCheckable(true);
        button->setChecked(m_message.feedback == (button == good ? Feedback::Good : Feedback::Bad));
        connect(button, &QToolButton::clicked, this, [this, other, give] {
            other->setChecked(false);
            give();
            emit feedbackGiven(m_message.feedback);
        });
        layout->addWidget(button);
    }
    give();
}

void Bubble::setText(const QString &text)
{
    m_message.text = text;
    write();
}

void Bubble::setLast(bool isLast)
{
    if (m_again)
        m_again->setVisible(isLast);
}

/// Not before a double click is over: its second click would make the same reel again.
void Bubble::allowReel()
{
    if (m_reel)
        QTimer::singleShot(QApplication::doubleClickInterval(), m_reel, [reel = m_reel] { reel->setEnabled(true); });
}

void Bubble::play(int citation)
{
    if (citation < 0 || citation >= m_message.citations.size())
        return;
    const Moment &moment = m_message.citations.at(citation);
    emit playAsked(moment.videoId, moment.startMs);
}
