#pragma once

/// Sends what Qt and Matinee log to standard error, a line each with its time and category.
void setUpLogging();

/// While a QApplication is made: a display that does not answer becomes one sentence and exit 1, where Qt would list
/// its plugins and abort.
class DisplayGuard
{
public:
    DisplayGuard();
    ~DisplayGuard();
    DisplayGuard(const DisplayGuard &) = delete;
    DisplayGuard &operator=(const DisplayGuard &) = delete;
};
