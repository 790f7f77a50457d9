#include "server/http/certificate.h"

#include <QHostAddress>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

template <auto Free>
struct FreeWith
{
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, FreeWith<X509_free>>;
using Memory = std::unique_ptr<BIO, FreeWith<BIO_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, FreeWith<X509_EXTENSION_free>>;

bool addExtension(X509 *certificate, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

QByteArray alternativeNames(const QStringList &hosts)
{
    QByteArrayList names;
    for (const QString &host : hosts)
        names.append((QHostAddress(host).isNull() ? "DNS:" : "IP:") + host.toLatin1());
    return names.join(',');
}

/// Positive, and never the same twice, or browsers refuse the second certificate of an issuer.
bool setSerial(X509 *certificate)
{
    qint64 serial = 0;
    if (RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial) != 1)
        return false;
    return ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), quint64(serial) >> 1) == 1;
}

bool setName(X509 *certificate)
{
    X509_NAME *name = X509_get_subject_name(certificate);
    const auto *text = reinterpret_cast<const unsigned char *>("Matinee");
    return X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, text, -1, -1, 0) == 1 &&
           X509_set_issuer_name(certificate, name) == 1;
}

bool fill(X509 *certificate, EVP_PKEY *key, const QStringList &hosts, const QDateTime &from, const QDateTime &until)
{
    return X509_set_version(certificate, X509_VERSION_3) == 1 && setSerial(certificate) && setName(certificate) &&
           ASN1_TIME_set(X509_getm_notBefore(certificate), from.toSecsSinceEpoch()) &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), until.toSecsSinceEpoch()) &&
           X509_set_pubkey(certificate, key) == 1 &&
           addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE") &&
           addExtension(certificate, NID_ext_key_usage, "serverAuth") &&
           addExtension(certificate, NID_subject_alt_name, alternativeNames(hosts)) &&
           X509_sign(certificate, key, EVP_sha256()) > 0;
}

Memory reading(const QByteArray &pem)
{
    return Memory(BIO_new_mem_buf(pem.constData(), int(pem.size())));
}

/// There is nobody to ask for a password here, and OpenSSL would ask on the terminal.
int noPassword(char *, int, int, void *)
{
    return -1;
}

} // namespace

QByteArray makeCertificate(const QStringList &hosts, const QDateTime &from, const QDateTime &until)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    const Memory memory(BIO_new(BIO_s_mem()));
    if (!key || !certificate || !memory || !fill(certificate.get(), key.get(), hosts, from, until) ||
        PEM_write_bio_X509(memory.get(), certificate.get()) != 1 ||
        PEM_write_bio_PrivateKey(memory.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return {data, size};
}

bool isKeyOf(const QByteArray &keyPem, const QByteArray &certificatePem)
{
    const Key key(PEM_read_bio_PrivateKey(reading(keyPem).get(), nullptr, noPassword, nullptr));
    const Certificate certificate(PEM_read_bio_X509(reading(certificatePem).get(), nullptr, noPassword, nullptr));
    const bool isSame = key && certificate && X509_check_private_key(certificate.get(), key.get()) == 1;
    ERR_clear_error();
    return isSame;
}
