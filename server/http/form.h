#pragma once

#include "server/http/bodysink.h"

#include <QList>
#include <QString>

#include <optional>
#include <utility>

/// A file of a form, on the disk already.
struct FormFile
{
    QString field;
    QString fileName; // as the client calls it, without folders: a text for people, never part of a path
    std::shared_ptr<SpooledBody> body;
};

/// What a multipart/form-data body held, in its order.
struct Form
{
    /// The first of that name.
    std::optional<QString> text(const QString &name) const;
    const FormFile *file(const QString &name) const;

    QList<std::pair<QString, QString>> texts;
    QList<FormFile> files;
};
