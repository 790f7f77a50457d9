#pragma once

#include "ui/services.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QLabel;
class QLineEdit;

/// Asks for the address of a video elsewhere, and puts it into the library.
class AddLinkDialog : public FormDialog
{
    Q_OBJECT

public:
    AddLinkDialog(const UiServices &services, QWidget *parent);

signals:
    void added(qint64 videoId);

protected:
    void submit() override;

private:
    void check();

    UiServices m_services;
    QLineEdit *m_address;
    QLineEdit *m_title;
    QCheckBox *m_publish;
    QLabel *m_note;
};
