import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { LimitationActView } from '../../../shared/contract/limitation.ts';
import type { AttachmentId } from '../../../shared/domain/ids.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { failureText } from '../../lib/failure-text.ts';
import { FileText, Trash2 } from '../../ui/icons.ts';
import { Button, IconButton, Text } from '../../ui/index.ts';
import styles from './limitation.module.css';

type HandActsProps = { readonly acts: readonly LimitationActView[]; readonly inBin: boolean };

/** What the owner noted, with its proof; taken off here and brought back with undo. */
export function HandActs({ acts, inBin }: HandActsProps) {
  const part = useRef<HTMLElement>(null);
  const sayFailure = (failure: Error) => announce(failureText(failure));
  const open = useMutation({ mutationFn: (id: AttachmentId) => call('attachments.open', { id }), onError: sayFailure });
  const remove = useMutation({
    mutationFn: (id: string) => call('limitation.removeAct', { id }),
    onSuccess: () => {
      // The button goes with its row, and with the last row the whole list.
      (part.current?.closest('[role=dialog]')?.querySelector('button') ?? part.current)?.focus();
      announce(t('limitation.acts.removed'), { undo: true });
    },
    onError: sayFailure,
  });
  return (
    <section ref={part} tabIndex={-1}>
      <h3>{t('limitation.acts.title')}</h3>
      <ul className={styles.acts}>
        {acts.map((act) => {
          const name = { kind: t(`limitation.kinds.${act.kind}`), day: formatDate(act.on) };
          return (
            <li key={act.id} className={styles.act}>
              <div>
                {t('limitation.rests.hand', name)}
                <Text muted small>
                  {factsOf(act).join(' · ')}
                </Text>
                {act.note && <Text small>{act.note}</Text>}
                {act.proofFile && <OpenProof file={act.proofFile} onOpen={(id) => open.mutate(id)} />}
              </div>
              {!inBin && (
                <IconButton
                  icon={Trash2}
                  label={t('limitation.acts.remove', name)}
                  disabled={remove.isPending}
                  onClick={() => remove.mutate(act.id)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type OpenProofProps = {
  readonly file: NonNullable<LimitationActView['proofFile']>;
  readonly onOpen: (id: AttachmentId) => void;
};

const OpenProof = ({ file, onOpen }: OpenProofProps) => (
  <Button look="quiet" small icon={FileText} onClick={() => onOpen(file.id)}>
    {t('limitation.acts.open', { name: file.name })}
  </Button>
);

function factsOf(act: LimitationActView): readonly string[] {
  return [
    act.number === undefined ? t('limitation.acts.all') : t('limitation.acts.invoice', { number: act.number }),
    ...(act.receivedOn ? [t('limitation.acts.received', { day: formatDate(act.receivedOn) })] : []),
    ...(act.untilOn ? [t('limitation.acts.until', { day: formatDate(act.untilOn) })] : []),
    ...(act.proofText ? [t('limitation.acts.proof', { text: act.proofText })] : []),
    ...(act.proven ? [] : [t('limitation.acts.noProof')]),
  ];
}
