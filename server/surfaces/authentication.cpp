#include "server/surfaces/authentication.h"

using namespace Qt::Literals::StringLiterals;

Result<SignedIn> signedIn(const AccountService &accounts, const Request &request)
{
    const std::optional<QByteArray> token = request.bearer();
    if (!token)
        return fail(Fault::NotSignedIn, request.header("authorization").isEmpty() ? u"missing"_s : QString());
    return accounts.authenticate(QString::fromLatin1(*token));
}
