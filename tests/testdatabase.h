#pragma once

#include "models/storage/database.h"
#include "models/storage/migrator.h"
#include "models/storage/query.h"

#include <QTemporaryDir>
#include <QUuid>

#include <cstdlib>

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
            onServer(QStringLiteral("DROP SCHEMA %1 CASCADE").arg(m_name));
    }
    Q_DISABLE_COPY_MOVE(TestDatabase)

    operator const Database &() const { return m_database; }
    const Database &operator*() const { return m_database; }
    const Database *operator->() const { return &m_database; }
    QString url() const { return m_url; }

private:
    static QString serverUrl()
    {
        const QString url = qEnvironmentVariable("MATINEE_TEST_POSTGRESQL");
        if (url.isEmpty())
            std::exit(77); // what CTest counts as skipped
        return url;
    }

    static void onServer(const QString &sql)
    {
        static const Result<Database> server = Database::open(serverUrl());
        if (!server)
            qFatal("MATINEE_TEST_POSTGRESQL: %s", qPrintable(server.error().detail));
        execute(server->connection(), sql);
    }

    QString makeUrl()
    {
        if (qEnvironmentVariable("MATINEE_TEST_BACKEND") == QLatin1String("postgresql")) {
            m_name = QStringLiteral("test_") + QUuid::createUuid().toString(QUuid::Id128);
            onServer(QStringLiteral("CREATE SCHEMA %1").arg(m_name));
            QUrl url(serverUrl());
            url.setQuery(QStringLiteral("options=-csearch_path=") + m_name);
            m_url = url.toString();
        } else {
            m_url = QStringLiteral("sqlite:") + m_dir.filePath(QStringLiteral("test.db"));
        }
        return m_url;
    }

    QTemporaryDir m_dir;
    QString m_name; // of the PostgreSQL schema
    QString m_url;
    Database m_database;
};
