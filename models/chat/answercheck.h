#pragma once

#include "models/search/reference.h"

#include <QList>
#include <QSet>
#include <QString>

/// Checks a text in an engine's own words while it is written: what it lets through may be shown at once, and all of
/// that together is the answer. An "[n]" of a reference becomes the number of the moment in `citations` that says it;
/// one of no reference is left out; a sentence that claims something and names no reference ends in "[?]".
class AnswerCheck
{
public:
    /// Behind a claim that has no source, in every language.
    static constexpr QLatin1String unsourced{"[?]"};

    explicit AnswerCheck(QList<Reference> references) : m_references(std::move(references)) {}

    /// Takes the next piece and returns what is decided.
    QString add(const QString &piece);
    /// There is no more: the rest.
    QString finish();

    const QString &text() const { return m_text; }
    const QList<Moment> &citations() const { return m_citations; }
    /// That something cited was recognised by a machine.
    bool citesDraft() const { return m_citesDraft; }
    /// After finish(): that the answer says that the references do not answer.
    bool isDeclined() const;

private:
    bool awaitsReply();
    void decide(bool isLast);
    void take(QChar next);
    void takeCitation(const QString &numbers);
    int cite(int reference);
    bool endsBefore(QChar next) const;
    void endSentence();
    void emitSpace();

    QList<Reference> m_references;
    QList<Moment> m_citations;
    QString m_held;              // not decided on yet
    QString m_text;              // all that was let through
    QString m_space;             // before what comes next
    QString m_sentence;          // that is being written, without its citations
    QSet<int> m_sentenceSources; // its citations
    bool m_isDeclined = false;
    bool m_hasBegun = false;
    bool m_citesDraft = false;
};
