import type { PlannedLetter } from '../../../shared/contract/press.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { useLocalRows } from '../../lib/use-windowed-rows.ts';
import { type Column, LinkButton, Money, OnlyReadAloud, StatePill, Table } from '../../ui/index.ts';
import { groupGaps } from '../letters/index.ts';
import styles from './press.module.css';

/** What is missing must be mended first; a warning is the owner's to judge. */
export const isReady = ({ gaps }: PlannedLetter): boolean => gaps.every(({ severity }) => severity !== 'blocks');

type PlanTableProps = {
  readonly letters: readonly PlannedLetter[];
  /** Debtors that the owner left out. */
  readonly left: ReadonlySet<string>;
  readonly onChange: (left: ReadonlySet<string>) => void;
};

export function PlanTable({ letters, left, onChange }: PlanTableProps) {
  const rows = useLocalRows(letters);
  const ready = letters.filter(isReady);
  const chosen = ready.filter(({ debtorId }) => !left.has(debtorId)).length;
  const toggle = ({ debtorId }: PlannedLetter, isChosen: boolean): void => {
    const next = new Set(left);
    if (isChosen) next.delete(debtorId);
    else next.add(debtorId);
    onChange(next);
  };
  return (
    <Table
      grows={letters.length <= MOST_DRAWN}
      label={t('press.batch.list')}
      columns={COLUMNS}
      rows={rows}
      keyOf={({ debtorId }) => debtorId}
      selection={{
        isChosen: (letter) => isReady(letter) && !left.has(letter.debtorId),
        canChoose: isReady,
        onToggle: toggle,
        nameOf: ({ debtorName }) => t('press.batch.choose', { name: debtorName }),
        all: {
          state: chosen === 0 ? 'none' : chosen === ready.length ? 'all' : 'some',
          onToggle: (all) => onChange(all ? new Set() : new Set(ready.map(({ debtorId }) => debtorId))),
        },
      }}
    />
  );
}

/** Longer lists scroll by themselves. */
const MOST_DRAWN = 100;

const COLUMNS: readonly Column<PlannedLetter>[] = [
  { id: 'debtor', header: t('press.batch.columns.debtor'), width: 18, cell: ({ debtorName }) => debtorName },
  {
    id: 'postalCode',
    header: t('press.batch.columns.postalCode'),
    width: 5,
    secondary: true,
    cell: ({ postalCode }) => postalCode ?? '',
  },
  {
    id: 'letter',
    header: t('press.batch.columns.letter'),
    width: 15,
    secondary: true,
    cell: ({ templateId }) => t(`letters.templates.${templateId}`),
  },
  {
    id: 'total',
    header: t('press.batch.columns.total'),
    width: 7.5,
    align: 'end',
    cell: ({ total }) => <Money amount={total} />,
  },
  { id: 'state', header: t('press.batch.columns.state'), cell: (letter) => <State letter={letter} /> },
];

function State({ letter }: { readonly letter: PlannedLetter }) {
  const { gaps, debtorId, debtorName, draftId } = letter;
  const blocks = gaps.filter(({ severity }) => severity === 'blocks');
  const groups = groupGaps(blocks.length > 0 ? blocks : gaps);
  const [first] = groups;
  return (
    <span className={styles.state}>
      <StatePill tone={blocks.length > 0 ? 'overdue' : gaps.length > 0 ? 'dueSoon' : 'paid'}>
        {blocks.length > 0
          ? t('press.batch.blocked')
          : gaps.length > 0
            ? t('press.batch.warns', { count: groups.length })
            : t('press.batch.ready')}
      </StatePill>
      {first && (
        <span className={styles.reason} title={groups.map(({ text }) => text).join('\n')}>
          {first.text}
        </span>
      )}
      <LinkButton small look="quiet" href={draftId ? paths.letter(draftId) : paths.newLetter(debtorId, letter.letter)}>
        {t(blocks.length > 0 ? 'press.batch.mend' : 'press.batch.look')}
        <OnlyReadAloud>{`: ${t('press.batch.ofDebtor', { name: debtorName })}`}</OnlyReadAloud>
      </LinkButton>
    </span>
  );
}
