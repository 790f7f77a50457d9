#pragma once

#include "models/search/moment.h"

#include <QList>
#include <QString>

/// A sentence of an answer and the number of its citation, from 1.
struct CitedSentence
{
    QString text;
    int citation = 1;
};

/// The words around an answer, in the language of an IETF tag; English where there are none for it.
namespace Prompt {

/// Every sentence as a quotation with its [n].
QString answer(const QList<CitedSentence> &sentences, bool fromDraft, const QString &language);
/// That what is cited was recognised by a machine.
QString draftNote(const QString &language);
/// That the videos do not say, and where they come nearest: [n] counts `nearest`.
QString notCovered(const QList<Moment> &nearest, const QString &language);

} // namespace Prompt
