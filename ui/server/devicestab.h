#pragma once

#include "ui/admin/admintab.h"

/// Where the owner is signed in, each to be signed out, and a way in for another device.
class DevicesTab : public AdminTab
{
    Q_OBJECT

public:
    explicit DevicesTab(const UiServices &services, QWidget *parent = nullptr);

protected:
    void fillMenu(QMenu &menu, const QList<PagedRow> &rows) override;
    QString countText(int total) const override;

private:
    void signOut(const QList<PagedRow> &rows);
};
