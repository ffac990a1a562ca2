import { t, textByName } from '../../../shared/i18n/t.ts';
import { RotateCcw } from '../../ui/icons.ts';
import { Button, OnlyReadAloud, Pill, Text } from '../../ui/index.ts';
import { byText, ChangeList, useWhen } from './change-list.tsx';
import type { Change } from './field-words.ts';
import styles from './history.module.css';
import type { DebtorHistoryAnswer, InvoiceHistoryAnswer } from './queries.ts';

type Version = Omit<(DebtorHistoryAnswer | InvoiceHistoryAnswer)['versions'][number], 'fields'> & {
  /** What it changed of the one before; absent for the oldest that is shown. */
  readonly changes: readonly Change[] | undefined;
};

export type VersionListProps = {
  readonly versions: readonly Version[];
  /** The oldest one shown is the first there was. */
  readonly isWhole: boolean;
  readonly inBin: boolean;
  readonly busy: boolean;
  readonly labelOf: (field: string) => string;
  readonly onRestore: (revisionId: string) => void;
};

export function VersionList({ versions, isWhole, inBin, busy, labelOf, onRestore }: VersionListProps) {
  const when = useWhen();
  return (
    <ol className={styles.versions} aria-label={t('history.versions')}>
      {versions.map((version) => {
        const { revisionId, since, by, changes, stays, bringsBack } = version;
        const moment = when(since);
        return (
          <li key={revisionId ?? 'now'}>
            <div className={styles.head}>
              <span>
                <strong>{moment}</strong>
                {`, ${byText(by)} `}
                {revisionId === undefined && <Pill tone="accent">{t('history.now')}</Pill>}
              </span>
              {revisionId !== undefined && bringsBack && !inBin && (
                <Button small icon={RotateCcw} busy={busy} onClick={() => onRestore(revisionId)}>
                  <span aria-hidden>{t('history.restore')}</span>
                  <OnlyReadAloud>{t('history.restoreNamed', { moment })}</OnlyReadAloud>
                </Button>
              )}
            </div>
            {changes === undefined && isWhole && <Text muted>{t('history.first')}</Text>}
            {changes?.length === 0 && <Text muted>{t('history.nothing')}</Text>}
            {changes && changes.length > 0 && <ChangeList changes={changes} labelOf={labelOf} />}
            {revisionId !== undefined && !bringsBack && (
              <Text muted>{t(stays.length === 0 ? 'history.same' : 'history.cannot')}</Text>
            )}
            {stays.length > 0 && <Staying stays={stays} labelOf={labelOf} />}
          </li>
        );
      })}
    </ol>
  );
}

function Staying({ stays, labelOf }: Pick<Version, 'stays'> & Pick<VersionListProps, 'labelOf'>) {
  return (
    <div className={styles.stays}>
      {t('history.stays.intro')}
      <ul>
        {stays.map(({ field, because }) => (
          <li key={field}>{`${labelOf(field)}: ${t(`history.stays.${because}`)}`}</li>
        ))}
      </ul>
    </div>
  );
}

/** The words of a field that a version may name. */
export const labelIn =
  (record: 'debtor' | 'invoice') =>
  (field: string): string =>
    textByName(`history.${record}.${field}`) ?? field;
