#pragma once

#include "models/storage/database.h"
#include "models/storage/migrator.h"
#include "models/storage/query.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QUrl>
#include <QUuid>

#include <cstdlib>

/// Migrated databases on the server of MATINEE_TEST_POSTGRESQL. To make one takes longer than most tests: each is
/// copied from one that is migrated once for all, and is emptied and used again by the next test of the same program.
class PostgresqlDatabases
{
public:
    /// Its name. Ends the program as skipped where there is no server.
    static QString take()
    {
        if (!spare().isEmpty())
            return spare().takeLast();
        static const QString migrated = makeTemplate();
        const QString name = QStringLiteral("test_") + QUuid::createUuid().toString(QUuid::Id128);
        onServer(QStringLiteral("CREATE DATABASE %1 TEMPLATE %2 STRATEGY file_copy").arg(name, migrated));
        return name;
    }

    /// Ends what connections there still are.
    static void giveBack(const QString &name)
    {
        Query(server(),
              QStringLiteral("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = :name"))
            .bind(QStringLiteral(":name"), name)
            .exec();
        if (isRestored(name))
            spare().append(name);
        else
            drop(name);
    }

    static QString urlOf(const QString &name)
    {
        QUrl url(serverUrl());
        url.setPath(u'/' + name);
        return url.toString();
    }

private:
    static QStringList &spare()
    {
        static QStringList names = [] {
            qAddPostRoutine([] {
                for (const QString &name : std::as_const(spare()))
                    drop(name);
            });
            return QStringList();
        }();
        return names;
    }

    static QString serverUrl()
    {
        const QString url = qEnvironmentVariable("MATINEE_TEST_POSTGRESQL");
        if (url.isEmpty())
            std::exit(77); // what CTest counts as skipped
        return url;
    }

    static Database open(const QString &url)
    {
        const Result<Database> database = Database::open(url);
        if (!database)
            qFatal("MATINEE_TEST_POSTGRESQL: %s", qPrintable(database.error().detail));
        return *database;
    }

    static QSqlDatabase server()
    {
        static const Database server = open(serverUrl());
        return server.connection();
    }

    static void onServer(const QString &sql) { execute(server(), sql); }
    static void drop(const QString &name) { onServer(QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(name)); }

    /// False when a test has changed more than rows.
    static bool isRestored(const QString &name)
    {
        const Database database = open(urlOf(name));
        Query query(database.connection(), QStringLiteral("SELECT seeded.restore() AS done"));
        const bool done = query.exec().next() && query.value<bool>(QStringLiteral("done"));
        database.connection().close();
        return done;
    }

    /// The first test that runs makes it, and those beside it wait.
    static QString makeTemplate()
    {
        const QString name = templateName();
        onServer(QStringLiteral("SELECT pg_advisory_lock(8642)"));
        Query known(server(), QStringLiteral("SELECT 1 FROM pg_database WHERE datname = :name"));
        if (!known.bind(QStringLiteral(":name"), name).exec().next()) {
            const QString part = name + QStringLiteral("_part");
            onServer(QStringLiteral("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(part));
            onServer(QStringLiteral("CREATE DATABASE %1 STRATEGY file_copy").arg(part));
            const Database database = open(urlOf(part));
            if (!migrate(database))
                qFatal("the test database cannot be migrated");
            execute(database.connection(), QString::fromUtf8(restoreSql()));
            database.connection().close();
            onServer(QStringLiteral("ALTER DATABASE %1 RENAME TO %2").arg(part, name));
        }
        onServer(QStringLiteral("SELECT pg_advisory_unlock(8642)"));
        return name;
    }

    /// Of all that it is made from: a server may outlive a change of that.
    static QString templateName()
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(restoreSql());
        const QDir migrations(QStringLiteral(":/migrations"));
        for (const QString &name : migrations.entryList(QDir::Files, QDir::Name)) {
            QFile file(migrations.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                hash.addData(&file);
        }
        return QStringLiteral("migrated_") + QString::fromLatin1(hash.result().toHex().left(32));
    }

    /// Keeps the rows and columns that the migrations made, and makes what brings the rows back.
    static QByteArray restoreSql()
    {
        return R"(
            CREATE SCHEMA seeded;
            CREATE VIEW seeded.columns_now AS
                SELECT c.relname::text, a.attname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped;
            CREATE TABLE seeded.columns_then AS TABLE seeded.columns_now;
            DO $$
            DECLARE name text; has_rows boolean;
            BEGIN
                FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
                    EXECUTE format('SELECT EXISTS (TABLE public.%I)', name) INTO has_rows;
                    IF has_rows THEN EXECUTE format('CREATE TABLE seeded.%1$I AS TABLE public.%1$I', name); END IF;
                END LOOP;
            END $$;
            CREATE FUNCTION seeded.restore() RETURNS boolean LANGUAGE plpgsql AS $$
            DECLARE name text;
            BEGIN
                IF EXISTS (TABLE seeded.columns_now EXCEPT TABLE seeded.columns_then)
                    OR EXISTS (TABLE seeded.columns_then EXCEPT TABLE seeded.columns_now) THEN RETURN false; END IF;
                SET LOCAL session_replication_role = replica;
                FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
                    EXECUTE format('DELETE FROM public.%I', name);
                    IF to_regclass('seeded.' || quote_ident(name)) IS NOT NULL THEN
                        EXECUTE format('INSERT INTO public.%1$I OVERRIDING SYSTEM VALUE TABLE seeded.%1$I', name);
                    END IF;
                END LOOP;
                PERFORM setval(format('public.%I', sequencename), 1, false) FROM pg_sequences WHERE schemaname = 'public';
                RETURN true;
            END $$;
        )";
    }
};
