#include "models/core/paths.h"
#include "models/core/secrets.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestSecrets : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { qunsetenv("MATINEE_SMTP_PASSWORD"); }

    void whatIsSetIsFoundAndNobodyElseReadsIt()
    {
        const QTemporaryDir dir;
        const Paths paths = *Paths::open(dir.path());
        const Secrets secrets(paths);
        QCOMPARE(*secrets.find(u"smtp-password"_s), QString());
        QVERIFY(secrets.set(u"smtp-password"_s, u"Größe 1"_s));
        QCOMPARE(*secrets.find(u"smtp-password"_s), u"Größe 1"_s);
        QCOMPARE(permissionsOf(paths), QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(secrets.set(u"smtp-password"_s, u""_s));
        QVERIFY(!QFile::exists(fileOf(paths)));
    }

    void aFileThatAnEditorMadeIsClosedToOthers()
    {
        const QTemporaryDir dir;
        const Paths paths = *Paths::open(dir.path());
        QFile file(fileOf(paths));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hunter2\n") > 0);
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        QCOMPARE(*Secrets(paths).find(u"smtp-password"_s), u"hunter2"_s);
        QCOMPARE(permissionsOf(paths), QFile::ReadOwner | QFile::WriteOwner);
    }

    void theEnvironmentComesFirst()
    {
        const QTemporaryDir dir;
        const Secrets secrets(*Paths::open(dir.path()));
        QVERIFY(secrets.set(u"smtp-password"_s, u"kept"_s));
        qputenv("MATINEE_SMTP_PASSWORD", "given");
        QCOMPARE(*secrets.find(u"smtp-password"_s), u"given"_s);
    }

private:
    static QString fileOf(const Paths &paths) { return paths.secrets() + u"/smtp-password"_s; }
    static QFile::Permissions permissionsOf(const Paths &paths)
    {
        return QFile::permissions(fileOf(paths)) & ~(QFile::ReadUser | QFile::WriteUser | QFile::ExeUser);
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
