#include "models/search/questionembedder.h"

#include <QDeadlineTimer>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(logSearch, "matinee.search")

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int keptQuestions = 256;

} // namespace

QuestionEmbedder::QuestionEmbedder(ChosenEmbedder chosen, NamedEmbedder named, std::chrono::milliseconds rest,
                                   std::chrono::milliseconds patience)
    : m_chosen(std::move(chosen)), m_named(std::move(named)), m_rest(rest), m_patience(patience), m_known(keptQuestions)
{}

std::shared_ptr<const Embedder> QuestionEmbedder::find(const QString &id) const
{
    std::shared_ptr<const Embedder> embedder = chosen();
    const std::scoped_lock lock(m_mutex);
    if (!embedder || embedder->id() != id)
        embedder = m_last && m_last->id() == id ? m_last : nullptr;
    if (!embedder && m_named && !id.isEmpty())
        embedder = m_named(id);
    if (embedder)
        m_last = embedder; // it stays at hand when another one is chosen
    return embedder;
}

std::optional<QVector<float>> QuestionEmbedder::vectorOf(const QString &id, const QString &text) const
{
    const QString key = id + u'\n' + text;
    if (std::optional<QVector<float>> vector = known(key))
        return vector;
    const std::shared_ptr<const Embedder> embedder = find(id);
    if (!embedder || isResting())
        return {};
    const QDeadlineTimer deadline(m_patience);
    const Result<QList<QVector<float>>> vectors =
        embedder->embed({text}, {.cancelled = [&] { return deadline.hasExpired(); }});
    keep(key, vectors);
    return vectors && !vectors->isEmpty() ? std::optional(vectors->first()) : std::nullopt;
}

std::optional<Error> QuestionEmbedder::fault() const
{
    const std::scoped_lock lock(m_mutex);
    return m_fault;
}

std::optional<QVector<float>> QuestionEmbedder::known(const QString &key) const
{
    const std::scoped_lock lock(m_mutex);
    const QVector<float> *vector = m_known.object(key);
    return vector ? std::optional(*vector) : std::nullopt;
}

bool QuestionEmbedder::isResting() const
{
    const std::scoped_lock lock(m_mutex);
    return m_fault && std::chrono::steady_clock::now() < m_restsUntil;
}

void QuestionEmbedder::keep(const QString &key, const Result<QList<QVector<float>>> &vectors) const
{
    const std::scoped_lock lock(m_mutex);
    if (vectors) {
        m_fault.reset();
        if (!vectors->isEmpty())
            m_known.insert(key, new QVector<float>(vectors->first()));
        return;
    }
    m_fault = vectors.error();
    if (m_fault->fault == Fault::Cancelled) // by us
        m_fault = Error{.fault = Fault::EngineFailed, .field = u"timeout"_s};
    qCWarning(logSearch).noquote() << "searching by words alone:" << m_fault->field << m_fault->detail;
    if (m_fault->field != u"request"_s) // else this text alone is what it does not take
        m_restsUntil = std::chrono::steady_clock::now() + m_rest;
    else
        m_fault.reset();
}
