#include "ui/chat/bubble.h"

#include "ui/chat/answertext.h"
#include "ui/format.h"
#include "ui/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedbutton.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QTextBlock>
#include <QTextCursor>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int lineHeightPercent = 135;
constexpr int paragraphGap = 6;
constexpr qreal textMargin = 2;
constexpr int copyIconSize = 15;

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
    layout->addWidget(m_text);
    if (!question) {
        for (int citation = 0; citation < message.citations.size(); ++citation)
            layout->addWidget(makeSource(citation, videoId));
        layout->addWidget(makeFooter());
    }
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
    source->setToolTip(moment.text.simplified().toHtmlEscaped());
    setRole(source, u"source"_s);
    connect(source, &QPushButton::clicked, this, [this, citation] { play(citation); });
    return source;
}

QWidget *Bubble::makeFooter()
{
    auto *footer = new QWidget(this);
    auto *copy = makeToolButton(m_theme, u"copy"_s, tr("Copy the answer"), u"copyAnswer"_s, footer);
    copy->setIcon(themedIcon(m_theme, u"copy"_s, Ink::Muted));
    copy->setIconSize({copyIconSize, copyIconSize});
    connect(copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(answerPlainText(m_message)); });
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch();
    layout->addWidget(copy);
    return footer;
}

void Bubble::play(int citation)
{
    if (citation < 0 || citation >= m_message.citations.size())
        return;
    const Moment &moment = m_message.citations.at(citation);
    emit playAsked(moment.videoId, moment.startMs);
}
