/** What the edited policy would change with the debtors of today, before it is saved. */

import { formatDate } from '../../../shared/format/dates.ts';
import { type StepInWords, stepText } from '../../../shared/i18n/next-step-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { Card, FailureNotice, Stack, Text } from '../../ui/index.ts';
import styles from './policy.module.css';
import type { PreviewAnswer } from './queries.ts';
import type { PolicyPreview } from './use-policy-preview.ts';

type PreviewCardProps = { readonly preview: PolicyPreview; readonly isEdited: boolean };

export function PreviewCard({ preview: { told, current, failure, blocked }, isEdited }: PreviewCardProps) {
  return (
    <Card title={t('policy.preview.title')}>
      <Stack gap={2}>
        <p role="status" className={styles.lead}>
          {blocked ? t('policy.preview.fixFirst') : told && current ? leadText(told) : t('policy.preview.waiting')}
        </p>
        <FailureNotice failure={failure} />
        {told && !blocked && (
          <div className={styles.told}>
            {!isEdited && <Text muted>{t('policy.preview.unchanged')}</Text>}
            {told.debtors > 0 && <Counts told={told} isEdited={isEdited} />}
            {isEdited && told.debtors > 0 && <Examples told={told} />}
          </div>
        )}
      </Stack>
    </Card>
  );
}

/** In one sentence, for tomorrow. */
export function leadText({ debtors, tomorrow: { before, after } }: PreviewAnswer): string {
  if (debtors === 0) return t('policy.preview.nobodyOwes');
  return before === after
    ? t('policy.preview.tomorrowSame', { count: after })
    : t('policy.preview.tomorrowMore', { before, after });
}

const SPANS = ['today', 'tomorrow', 'week'] as const;

function Counts({ told, isEdited }: { readonly told: PreviewAnswer; readonly isEdited: boolean }) {
  const rows = [
    ...SPANS.map((span) => ({ name: t(`policy.preview.${span}`), sub: false, ...told[span] })),
    ...told.byChannel.map(({ channel, ...compared }) => ({
      name: t('policy.preview.ofWhich', { channel: t(`agenda.channels.${channel}`) }),
      sub: true,
      ...compared,
    })),
  ];
  return (
    <table className={styles.counts}>
      <caption className="only-read-aloud">{t('policy.preview.label')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('policy.preview.when')}</th>
          <th scope="col">{t('policy.preview.now')}</th>
          {isEdited && <th scope="col">{t('policy.preview.edited')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, sub, before, after }) => (
          <tr key={name} data-sub={sub || undefined}>
            <th scope="row">{name}</th>
            <td>{before}</td>
            {isEdited && <td data-differs={before !== after || undefined}>{after}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type View = PreviewAnswer['examples'][number]['before'];

function Examples({ told: { changed, debtors, examples } }: { readonly told: PreviewAnswer }) {
  if (changed === 0) return <Text>{t('policy.preview.nobodyChanged')}</Text>;
  const inWords = ({ on, ...next }: View) => ({
    step: stepText(next satisfies Pick<StepInWords, 'step' | 'rung'>),
    day: formatDate(on),
  });
  return (
    <>
      <Text>{t('policy.preview.changed', { count: changed, debtors })}</Text>
      <ul className={styles.examples}>
        {examples.map(({ debtorId, name, before, after }) => (
          <li key={debtorId}>
            <a href={paths.debtor(debtorId)}>{name}</a>
            <span className={styles.was}>{t('policy.preview.before', inWords(before))}</span>
            <span>{t('policy.preview.after', inWords(after))}</span>
          </li>
        ))}
      </ul>
      {changed > examples.length && <Text muted>{t('policy.preview.more', { count: changed - examples.length })}</Text>}
    </>
  );
}
