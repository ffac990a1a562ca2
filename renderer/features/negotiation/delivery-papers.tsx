import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { LetterDelivery } from '../../../shared/contract/letter-values.ts';
import type { AttachmentId, LetterId } from '../../../shared/domain/ids.ts';
import { type DeliveryProof, proofsOf } from '../../../shared/domain/settlement-proof.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { ATTACHMENT_ENDINGS, choseNothing, type FileSource, takeFile } from '../../lib/incoming-file.ts';
import { FileText, Trash2 } from '../../ui/icons.ts';
import { Button, FailureNotice, FileDrop, IconButton, SelectField, Stack, Text } from '../../ui/index.ts';
import styles from './negotiation.module.css';
import { proofsQuery } from './queries.ts';

type PapersProps = { readonly letterId: LetterId; readonly delivery: LetterDelivery; readonly readOnly: boolean };

/** The photo or the PDF of what the post office, the notary or the debtor gave: what proves the delivery. */
export function DeliveryPapers({ letterId, delivery, readOnly }: PapersProps) {
  const part = useRef<HTMLElement>(null);
  const found = useQuery(proofsQuery(letterId));
  const files = (found.data?.files ?? []).filter(({ deliveryId }) => deliveryId === delivery.id);
  const slots = proofsOf(delivery.channel);
  const [chosen, setChosen] = useState<DeliveryProof>();
  const missing = slots.find((proof) => !files.some((file) => file.proof === proof));
  const proof = chosen ?? missing ?? slots[0] ?? 'receipt';
  const open = useMutation({ mutationFn: (id: AttachmentId) => call('attachments.open', { id }) });
  const add = useMutation({
    mutationFn: async (source: FileSource) => {
      const { token } = await takeFile(source);
      return call('deliveries.addProof', { letterId, deliveryId: delivery.id, proof, token });
    },
    onSuccess: () => {
      setChosen(undefined);
      announce(t('negotiation.papers.added'), { undo: true });
    },
  });
  const remove = useMutation({
    mutationFn: (id: AttachmentId) => call('attachments.remove', { id }),
    onSuccess: () => {
      part.current?.focus();
      announce(t('negotiation.papers.removed'), { undo: true });
    },
  });
  if (readOnly && files.length === 0) return null;
  return (
    <section ref={part} tabIndex={-1} aria-label={t('negotiation.papers.title')}>
      <h3 className={styles.heading}>{t('negotiation.papers.title')}</h3>
      <Stack gap={2}>
        {files.length > 0 && (
          <ul className={styles.list}>
            {files.map((file) => (
              <li key={file.id} className={styles.item}>
                <div>
                  <Button look="quiet" small icon={FileText} onClick={() => open.mutate(file.id)}>
                    {file.name}
                  </Button>
                  <Text muted small>
                    {t(`negotiation.proofs.${file.proof}`)}
                  </Text>
                </div>
                {!readOnly && (
                  <IconButton
                    icon={Trash2}
                    label={t('negotiation.papers.remove', { name: file.name })}
                    onClick={() => remove.mutate(file.id)}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
        {!readOnly && (
          <>
            {slots.length > 1 && (
              <SelectField
                label={t('negotiation.papers.what')}
                width="full"
                value={proof}
                options={slots.map((value) => ({ value, label: t(`negotiation.proofs.${value}`) }))}
                onChange={(next) => setChosen(next)}
              />
            )}
            <FileDrop
              label={t('negotiation.papers.drop')}
              endings={ATTACHMENT_ENDINGS}
              busy={add.isPending}
              onFile={(file) => add.mutate(file)}
              onChoose={() => add.mutate('dialog')}
            />
          </>
        )}
        <FailureNotice failure={choseNothing(add.error) ? remove.error : (add.error ?? remove.error ?? open.error)} />
      </Stack>
    </section>
  );
}
