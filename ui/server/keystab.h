#pragma once

#include "ui/admin/admintab.h"

/// The owner's keys for programs.
class KeysTab : public AdminTab
{
    Q_OBJECT

public:
    explicit KeysTab(const UiServices &services, QWidget *parent = nullptr);

protected:
    void fillMenu(QMenu &menu, const QList<PagedRow> &rows) override;
    QString countText(int total) const override;

private:
    void create();
    void remove(const QList<PagedRow> &rows);
};
