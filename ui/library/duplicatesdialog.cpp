#include "ui/library/duplicatesdialog.h"

#include "models/core/clocktext.h"
#include "models/core/events.h"
#include "models/library/libraryservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/library/videoactions.h"
#include "ui/removals.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize usualSize{660, 520};
constexpr qsizetype mostShown = 100; // sets; the others come when these are dealt with

/// The sets without what is about to go, as far as they are still sets.
QList<QList<LibraryEntry>> without(QList<QList<LibraryEntry>> sets, const QList<qint64> &ids)
{
    for (QList<LibraryEntry> &set : sets)
        set.removeIf([&ids](const LibraryEntry &entry) { return ids.contains(entry.video.id); });
    sets.removeIf([](const QList<LibraryEntry> &set) { return set.size() < 2; });
    return sets;
}

QString detailsOf(const LibraryEntry &entry)
{
    const Video &video = entry.video;
    QStringList parts;
    if (video.durationMs > 0)
        parts += clockText(video.durationMs);
    if (video.sizeBytes > 0)
        parts += sizeText(video.sizeBytes);
    if (!video.size.isEmpty())
        parts += u"%1 × %2"_s.arg(video.size.width()).arg(video.size.height());
    parts += dayText(video.createdAt);
    if (!video.transcriptSource.isEmpty())
        parts += DuplicatesDialog::tr("transcript ready");
    if (video.inCatalogue)
        parts += DuplicatesDialog::tr("published");
    return parts.join(u"  ·  "_s);
}

} // namespace

DuplicatesDialog::DuplicatesDialog(const UiServices &services, VideoActions &actions, QWidget *parent)
    : QDialog(parent),
      m_services(services),
      m_actions(actions),
      m_stack(new QStackedWidget(this)),
      m_list(new QScrollArea(this)),
      m_empty(new EmptyState(services.theme, this))
{
    setObjectName(u"duplicatesDialog"_s);
    setWindowTitle(tr("Duplicates"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
    m_list->setObjectName(u"duplicates"_s);
    m_list->setAccessibleName(tr("Duplicates"));
    m_list->setWidgetResizable(true);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    auto *text =
        makeLabel(tr("These have the same bytes, the same address, or the same title and length. Keep one, and "
                     "the others are deleted."),
                  u"muted"_s, this);
    text->setWordWrap(true);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"closeDuplicates"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(26, 22, 26, 20);
    layout->setSpacing(12);
    layout->addWidget(makeLabel(tr("Duplicates"), u"heading"_s, this));
    layout->addWidget(text);
    layout->addWidget(m_stack, 1);
    layout->addWidget(close, 0, Qt::AlignTrailing);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_actions.removals(), &Removals::changed, this, &DuplicatesDialog::load);
    load();
}

void DuplicatesDialog::load()
{
    async(
        this,
        [services = m_services, gone = m_actions.removals().ids()] {
            return without(services.library.duplicates(services.owner), gone);
        },
        [this, reading = ++m_reading](const Result<QList<QList<LibraryEntry>>> &sets) {
            if (reading != m_reading)
                return;
            if (sets)
                return present(*sets);
            m_empty->say(u"circle-alert"_s, tr("The library cannot be read"), errorText(sets.error()));
            m_stack->setCurrentWidget(m_empty);
        });
}

void DuplicatesDialog::present(const QList<QList<LibraryEntry>> &sets)
{
    if (sets.isEmpty()) {
        m_empty->say(u"copy-check"_s, tr("Nothing is there twice"), tr("Your library holds each video once."));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    auto *content = new QWidget(m_list);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 6, 0);
    layout->setSpacing(12);
    for (const QList<LibraryEntry> &set : sets.first(std::min(sets.size(), mostShown)))
        layout->addWidget(makeSet(set));
    layout->addStretch();
    m_list->setWidget(content);
    m_stack->setCurrentWidget(m_list);
}

QWidget *DuplicatesDialog::makeSet(const QList<LibraryEntry> &set)
{
    auto *frame = new QFrame(m_list);
    setRole(frame, u"card"_s);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(10);
    for (const LibraryEntry &entry : set)
        layout->addWidget(makeLine(entry, set));
    return frame;
}

QWidget *DuplicatesDialog::makeLine(const LibraryEntry &entry, const QList<LibraryEntry> &set)
{
    auto *line = new QWidget(m_list);
    auto *title = new ElidedLabel(line);
    title->setFullText(entry.video.title);
    auto *details = makeLabel(detailsOf(entry), u"muted"_s, line);
    auto *play = makeToolButton(m_services.theme, u"play"_s, tr("Play %1").arg(entry.video.title),
                                u"playDuplicate%1"_s.arg(entry.video.id), line);
    auto *keep = new QPushButton(tr("Keep this one"), line);
    keep->setObjectName(u"keep%1"_s.arg(entry.video.id));
    keep->setAccessibleName(tr("Keep this one: %1, %2").arg(entry.video.title, detailsOf(entry)));
    QList<Video> others;
    for (const LibraryEntry &other : set) {
        if (other.video.id != entry.video.id)
            others.append(other.video);
    }
    connect(play, &QToolButton::clicked, this, [this, id = entry.video.id] {
        emit playAsked(id, -1);
        accept();
    });
    connect(keep, &QPushButton::clicked, this, [this, others] { m_actions.remove(others); });
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(title);
    texts->addWidget(details);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(texts, 1);
    layout->addWidget(play);
    layout->addWidget(keep);
    return line;
}
