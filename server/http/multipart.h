#pragma once

#include "server/http/form.h"

#include <functional>

/// What a form may cost us. The files in it are bounded by RouteOptions::bodyLimit alone.
struct FormLimits
{
    int parts = 64;
    int files = 8;
    qsizetype headBytes = 8 * 1024;    // of one part
    qsizetype textBytes = 1024 * 1024; // of all texts together
};

/// Takes a multipart/form-data body (RFC 7578) apart while it arrives: texts are kept in memory, files are written
/// once, where they stay. Strict; what is neither text nor file is refused.
class MultipartReader final : public BodyTarget
{
public:
    using OpenFile = std::function<Result<std::shared_ptr<SpooledBody>>()>;

    MultipartReader(const QByteArray &boundary, OpenFile openFile, FormLimits limits = {});

    /// 400 for what is no form, 413 for too much of it, 507 when the disk is full.
    int append(const QByteArray &data) override;
    /// 400 when the last boundary is missing.
    int finish() override;
    void giveTo(Request &request) override;

private:
    enum class State { Preamble, Boundary, Head, Text, File, Done };

    qsizetype takeContent(QByteArrayView input);
    qsizetype takeBoundary(QByteArrayView input);
    qsizetype takeHead(QByteArrayView input);
    void keep(QByteArrayView content);
    void beginPart(const QByteArray &head);
    void beginFile(const QString &field, const QString &fileName);
    void endPart();
    qsizetype refuse(int status);

    QByteArray m_delimiter; // with the line end before it, which belongs to it
    OpenFile m_openFile;
    FormLimits m_limits;
    State m_state = State::Preamble;
    QByteArray m_pending = "\r\n"; // so that the first boundary looks like the others
    int m_status = 0;
    int m_parts = 0;
    qsizetype m_textBytes = 0;
    QString m_field;
    QByteArray m_text;
    Form m_form;
};

bool isMultipart(const QByteArray &contentType);
/// nullopt when there is none, or none that RFC 2046 allows.
std::optional<QByteArray> boundaryOf(const QByteArray &contentType);
