#include "tests/contract/wirefixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A path without the slash at its end and the names of its parameters: how it is compared.
QString bare(QString path)
{
    static const QRegularExpression parameter(u"\\{[^}]*\\}"_s);
    path.replace(parameter, u"{}"_s);
    return path.size() > 1 && path.endsWith(u'/') ? path.chopped(1) : path;
}

QJsonValue at(const QJsonObject &document, const QString &reference)
{
    QJsonValue found = document;
    for (const QString &part : reference.sliced(2).split(u'/')) // behind "#/"
        found = found.toObject()[part];
    return found;
}

void collectReferences(const QJsonValue &value, QStringList &references)
{
    if (value.isArray()) {
        for (const QJsonValue item : value.toArray())
            collectReferences(item, references);
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() == u"$ref"_s)
            references.append(member->toString());
        else
            collectReferences(*member, references);
    }
}

} // namespace

class TestDocs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const Response response = m_wire.send("GET", "/openapi.json");
        QCOMPARE(response.status, 200);
        m_document = WireFixture::objectOf(response);
        const QJsonObject paths = m_document[u"paths"_s].toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const QJsonObject operations = path->toObject();
            for (auto operation = operations.begin(); operation != operations.end(); ++operation)
                m_operations.insert(operation.key().toUpper() + u' ' + bare(path.key()), operation->toObject());
        }
    }

    void everyRouteIsDescribed()
    {
        QStringList missing;
        for (const auto &[method, pattern] : m_wire.routes()) {
            const QString route = QString::fromLatin1(method) + u' ' + bare(pattern);
            if (!m_operations.contains(route))
                missing.append(route);
        }
        missing.sort();
        QCOMPARE(missing.join(u'\n'), QString());
    }

    void everyDescriptionIsOfARoute()
    {
        QSet<QString> routes;
        for (const auto &[method, pattern] : m_wire.routes())
            routes.insert(QString::fromLatin1(method) + u' ' + bare(pattern));
        QStringList extra = (QSet<QString>(m_operations.keyBegin(), m_operations.keyEnd()) - routes).values();
        extra.sort();
        QCOMPARE(extra.join(u'\n'), QString());
    }

    void everyOperationIsWhole_data()
    {
        QTest::addColumn<QString>("operation");
        for (auto operation = m_operations.begin(); operation != m_operations.end(); ++operation)
            QTest::newRow(qPrintable(operation.key())) << operation.key();
    }
    void everyOperationIsWhole()
    {
        QFETCH(const QString, operation);
        const QJsonObject description = m_operations[operation];
        QVERIFY(!description[u"operationId"_s].toString().isEmpty());
        QVERIFY(!description[u"summary"_s].toString().isEmpty());
        const QJsonObject responses = description[u"responses"_s].toObject();
        QVERIFY2(responses.begin().key() < u"400"_s, "no success"); // the keys are sorted
        // Who must sign in may find out that they have not.
        const QJsonArray security = description[u"security"_s].toArray();
        if (!security.isEmpty() && !security.contains(QJsonObject()))
            QVERIFY2(responses.contains(u"401"_s), "no 401");
    }

    void everyReferenceLeadsSomewhere()
    {
        QStringList references;
        collectReferences(m_document, references);
        QVERIFY(!references.isEmpty());
        for (const QString &reference : references)
            QVERIFY2(at(m_document, reference).isObject(), qPrintable(reference));
    }

    void namesAreUsedOnce()
    {
        QSet<QString> ids;
        for (const QJsonObject &operation : m_operations) {
            const QString id = operation[u"operationId"_s].toString();
            QVERIFY2(!ids.contains(id), qPrintable(id));
            ids.insert(id);
        }
    }

    void thePageIsWholeWithoutANetwork()
    {
        const Response page = m_wire.send("GET", "/docs");
        QCOMPARE(page.type, QByteArray("text/html; charset=utf-8"));
        static const QRegularExpression link(u"(?:src|href)=\"([^\"]+)\""_s);
        auto links = link.globalMatch(QString::fromUtf8(page.body));
        QVERIFY(links.hasNext());
        while (links.hasNext()) {
            const QByteArray target = links.next().captured(1).toUtf8();
            QVERIFY2(target.startsWith('/'), target.constData());
            const Response file = m_wire.send("GET", target);
            QCOMPARE(file.status, 200);
            QVERIFY2(!file.body.isEmpty(), target.constData());
        }
    }

private:
    WireFixture m_wire;
    QJsonObject m_document;
    QMap<QString, QJsonObject> m_operations; // by method and bare path
};

QTEST_GUILESS_MAIN(TestDocs)
#include "tst_docs.moc"
