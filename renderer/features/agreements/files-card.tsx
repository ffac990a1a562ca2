import { useMutation } from '@tanstack/react-query';
import type { AgreementView } from '../../../shared/contract/agreement-values.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { ATTACHMENT_ENDINGS, choseNothing, type FileSource, takeFile } from '../../lib/incoming-file.ts';
import { FileText, Trash2 } from '../../ui/icons.ts';
import { Button, Card, FailureNotice, FileDrop, IconButton, Text } from '../../ui/index.ts';
import styles from './agreements.module.css';
import { useOpenFile, useRemoveFile } from './use-agreement-actions.ts';

/** The paper that both signed, scanned or photographed. */
export function FilesCard({ agreement: { row, files } }: { readonly agreement: AgreementView }) {
  const open = useOpenFile();
  const remove = useRemoveFile();
  const add = useMutation({
    mutationFn: async (source: FileSource) => {
      const { token } = await takeFile(source);
      return call('agreements.addFile', { id: row.id, token });
    },
    onSuccess: () => announce(t('agreementPage.done.fileAdded'), { undo: true }),
  });
  return (
    <Card title={t('agreementPage.files.title')}>
      {files.length > 0 && (
        <ul className={styles.list}>
          {files.map((file) => (
            <li key={file.id} className={styles.item}>
              <div>
                <Button look="quiet" small icon={FileText} onClick={() => open.mutate(file.id)}>
                  {file.name}
                </Button>
                <Text muted small>
                  {t('agreementPage.files.addedOn', { day: formatDate(file.addedOn) })}
                </Text>
              </div>
              <IconButton
                icon={Trash2}
                label={t('agreementPage.files.remove', { name: file.name })}
                onClick={() => remove.mutate(file.id)}
              />
            </li>
          ))}
        </ul>
      )}
      <FileDrop
        label={t('agreementPage.files.drop')}
        endings={ATTACHMENT_ENDINGS}
        busy={add.isPending}
        onFile={(file) => add.mutate(file)}
        onChoose={() => add.mutate('dialog')}
      />
      <FailureNotice failure={choseNothing(add.error) ? null : add.error} />
    </Card>
  );
}
