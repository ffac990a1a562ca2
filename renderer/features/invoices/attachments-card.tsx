import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AttachmentPurpose } from '../../../shared/contract/attachments.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { ATTACHMENT_ENDINGS, choseNothing, type FileSource, takeFile } from '../../lib/incoming-file.ts';
import { FileText, Trash2 } from '../../ui/icons.ts';
import { Button, Card, FailureNotice, FileDrop, IconButton, SelectField, Stack, Text } from '../../ui/index.ts';
import styles from './invoices.module.css';
import type { InvoiceAnswer } from './queries.ts';
import { useOpenAttachment, useRemoveAttachment } from './use-invoice-actions.ts';

const PURPOSES = [
  'invoice',
  'delivery_proof',
  'sending_proof',
  'contract',
  'other',
] as const satisfies readonly AttachmentPurpose[];

/** The invoice itself, the signed delivery note, the contract: what proves the debt. */
export function AttachmentsCard({ invoice: { row, attachments } }: { readonly invoice: InvoiceAnswer }) {
  const [purpose, setPurpose] = useState<AttachmentPurpose>('invoice');
  const open = useOpenAttachment();
  const remove = useRemoveAttachment();
  const add = useMutation({
    mutationFn: async (source: FileSource) => {
      const { token } = await takeFile(source);
      return call('attachments.add', { token, invoiceId: row.id, purpose });
    },
    onSuccess: () => announce(t('invoices.done.attachmentAdded'), { undo: true }),
  });
  const failure = choseNothing(add.error) ? null : add.error;
  return (
    <Card title={t('invoices.page.attachments')}>
      {attachments.length > 0 && (
        <ul className={styles.files}>
          {attachments.map((file) => (
            <li key={file.id} className={styles.file}>
              <div>
                <Button look="quiet" small icon={FileText} onClick={() => open.mutate(file.id)}>
                  {file.name}
                </Button>
                <Text muted small>
                  {`${t(`invoices.purposes.${file.purpose}`)} · ${formatDate(file.addedOn)}`}
                </Text>
              </div>
              {!row.deleted && (
                <IconButton
                  icon={Trash2}
                  label={t('invoices.actions.removeFile', { name: file.name })}
                  onClick={() => remove.mutate(file.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!row.deleted && (
        <Stack gap={2}>
          <SelectField
            label={t('invoices.page.purpose')}
            value={purpose}
            options={PURPOSES.map((value) => ({ value, label: t(`invoices.purposes.${value}`) }))}
            onChange={(chosen) => setPurpose(chosen ?? 'invoice')}
          />
          <FileDrop
            label={t('invoices.page.dropFile')}
            endings={ATTACHMENT_ENDINGS}
            busy={add.isPending}
            onFile={(file) => add.mutate(file)}
            onChoose={() => add.mutate('dialog')}
          />
        </Stack>
      )}
      <FailureNotice failure={failure} />
    </Card>
  );
}
