import { t } from '../../../shared/i18n/t.ts';
import { momentText } from '../../lib/moment-text.ts';
import { OnlyReadAloud, useToday } from '../../ui/index.ts';
import type { Change } from './field-words.ts';
import styles from './history.module.css';
import type { By } from './queries.ts';

type ChangeListProps = { readonly changes: readonly Change[]; readonly labelOf: (field: string) => string };

/** Field by field: what it said, an arrow, what it says. */
export function ChangeList({ changes, labelOf }: ChangeListProps) {
  return (
    <dl className={styles.changes}>
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{labelOf(field)}</dt>
          <dd>
            <OnlyReadAloud>{readAloud(before, after)}</OnlyReadAloud>
            <span aria-hidden>
              <del>{before ?? t('history.empty')}</del>
              {' → '}
              <ins>{after ?? t('history.empty')}</ins>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function readAloud(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return t('history.added', { after: after ?? '' });
  return after === undefined ? t('history.removed', { before }) : t('history.changed', { before, after });
}

/** "Desde hoy 13:40", and who wrote it. */
export function useWhen(): (since: string | undefined) => string {
  const today = useToday();
  return (since) =>
    since === undefined ? t('history.asBefore') : t('history.sinceMoment', { moment: momentText(since, today) });
}

export const byText = (by: By): string =>
  by.kind === 'owner' ? t('history.by.owner') : t('history.by.import', { file: by.fileName });
