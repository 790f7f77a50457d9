#include "ui/player/playerheader.h"

#include "models/library/video.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

PlayerHeader::PlayerHeader(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_title(new ElidedLabel(this)), m_details(makeLabel({}, u"muted"_s, this))
{
    auto *back = makeToolButton(theme, u"chevron-left"_s, tr("Back to the library (Esc)"), u"backToLibrary"_s, this);
    m_title->setObjectName(u"videoTitle"_s);
    setRole(m_title, u"heading"_s);
    auto *more = makeToolButton(theme, u"ellipsis"_s, tr("More"), u"videoMenu"_s, this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(back);
    layout->addWidget(m_title);
    layout->addWidget(m_details);
    layout->addStretch(1);
    layout->addWidget(more);
    connect(back, &QToolButton::clicked, this, &PlayerHeader::backAsked);
    connect(more, &QToolButton::clicked, this, &PlayerHeader::menuAsked);
}

void PlayerHeader::setVideo(const Video &video)
{
    m_title->setFullText(video.title);
    QStringList details;
    if (!video.seriesName.isEmpty())
        details += video.seriesNumber > 0 ? u"%1 %2"_s.arg(video.seriesName).arg(video.seriesNumber) : video.seriesName;
    if (video.size.isValid() && !video.size.isEmpty())
        details += u"%1 × %2"_s.arg(video.size.width()).arg(video.size.height());
    else if (video.hasAudio && !video.hasVideo)
        details += tr("sound");
    if (video.inCatalogue)
        details += tr("published");
    m_details->setText(details.join(u"  ·  "_s));
}
