#pragma once

#include "server/http/router.h"

/// What a route says of a request when it has seen the head: a refusal, or where its body goes.
struct Admission
{
    std::optional<Response> refusal;
    std::shared_ptr<BodyTarget> target; // null: where the options of the route say
};

/// Asks the route, in its lane.
Admission admissionOf(const Router &router, const Request &head);
