#include "models/library/catalogueseed.h"

#include "models/core/events.h"
#include "models/storage/query.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Seed
{
    QLatin1String youtubeId;
    QLatin1String title;
    QLatin1String description;
};

constexpr std::array seeds{
    Seed{.youtubeId = QLatin1String("CBYhVcO4WgI"),
         .title = QLatin1String("How to Start a Startup - Sam Altman (Y Combinator)"),
         .description = QLatin1String("The first lecture of the course on ideas, products, teams and execution.")},
    Seed{.youtubeId = QLatin1String("UF8uR6Z6KLc"),
         .title = QLatin1String("Steve Jobs Stanford Commencement Address"),
         .description = QLatin1String("Three stories about connecting the dots, love and loss, and death.")},
};

Video videoFrom(const Seed &seed, qint64 ownerId, const QDateTime &now)
{
    return {.ownerId = ownerId,
            .source = VideoSource::YouTube,
            .status = VideoStatus::Completed,
            .title = seed.title,
            .description = seed.description,
            .inCatalogue = true,
            .url = u"https://www.youtube.com/watch?v="_s + seed.youtubeId,
            .youtubeId = seed.youtubeId,
            .fingerprint = u"youtube:"_s + seed.youtubeId,
            .createdAt = now,
            .updatedAt = now};
}

} // namespace

CatalogueSeed::CatalogueSeed(const Database &database, Events &events, Clock clock)
    : m_videos(database), m_events(events), m_clock(std::move(clock))
{}

QList<Video> CatalogueSeed::plant(const Account &owner) const
{
    QList<Video> planted;
    for (const Seed &seed : seeds) {
        const Video video = videoFrom(seed, owner.id, m_clock());
        if (m_videos.hasFingerprint(video.fingerprint))
            continue;
        try {
            planted.append(*m_videos.find(m_videos.insert(video)));
        } catch (const UniqueViolation &) { // somebody was faster
            continue;
        }
        emit m_events.videoChanged(planted.last().id);
    }
    return planted;
}
