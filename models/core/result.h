#pragma once

#include <QString>

#include <tl/expected.hpp>

/// What can go wrong that a caller can act on. Surfaces and screens word it; models never do.
enum class Fault {
    NotSignedIn,  // nobody, or a token that is missing, wrong, expired or revoked
    NotAllowed,   // somebody, but not one who may
    NotFound,     // no such thing, or none that this account may know of
    Invalid,      // `field` is missing, of the wrong type or out of its bounds
    Conflict,     // taken, already there, or changed meanwhile
    TooMany,      // a rate limit; `retryAfterSeconds` says how long to wait
    TooLarge,     // over a size or an account's quota
    NoSpace,      // the disk is full
    Unsupported,  // no media that we can read
    Cancelled,    // somebody asked the work to stop
    EngineFailed, // an AI or media engine is missing, down, slow or wrong
    Internal,     // ours: a bug or a broken machine
};

struct Error
{
    Fault fault = Fault::Internal;
    QString field;             // the input at fault, when there is one
    QString detail;            // for the log
    int retryAfterSeconds = 0; // with TooMany
};

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Fault fault, QString field = {}, QString detail = {})
{
    return tl::make_unexpected(Error{fault, std::move(field), std::move(detail), 0});
}
