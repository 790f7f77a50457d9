#pragma once

#include <QString>

/// A mail as its writer sees it.
struct Letter
{
    QString to; // one address
    QString subject;
    QString text;
    QString html;
};

/// A name, which may be empty, and an address.
struct Mailbox
{
    QString name;
    QString address;
};
