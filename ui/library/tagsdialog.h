#pragma once

#include "models/library/video.h"
#include "ui/services.h"
#include "ui/widgets/formdialog.h"

class TagEditor;

/// Which tags videos have.
class TagsDialog : public FormDialog
{
    Q_OBJECT

public:
    TagsDialog(const UiServices &services, const QList<Video> &videos, QWidget *parent);

protected:
    void submit() override;

private:
    UiServices m_services;
    QList<qint64> m_ids;
    TagEditor *m_editor;
};
