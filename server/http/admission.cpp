#include "server/http/admission.h"

Admission admissionOf(const Router &router, const Request &head)
{
    if (std::optional<Response> refusal = router.admit(head))
        return {.refusal = std::move(refusal), .target = {}};
    tl::expected<std::shared_ptr<BodyTarget>, Response> target = router.receive(head);
    if (!target)
        return {.refusal = std::move(target.error()), .target = {}};
    return {.refusal = {}, .target = std::move(*target)};
}
