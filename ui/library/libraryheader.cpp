#include "ui/library/libraryheader.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int roomForWords = 600;
}

LibraryHeader::LibraryHeader(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_title(new ElidedLabel(this)), m_summary(new ElidedLabel(this)), m_link(new QPushButton(this))
{
    setRole(m_title, u"title"_s);
    m_title->setObjectName(u"libraryTitle"_s);
    setRole(m_summary, u"muted"_s);
    m_summary->setObjectName(u"librarySummary"_s);
    m_link->setObjectName(u"addLink"_s);
    m_link->setIcon(themedIcon(theme, u"link"_s));
    m_link->setAccessibleName(tr("Add from URL"));
    m_link->setToolTip(tr("Add a video by its address, or from YouTube (Ctrl+U)"));
    QPushButton *import = makePrimaryButton(theme, u"upload"_s, tr("Import"), u"importButton"_s, this);
    import->setToolTip(tr("Import video and sound (Ctrl+O)"));
    QToolButton *more = makeToolButton(theme, u"ellipsis"_s, tr("More"), u"libraryMenu"_s, this);
    auto *menu = new QMenu(more);
    menu->addAction(themedIcon(theme, u"copy-check"_s), tr("Find duplicates…"), this, &LibraryHeader::duplicatesAsked)
        ->setObjectName(u"findDuplicates"_s);
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    connect(import, &QPushButton::clicked, this, &LibraryHeader::importAsked);
    connect(m_link, &QPushButton::clicked, this, &LibraryHeader::linkAsked);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    texts->addWidget(m_title);
    texts->addWidget(m_summary);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 10, 0);
    layout->addLayout(texts, 1);
    layout->addWidget(more, 0, Qt::AlignVCenter);
    layout->addWidget(m_link, 0, Qt::AlignVCenter);
    layout->addWidget(import, 0, Qt::AlignVCenter);
}

void LibraryHeader::setTitle(const QString &title)
{
    m_title->setFullText(title);
}

void LibraryHeader::setSummary(const QString &text)
{
    m_summary->setFullText(text);
}

void LibraryHeader::resizeEvent(QResizeEvent *event)
{
    m_link->setText(width() < roomForWords ? QString() : besideIcon(tr("Add from URL")));
    QWidget::resizeEvent(event);
}
