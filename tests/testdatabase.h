#pragma once

#include "models/storage/database.h"
#include "models/storage/migrator.h"
#include "tests/postgresqldatabases.h"

#include <QTemporaryDir>

/// A migrated database of its own for each test: SQLite, or PostgreSQL where MATINEE_TEST_BACKEND says so.
class TestDatabase
{
public:
    TestDatabase() : m_database(*Database::open(makeUrl()))
    {
        if (!migrate(m_database))
            qFatal("the test database cannot be migrated");
    }
    ~TestDatabase()
    {
        // The thread would keep it until it ends, and a server has only so many.
        m_database.connection().close();
        if (!m_name.isEmpty())
            PostgresqlDatabases::giveBack(m_name);
    }
    Q_DISABLE_COPY_MOVE(TestDatabase)

    operator const Database &() const { return m_database; }
    const Database &operator*() const { return m_database; }
    const Database *operator->() const { return &m_database; }
    QString url() const { return m_url; }

private:
    QString makeUrl()
    {
        if (qEnvironmentVariable("MATINEE_TEST_BACKEND") == QLatin1String("postgresql")) {
            m_name = PostgresqlDatabases::take();
            m_url = PostgresqlDatabases::urlOf(m_name);
        } else {
            m_url = QStringLiteral("sqlite:") + m_dir.filePath(QStringLiteral("test.db"));
        }
        return m_url;
    }

    QTemporaryDir m_dir;
    QString m_name; // on PostgreSQL
    QString m_url;
    Database m_database;
};
