#include "models/search/tokenizer.h"

#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int reservedPieces = 6;
constexpr int unknownPiece = 0;
constexpr double unknownPenalty = 20;
constexpr double unreachable = -1e18;
constexpr QChar blank(0x2581); // how SentencePiece writes a space

quint64 stepKey(int node, QChar character)
{
    return quint64(node) << 16 | character.unicode();
}

} // namespace

Result<Tokenizer> Tokenizer::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return fail(Fault::EngineFailed, {}, path + u": "_s + file.errorString());
    Tokenizer tokenizer;
    int id = 0;
    for (; !file.atEnd(); ++id) {
        const QByteArray line = file.readLine().trimmed();
        const qsizetype tab = line.lastIndexOf('\t');
        bool isNumber = false;
        const float score = line.mid(tab + 1).toFloat(&isNumber);
        if (tab <= 0 || !isNumber)
            return fail(Fault::EngineFailed, {}, u"%1: line %2 is no piece"_s.arg(path).arg(id + 1));
        if (id >= reservedPieces)
            tokenizer.add(QString::fromUtf8(line.left(tab)), id, score);
    }
    if (id <= reservedPieces)
        return fail(Fault::EngineFailed, {}, path + u": no pieces"_s);
    tokenizer.m_pieceCount = id;
    return tokenizer;
}

void Tokenizer::add(QStringView piece, int id, float score)
{
    int node = 0;
    for (const QChar character : piece) {
        int &next = m_steps[stepKey(node, character)];
        if (next == 0) {
            next = int(m_nodes.size());
            m_nodes.push_back({});
        }
        node = next;
    }
    m_nodes[size_t(node)] = {.piece = id, .score = score};
}

QList<int> Tokenizer::tokens(const QString &text) const
{
    struct Cut
    {
        double score = unreachable;
        int piece = unknownPiece; // the one that ends here
        qsizetype from = 0;       // where it began
    };
    const QString input = blank + text.normalized(QString::NormalizationForm_KC).simplified().replace(u' ', blank);
    std::vector<Cut> cuts(size_t(input.size()) + 1);
    cuts[0].score = 0;
    const auto offer = [&](qsizetype at, const Cut &cut) {
        if (cut.score > cuts[size_t(at)].score)
            cuts[size_t(at)] = cut;
    };
    for (qsizetype from = 0; from < input.size(); ++from) {
        const double score = cuts[size_t(from)].score;
        if (score == unreachable) // between the halves of a surrogate pair
            continue;
        int node = 0;
        for (qsizetype at = from; at < input.size() && (node = m_steps.value(stepKey(node, input[at]))) != 0; ++at) {
            if (const Node &end = m_nodes[size_t(node)]; end.piece >= 0)
                offer(at + 1, {score + double(end.score), end.piece, from});
        }
        const bool isPair =
            input[from].isHighSurrogate() && from + 1 < input.size() && input[from + 1].isLowSurrogate();
        const qsizetype next = from + (isPair ? 2 : 1);
        if (cuts[size_t(next)].score == unreachable)
            offer(next, {score - unknownPenalty, unknownPiece, from});
    }
    QList<int> pieces;
    for (qsizetype at = input.size(); at > 0; at = cuts[size_t(at)].from) {
        const int piece = cuts[size_t(at)].piece;
        if (piece != unknownPiece || pieces.isEmpty() || pieces.last() != unknownPiece) // unknowns in a row are one
            pieces.append(piece);
    }
    std::reverse(pieces.begin(), pieces.end());
    return pieces;
}
