import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { NegotiationEntry, NegotiationView } from '../../../shared/contract/negotiations.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { failureText } from '../../lib/failure-text.ts';
import { paths } from '../../lib/paths.ts';
import { Trash2 } from '../../ui/icons.ts';
import { IconButton, Text } from '../../ui/index.ts';
import styles from './negotiation.module.css';

type StepsProps = { readonly negotiation: NegotiationView; readonly inBin: boolean };

/** What was noted since the invitation, with what was said marked as confidential, and what is known from elsewhere. */
export function NegotiationSteps({ negotiation: { entries, traces, closing, record }, inBin }: StepsProps) {
  const part = useRef<HTMLDivElement>(null);
  const remove = useMutation({
    mutationFn: (id: string) => call('negotiations.remove', { id }),
    onSuccess: () => {
      // The button goes with its row.
      part.current?.focus();
      announce(t('negotiation.steps.removed'), { undo: true });
    },
    onError: (failure) => announce(failureText(failure)),
  });
  const isQuiet = entries.length === 0 && !traces.writtenOn && !traces.spokenOn && !closing && !record;
  return (
    <div ref={part} tabIndex={-1}>
      <h3 className={styles.heading}>{t('negotiation.steps.title')}</h3>
      {isQuiet && <Text muted>{t('negotiation.steps.none')}</Text>}
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.item}>
            <Entry entry={entry} />
            {!inBin && (
              <IconButton
                icon={Trash2}
                label={t('negotiation.steps.remove', {
                  day: formatDate(entry.on),
                  kind: t(`negotiation.kinds.${entry.kind}`),
                })}
                disabled={remove.isPending}
                onClick={() => remove.mutate(entry.id)}
              />
            )}
          </li>
        ))}
        {traces.writtenOn && (
          <li className={styles.item}>{t('negotiation.traces.written', { day: formatDate(traces.writtenOn) })}</li>
        )}
        {traces.spokenOn && (
          <li className={styles.item}>{t('negotiation.traces.spoken', { day: formatDate(traces.spokenOn) })}</li>
        )}
        {closing && (
          <li className={styles.item}>
            <a href={paths.letter(closing.letterId)}>{t('negotiation.steps.closing', { number: closing.number })}</a>
          </li>
        )}
        {record && (
          <li className={styles.item}>
            <a href={paths.letter(record.letterId)}>
              {t(record.isSigned ? 'negotiation.steps.recordSigned' : 'negotiation.steps.record', { number: record.number })}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}

const Entry = ({ entry: { kind, on, means, lawyers, note } }: { readonly entry: NegotiationEntry }) => (
  <div>
    <span>{t(`negotiation.kinds.${kind}`)}</span>
    <Text small muted>
      {t('negotiation.steps.line', { day: formatDate(on), means: t(`negotiation.means.${means}`) })}
    </Text>
    {lawyers && <Text small>{t('negotiation.steps.lawyers', { lawyers })}</Text>}
    {note && <Text small>{t('negotiation.steps.confidential', { note })}</Text>}
  </div>
);
