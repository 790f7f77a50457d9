#include "server/surfaces/studio/chatrequest.h"

#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// Nothing for what is neither a text nor a list of parts.
std::optional<QString> contentOf(const QJsonValue &content)
{
    if (content.isString())
        return content.toString();
    if (!content.isArray())
        return std::nullopt;
    QStringList texts;
    for (const QJsonValue &part : content.toArray()) {
        if (part[u"type"_s] == u"text"_s && part[u"text"_s].isString())
            texts.append(part[u"text"_s].toString());
    }
    return texts.join(u'\n');
}

/// The ids of a body, each of something that must be there.
struct Ids
{
    explicit Ids(Fields &fields)
        : video(take(fields, u"video_id"_s, u"video"_s)),
          group(take(fields, u"group_id"_s, u"group"_s)),
          conversation(take(fields, u"conversation_id"_s, u"conversation"_s)),
          replaced(take(fields, u"replaces"_s, u"message"_s))
    {}

    qint64 take(Fields &fields, const QString &name, const QString &thing)
    {
        const std::optional<qint64> id = fields.integerAt(name);
        if (id && *id <= 0 && !missing)
            missing = Error{.fault = Fault::NotFound, .field = thing};
        return id.value_or(0);
    }
    int subjects() const { return (video != 0 ? 1 : 0) + (group != 0 ? 1 : 0) + (conversation != 0 ? 1 : 0); }

    std::optional<Error> missing; // before what take() fills
    qint64 video;
    qint64 group;
    qint64 conversation;
    qint64 replaced;
};

Result<bool> wantsBuiltIn(Fields &fields)
{
    const QString engine = fields.text(u"engine"_s);
    if (!engine.isEmpty() && engine != u"builtin"_s)
        return fail(Fault::Invalid, u"engine"_s);
    return !engine.isEmpty();
}

Error invalid(const QString &field)
{
    return {.fault = Fault::Invalid, .field = field};
}

} // namespace

Result<ChatRequest> askedBy(const QJsonValue &messages)
{
    if (!messages.isArray())
        return fail(Fault::Invalid, u"messages"_s, messages.isUndefined() ? u"missing"_s : u"type"_s);
    ChatRequest asked{.standsAlone = true};
    QList<Message> said;
    for (const QJsonValue &message : messages.toArray()) {
        const QString role = message[u"role"_s].toString();
        const std::optional<QString> content = contentOf(message[u"content"_s]);
        if (role.isEmpty() || (!content && role != u"assistant"_s))
            return fail(Fault::Invalid, u"messages"_s);
        if (role == u"user"_s) {
            asked.question = content->trimmed();
            asked.history = said;
        }
        if (role == u"user"_s || role == u"assistant"_s)
            said.append({.role = role == u"user"_s ? ChatRole::User : ChatRole::Assistant,
                         .text = content.value_or(QString())});
    }
    if (asked.question.isEmpty())
        return fail(Fault::Invalid, u"messages"_s);
    return asked;
}

Result<ChatRequest> chatRequestIn(const Request &request)
{
    Fields fields(request);
    const QString question = fields.text(u"question"_s);
    const Ids ids(fields);
    const bool isAnew = fields.flagAt(u"regenerate"_s).value_or(false);
    const Result<bool> builtIn = wantsBuiltIn(fields);
    if (fields.error())
        return tl::make_unexpected(*fields.error());
    if (ids.missing)
        return tl::make_unexpected(*ids.missing);
    if (!builtIn)
        return tl::make_unexpected(builtIn.error());
    if (ids.subjects() > 1 || (ids.replaced != 0 && ids.subjects() > 0))
        return tl::make_unexpected(invalid(u"scope"_s));

    ChatRequest asked{.question = question, .standsAlone = ids.group != 0};
    if (fields.contains(u"messages"_s)) {
        const Result<ChatRequest> claimed = askedBy(request.json()->value(u"messages"_s));
        if (!claimed || !question.isEmpty() || ids.conversation != 0)
            return tl::make_unexpected(claimed ? invalid(u"messages"_s) : claimed.error());
        asked = *claimed;
    }
    if (asked.standsAlone && (isAnew || ids.replaced != 0))
        return tl::make_unexpected(invalid(isAnew ? u"regenerate"_s : u"replaces"_s));
    asked.about = {.groupId = ids.group, .videoId = ids.video};
    asked.turn = {.conversationId = ids.conversation,
                  .videoId = ids.video,
                  .question = asked.question,
                  .edited = ids.replaced,
                  .isAnew = isAnew};
    asked.builtIn = *builtIn;
    return asked;
}

Result<void> check(const SurfaceContext &context, const Account &account, const ChatRequest &asked)
{
    return asked.standsAlone ? context.chatLogs.check(account, asked.about, asked.question)
                             : context.chat.check(account, asked.turn);
}

Result<ChatOutcome> answerTo(const SurfaceContext &context, const Account &account, const ChatRequest &asked,
                             Asking asking)
{
    asking.builtIn = asked.builtIn;
    if (!asked.standsAlone)
        return context.chat.converse(account, asked.turn, asking).map([](const Exchange &exchange) {
            return ChatOutcome{.answer = exchange.answer,
                               .questionId = exchange.question.id,
                               .conversationId = exchange.conversationId};
        });
    return context.chatLogs.ask(account, asked.about, asked.question, asking, asked.history)
        .map([](const ChatLog &log) {
            return ChatOutcome{.answer = {.role = ChatRole::Assistant,
                                          .text = log.answer,
                                          .citations = log.citations,
                                          .covered = log.covered,
                                          .engine = log.engine,
                                          .createdAt = log.createdAt},
                               .logId = log.id};
        });
}
