#pragma once

#include "models/mail/letter.h"

/// A letter with one link from a text in the resources: the subject is its first line, the paragraphs are separated by
/// blank lines, and {{link}} stands in one of its own. `name` is "verify", `language` "en" where there is no other.
Letter letterFromTemplate(const QString &name, const QString &language, const QString &to, const QString &link);
