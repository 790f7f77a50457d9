#include "models/jobs/demojob.h"

#include "models/ai/speaker.h"
#include "models/library/importservice.h"
#include "models/library/mediastore.h"
#include "models/studio/demofilm.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

Job demoJob(qint64 ownerId)
{
    return {.kind = u"demo"_s, .ownerId = ownerId, .payload = {{u"key"_s, MediaStore::newKey()}}};
}

DemoRunner::DemoRunner(SpeakerSource speaker, const MediaStore &store, const AccountService &accounts,
                       const ImportService &imports)
    : m_speaker(std::move(speaker)), m_store(store), m_accounts(accounts), m_imports(imports)
{}

QString DemoRunner::kind() const
{
    return u"demo"_s;
}

Result<void> DemoRunner::run(const Job &job, const Progress &progress)
{
    const QString key = job.payload[u"key"_s].toString();
    const std::optional<Account> owner = m_accounts.find(job.ownerId);
    // Killed between handing the film over and the mark in the queue: the import has the folder now.
    if (!owner || m_store.isPublished(key))
        return {};
    Result<QString> folder = m_store.workFolder(key);
    if (!folder)
        return tl::make_unexpected(folder.error());
    const QString film = *folder + u'/' + MediaStoreNames::media + u"mp4"_s;
    if (!QFile::exists(film)) {
        m_store.remove(key); // what a killed run left would be published with the film
        folder = m_store.workFolder(key);
        if (!folder)
            return tl::make_unexpected(folder.error());
        const Result<void> made = makeDemoFilm(*m_speaker(), u":/demo/film.txt"_s, film, progress);
        if (!made)
            return made;
    }
    const Result<qint64> import = m_imports.import(*owner, {.path = film, .publish = owner->isAdmin(), .key = key});
    return import.map([](qint64) {});
}

void DemoRunner::abandon(const Job &job, const Error &)
{
    m_store.remove(job.payload[u"key"_s].toString());
}
