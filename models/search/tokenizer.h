#pragma once

#include "models/core/result.h"

#include <QHash>
#include <QList>

#include <vector>

/// Cuts text into the pieces of a SentencePiece unigram model: of all ways to cut it the one whose pieces' scores sum
/// up highest (Kudo 2018, "Subword Regularization", by Viterbi's algorithm). Immutable, so thread-safe.
class Tokenizer
{
public:
    /// Reads a vocabulary: lines of "piece<TAB>score", whose number is the piece's id; the first six are reserved, and
    /// 0 stands for what is unknown. EngineFailed when it is missing or not of this form.
    static Result<Tokenizer> load(const QString &path);

    /// The ids of the pieces of `text`, after NFKC and with blanks run together. Blank text is one blank.
    QList<int> tokens(const QString &text) const;
    int pieceCount() const { return m_pieceCount; }
    int tokenCount(const QString &text) const { return int(tokens(text).size()); }

private:
    struct Node
    {
        int piece = -1; // that ends here
        float score = 0;
    };

    Tokenizer() : m_nodes(1) {}

    void add(QStringView piece, int id, float score);

    int m_pieceCount = 0;
    // The pieces as a trie over UTF-16: (node, character) leads to the next node.
    QHash<quint64, int> m_steps;
    std::vector<Node> m_nodes;
};
