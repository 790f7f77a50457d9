#include "tests/groupfixture.h"
#include "tests/threads.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

/// What a link opens to whoever has it, and for how long.
class TestGroupLinks : public QObject, private GroupFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aLinkOpensTheGroupUntilItIsReplacedOrDisabled()
    {
        QVERIFY(m_groups->add(m_ann, m_group, m_videos.mid(0, 2)));
        QCOMPARE(faultOf(m_groups->unshare(m_ann, m_group)), u"not found share"_s);
        const QString first = m_groups->share(m_ann, m_group)->token;
        QCOMPARE(QByteArray::fromBase64(first.toLatin1(), QByteArray::Base64UrlEncoding).size(), 32);
        const Result<Group> opened = m_groups->shared(first);
        QVERIFY(opened);
        QCOMPARE(idsOf(*opened), m_videos.mid(0, 2));
        QCOMPARE(opened->share->token, first);
        QVERIFY(m_groups->sharedHolds(first, m_videos[0]));
        QVERIFY(!m_groups->sharedHolds(first, m_videos[2]));
        QVERIFY(!m_groups->sharedHolds(first, m_anothers));

        const QString second = m_groups->share(m_ann, m_group)->token;
        QVERIFY(second != first);
        QCOMPARE(faultOf(m_groups->shared(first)), u"not found link"_s);
        QVERIFY(!m_groups->sharedHolds(first, m_videos[0]));
        QVERIFY(m_groups->shared(second));
        QVERIFY(m_groups->unshare(m_ann, m_group));
        QVERIFY(!m_groups->shared(second));
        QVERIFY(!m_groups->find(m_ann, m_group)->share);
    }

    void whatIsNoLink()
    {
        const QString token = m_groups->share(m_ann, m_group)->token;
        for (const QString &wrong : {u""_s, u"."_s, token + u'.', token + u".99999999999.x"_s, token.chopped(1),
                                     token + u'=', QString(token).replace(0, 1, u"é"_s)})
            QCOMPARE(faultOf(m_groups->shared(wrong)), u"not found link"_s);
    }

    void aLinkExpires()
    {
        QVERIFY(m_groups->add(m_ann, m_group, m_videos));
        QCOMPARE(faultOf(m_groups->share(m_ann, m_group, {.expiresAt = m_now})), u"invalid expires_at"_s);
        const QString token = m_groups->share(m_ann, m_group, {.expiresAt = m_now.addSecs(60)})->token;
        m_now = m_now.addSecs(59);
        QVERIFY(m_groups->shared(token));
        m_now = m_now.addSecs(1);
        QCOMPARE(faultOf(m_groups->shared(token)), u"not found link"_s);
        QVERIFY(!m_groups->sharedHolds(token, m_videos[0]));
        QVERIFY(!m_groups->find(m_ann, m_group)->share);
    }

    void aPasswordStandsBeforeAllOfTheGroup()
    {
        QVERIFY(m_groups->add(m_ann, m_group, m_videos));
        QCOMPARE(faultOf(m_groups->share(m_ann, m_group, {.password = u"x"_s.repeated(73)})), u"invalid password"_s);
        const QString token = m_groups->share(m_ann, m_group, {.password = u"sesame"_s})->token;
        QCOMPARE(faultOf(m_groups->shared(token)), u"not allowed password"_s);
        QCOMPARE(faultOf(m_groups->shared(token, u"Sesame"_s)), u"not allowed password"_s);
        QVERIFY(!m_groups->sharedHolds(token, m_videos[0]));

        const Result<Group> opened = m_groups->shared(token, u"sesame"_s);
        QVERIFY(opened);
        const QString pass = opened->share->token;
        QVERIFY(pass != token);
        QVERIFY(m_groups->shared(pass));
        QVERIFY(m_groups->sharedHolds(pass, m_videos[0]));
        QString longer = pass;
        longer.replace(token.size() + 1, 1, u"9"_s);
        QCOMPARE(faultOf(m_groups->shared(longer)), u"not allowed password"_s);
        m_now = m_now.addDays(1);
        QCOMPARE(faultOf(m_groups->shared(pass)), u"not allowed password"_s);
        QVERIFY(!m_groups->sharedHolds(pass, m_videos[0]));
    }

    void aPassDiesWithItsLink()
    {
        QVERIFY(m_groups->add(m_ann, m_group, m_videos));
        const QString token = m_groups->share(m_ann, m_group, {.password = u"sesame"_s})->token;
        const QString pass = m_groups->shared(token, u"sesame"_s)->share->token;
        QVERIFY(m_groups->share(m_ann, m_group, {.password = u"sesame"_s}));
        QVERIFY(!m_groups->shared(pass));
        QVERIFY(!m_groups->sharedHolds(pass, m_videos[0]));
    }

    void visitorsSeeNoInactiveVideosAndNothingOfAnInactiveAccount()
    {
        QVERIFY(m_groups->add(m_ann, m_group, m_videos));
        const QString token = m_groups->share(m_ann, m_group)->token;
        VideoRepository(*m_database).change(m_videos[0], [](Video &video) { video.active = false; });
        QCOMPARE(idsOf(*m_groups->shared(token)), m_videos.mid(1));
        QCOMPARE(m_groups->shared(token)->videoCount, 2);
        QVERIFY(!m_groups->sharedHolds(token, m_videos[0]));
        QCOMPARE(m_groups->find(m_ann, m_group)->videoCount, 3);
        execute((*m_database)->connection(), u"UPDATE accounts SET active = FALSE"_s);
        QCOMPARE(faultOf(m_groups->shared(token)), u"not found link"_s);
        QVERIFY(!m_groups->sharedHolds(token, m_videos[1]));
    }

    void sharingAtOnceLeavesOneLink()
    {
        QStringList tokens(6);
        onThreads(6, [&](int number) { tokens[number] = m_groups->share(m_ann, m_group)->token; });
        const auto opens = [&](const QString &token) { return m_groups->shared(token).has_value(); };
        QCOMPARE(std::count_if(tokens.begin(), tokens.end(), opens), 1);
        QVERIFY(opens(m_groups->find(m_ann, m_group)->share->token));
    }
};

QTEST_GUILESS_MAIN(TestGroupLinks)
#include "tst_grouplinks.moc"
