#pragma once

#include "ui/admin/admintab.h"

class QComboBox;

/// Who did what, to whom, from where.
class AuditTab : public AdminTab
{
    Q_OBJECT

public:
    explicit AuditTab(const UiServices &services, QWidget *parent = nullptr);

protected:
    void fillMenu(QMenu &menu, const QList<PagedRow> &rows) override;
    QString countText(int total) const override;
    void showEvent(QShowEvent *event) override;

private:
    void list();
    void showOnly(qint64 accountId, const QString &name);

    QComboBox *m_act;
    QPushButton *m_account; // takes the choice of an account back
    qint64 m_accountId = 0; // 0: everybody
};
