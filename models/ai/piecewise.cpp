#include "models/ai/piecewise.h"

#include "models/ai/linecleaning.h"
#include "models/ai/soundpieces.h"
#include "models/media/decoder.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <future>

namespace {

constexpr qint64 samplesPerMs = 16;
constexpr int leastLoudFrames = 10; // less is a click

/// Lines of a piece on the time line of the file, none outside the piece.
QList<SubtitleLine> moved(QList<SubtitleLine> lines, qint64 startMs, qint64 endMs)
{
    for (SubtitleLine &line : lines) {
        line.startMs = std::clamp(line.startMs + startMs, startMs, endMs);
        line.endMs = std::clamp(line.endMs + startMs, line.startMs, endMs);
    }
    return lines;
}

/// The pieces that are being recognised, oldest first.
class Pieces
{
public:
    Pieces(const PieceOptions &options, const RecognisePiece &recognise, const LineSink &sink, const Progress &progress)
        : m_options(options), m_recognise(recognise), m_sink(sink), m_progress(progress)
    {}
    /// Waits for the threads, which are told to stop.
    ~Pieces() { m_isOver = true; }
    Q_DISABLE_COPY_MOVE(Pieces)

    bool hasFailed() const { return !m_outcome; }

    /// `done` is how much of the file is behind the piece when it is handed over, 0 to 1.
    void add(std::vector<qint16> samples, qint64 startMs, double done)
    {
        while (!hasFailed() && m_running.size() >= std::size_t(std::max(m_options.atATime, 1)))
            handOver();
        if (hasFailed())
            return;
        const qint64 endMs = startMs + qint64(samples.size()) / samplesPerMs;
        auto work = [this, sound = std::move(samples), startMs, endMs] { return recognise(sound, startMs, endMs); };
        m_running.push_back({endMs, done, std::async(std::launch::async, std::move(work))});
    }

    Result<void> finish()
    {
        while (!hasFailed() && !m_running.empty())
            handOver();
        return m_outcome;
    }

private:
    struct Running
    {
        qint64 endMs = 0;
        double done = 0;
        std::future<Result<QList<SubtitleLine>>> lines;
    };

    Result<QList<SubtitleLine>> recognise(std::span<const qint16> samples, qint64 startMs, qint64 endMs) const
    {
        const Loudness loudness(samples);
        if (loudness.loudFrames(0, endMs - startMs) < leastLoudFrames)
            return {};
        return m_recognise(samples, {.cancelled = [this] { return m_isOver || m_progress.cancelled(); }})
            .map([&](const QList<SubtitleLine> &lines) { return moved(cleanLines(lines, loudness), startMs, endMs); });
    }

    void handOver()
    {
        Running oldest = std::move(m_running.front());
        m_running.pop_front();
        const Result<QList<SubtitleLine>> lines = oldest.lines.get();
        if (!lines) {
            m_outcome = tl::make_unexpected(lines.error());
            return;
        }
        m_sink(*lines, oldest.endMs);
        m_progress.report(oldest.done);
    }

    const PieceOptions &m_options;
    const RecognisePiece &m_recognise;
    const LineSink &m_sink;
    const Progress &m_progress;
    std::atomic_bool m_isOver = false;
    Result<void> m_outcome;
    std::deque<Running> m_running; // goes first: its threads use what is above
};

} // namespace

Result<void> transcribePiecewise(const QString &mediaPath, qint64 fromMs, const PieceOptions &options,
                                 const RecognisePiece &recognise, const LineSink &sink, const Progress &progress)
{
    Pieces pieces(options, recognise, sink, progress);
    double decoded = 0; // of the file
    qint64 pushed = 0;
    SoundPieces splitter(options.longestMs, [&](std::vector<qint16> samples, qint64 first) {
        const qint64 end = first + qint64(samples.size());
        const double behind = double(fromMs * samplesPerMs + end) / double(fromMs * samplesPerMs + pushed);
        pieces.add(std::move(samples), fromMs + first / samplesPerMs, decoded * std::min(behind, 1.));
    });
    const auto take = [&](std::span<const qint16> samples) {
        pushed += qint64(samples.size());
        splitter.push(samples);
        return !pieces.hasFailed();
    };
    const Progress decoding{.report = [&](double fraction) { decoded = fraction; }, .cancelled = progress.cancelled};
    const Result<void> heard =
        decodeAudio(mediaPath, {.rate = int(samplesPerMs) * 1000, .fromMs = fromMs}, take, decoding);
    if (heard && !pieces.hasFailed()) {
        decoded = 1;
        splitter.finish();
    }
    const Result<void> recognised = pieces.finish();
    return heard ? recognised : heard;
}
