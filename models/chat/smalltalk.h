#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

/// The words of one language that talk is full of and that nobody asks about: its small words, greetings and farewells,
/// thanks, and what viewers are called and asked to do.
class SmallTalk
{
public:
    /// Of the language that most of these small words are of: English, German, French or Spanish; English in doubt.
    /// `words` as queryWords() spells them.
    static const SmallTalk &of(const QStringList &words);
    /// The same of Japanese, whose words in Han and Katakana are like no others.
    static const SmallTalk &japanese();

    bool contains(const QString &word) const { return m_words.contains(word); }

private:
    explicit SmallTalk(const QString &words);
    static const QList<SmallTalk> &spaced();

    QSet<QString> m_words;
};
