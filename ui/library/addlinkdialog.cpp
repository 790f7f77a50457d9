#include "ui/library/addlinkdialog.h"

#include "models/library/videolink.h"
#include "models/library/videoservice.h"
#include "models/library/videotexts.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/player/videoembed.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int usualWidth = 500;
}

AddLinkDialog::AddLinkDialog(const UiServices &services, QWidget *parent)
    : FormDialog(tr("Add from URL"), tr("Add"), parent),
      m_services(services),
      m_address(new QLineEdit(this)),
      m_title(new QLineEdit(this)),
      m_publish(new QCheckBox(tr("Publish in the catalogue"), this)),
      m_note(makeLabel({}, u"muted"_s, this))
{
    setObjectName(u"addLinkDialog"_s);
    m_address->setObjectName(u"linkAddress"_s);
    m_address->setAccessibleName(tr("Address"));
    m_address->setPlaceholderText(u"https://"_s);
    m_title->setObjectName(u"linkTitle"_s);
    m_title->setAccessibleName(tr("Title"));
    m_title->setMaxLength(int(maxTitleLength));
    m_title->setPlaceholderText(tr("Made from the address"));
    m_publish->setObjectName(u"linkPublish"_s);
    m_publish->setVisible(services.owner.isAdmin());
    m_note->setObjectName(u"linkNote"_s);
    m_note->setWordWrap(true);
    m_note->setMinimumHeight(2 * m_note->fontMetrics().lineSpacing()); // the dialog keeps its size
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(10);
    form->addRow(tr("Address"), m_address);
    form->addRow(QString(), m_note);
    form->addRow(tr("Title"), m_title);
    form->addRow(QString(), m_publish);
    body()->addLayout(form);
    resize(usualWidth, sizeHint().height());
    connect(m_address, &QLineEdit::textChanged, this, &AddLinkDialog::check);
    if (const QString copied = QGuiApplication::clipboard()->text().trimmed(); parseVideoLink(copied)) {
        m_address->setText(copied);
        m_address->selectAll();
    }
    check();
}

void AddLinkDialog::check()
{
    const QString address = m_address->text().trimmed();
    const Result<VideoLink> link = parseVideoLink(address);
    setAcceptable(link.has_value());
    if (address.isEmpty())
        m_note->setText(tr("The address of a video file, or a YouTube link."));
    else if (!link)
        m_note->setText(tr("This is no address of a video: it has to start with http:// or https://."));
    else if (link->youtubeId.isEmpty())
        m_note->setText(tr("It stays where it is, and plays here as long as it is there."));
    else
        m_note->setText(canEmbedVideos() ? tr("This is on YouTube, whose page plays it here.")
                                         : tr("This is on YouTube. It opens in your browser."));
}

void AddLinkDialog::submit()
{
    const LinkedVideo linked{.url = m_address->text().trimmed(),
                             .title = m_title->text(),
                             .inCatalogue = m_publish->isVisibleTo(this) && m_publish->isChecked()};
    setBusy(true);
    async(
        this, [services = m_services, linked] { return services.videos.addLinked(services.owner, linked); },
        [this](const Result<Video> &video) {
            setBusy(false);
            if (!video)
                return showError(errorText(video.error()));
            emit added(video->id);
            accept();
        });
}
