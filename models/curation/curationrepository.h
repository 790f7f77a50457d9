#pragma once

#include "models/core/page.h"
#include "models/library/video.h"
#include "models/storage/database.h"

enum class CurationOrder { Title, Owner, Length, State, Added };

/// Which of everybody's videos an admin wants to see. Unless an order is asked for: in the catalogue's when only that
/// is wanted, else the newest first.
struct CurationFilter
{
    QString text = {}; // contained in the title or description, without regard to case
    std::optional<bool> inCatalogue = {};
    std::optional<bool> active = {};
    std::optional<CurationOrder> order = {};
    bool backwards = false; // the order
    std::optional<int> limit = {};
    int offset = 0;
};

/// What videos take up, by the way they came.
struct StorageUse
{
    qint64 videos = 0;
    qint64 fileBytes = 0; // in the store
    qint64 generatedBytes = 0;
    qint64 inPlaceBytes = 0; // played where they were found

    bool operator==(const StorageUse &) const = default;
};

struct AccountStorage
{
    qint64 accountId = 0;
    QString name; // username or email
    std::optional<qint64> quotaBytes = {};
    StorageUse use = {};
};

/// What an admin sees of the table `videos`.
class CurationRepository
{
public:
    explicit CurationRepository(const Database &database) : m_database(database) {}

    Page<Video> list(const CurationFilter &filter) const;
    /// The use of those who store something, the greatest first.
    Page<AccountStorage> storageByAccount(std::optional<int> limit, int offset) const;
    StorageUse storage() const;
    /// How much the database itself takes up.
    qint64 databaseBytes() const;

private:
    Database m_database;
};
