#include "models/library/tagservice.h"

#include "models/core/events.h"
#include "models/library/videotexts.h"
#include "models/storage/query.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace {

/// As they are kept.
Result<QStringList> checked(const QStringList &names)
{
    QStringList good;
    for (const QString &typed : names) {
        const Result<QString> name = checkedText(typed.simplified(), u"tag"_s, maxTagLength);
        if (!name)
            return tl::make_unexpected(name.error());
        if (name->isEmpty())
            return fail(Fault::Invalid, u"tag"_s, u"blank"_s);
        good.append(*name);
    }
    return good;
}

} // namespace

TagService::TagService(const Database &database, Events &events)
    : m_database(database), m_tags(database), m_library(database), m_events(events)
{}

QList<Tag> TagService::tags(const Account &account) const
{
    return m_tags.tags(account.id);
}

Result<void> TagService::change(const Account &account, const QList<qint64> &videoIds, const TagChange &change) const
{
    const Result<QStringList> added = checked(change.add);
    const Result<QStringList> removed = checked(change.remove);
    if (!added || !removed)
        return tl::make_unexpected(added ? removed.error() : added.error());
    const qsizetype wanted = QSet<qint64>(videoIds.begin(), videoIds.end()).size();
    if (m_library.visible(account, videoIds) != wanted)
        return fail(Fault::NotFound);
    inTransaction(m_database.connection(), [&] {
        m_tags.remove(account.id, videoIds, *removed);
        m_tags.add(account.id, videoIds, *added);
    });
    emit m_events.tagsChanged(account.id);
    return {};
}
