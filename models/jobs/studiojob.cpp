#include "models/jobs/studiojob.h"

#include "models/library/mediastore.h"

using namespace Qt::Literals::StringLiterals;

Job studioJob(qint64 ownerId, qint64 videoId, const QString &title)
{
    return {.kind = studioJobKind,
            .ownerId = ownerId,
            .videoId = videoId,
            .title = title,
            .payload = {{u"key"_s, MediaStore::newKey()}}};
}
