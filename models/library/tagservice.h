#pragma once

#include "models/accounts/account.h"
#include "models/core/result.h"
#include "models/library/libraryrepository.h"
#include "models/library/tagrepository.h"

class Events;

struct TagChange
{
    QStringList add = {};
    QStringList remove = {};
};

/// The rules of tags: an account's are its own, before everybody else, and case does not tell two apart. Stateless,
/// blocking, thread-safe.
class TagService
{
public:
    TagService(const Database &database, Events &events);

    /// All that `account` uses, by name.
    QList<Tag> tags(const Account &account) const;
    /// Changes the tags of all these videos, or of none: NotFound when the account may not see one of them, Invalid
    /// "tag" with "blank" or "long" as detail. Blanks around a tag and double ones in it do not count.
    Result<void> change(const Account &account, const QList<qint64> &videoIds, const TagChange &change) const;

private:
    Database m_database;
    TagRepository m_tags;
    LibraryRepository m_library;
    Events &m_events;
};
