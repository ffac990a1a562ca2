import type { CopyComparison, CopyContents } from '../../../shared/contract/copies.ts';
import { type Cents, subtractCents } from '../../../shared/domain/money.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { useLocalRows } from '../../lib/use-windowed-rows.ts';
import { type Column, Notice, Stack, Table, Text } from '../../ui/index.ts';
import { moreThan } from './copy-words.ts';

const COUNTED = ['debtors', 'invoices', 'payments', 'letters', 'attachments'] as const;
type Line = { readonly name: keyof CopyContents; readonly here: string; readonly copy: string; readonly difference: string };

type ComparisonProps = {
  readonly comparison: CopyComparison;
  /** A point of what is here is made first. Of a damaged ledger there is none: its very files are kept. */
  readonly canGoBack: boolean;
};

/** What is here, what is in the copy, and what would be missing afterwards. */
export function Comparison({ comparison, canGoBack }: ComparisonProps) {
  const { copy, here, isHereUnreadable, changesSince = 0, isSameLedger, state } = comparison;
  const missing = here && moreThan(here, copy.contents);
  const returning = here && moreThan(copy.contents, here);
  return (
    <Stack>
      {!isSameLedger && (
        <Notice kind="warning">
          {copy.businessName ? t('backup.restore.other', { name: copy.businessName }) : t('backup.restore.otherNameless')}
        </Notice>
      )}
      <Stack gap={1}>
        {missing && <Text strong>{t('backup.restore.missing', { count: missing.count, list: missing.words })}</Text>}
        {returning && <Text>{t('backup.restore.returning', { count: returning.count, list: returning.words })}</Text>}
        {here && !missing && !returning && isSameLedger && changesSince === 0 && (
          <Text>{t('backup.restore.nothingMissing')}</Text>
        )}
        {changesSince > 0 && <Text muted>{t('backup.restore.changes', { count: changesSince })}</Text>}
        {!here && <Text>{t(isHereUnreadable ? 'backup.restore.unreadable' : 'backup.restore.bare')}</Text>}
      </Stack>
      <Table
        label={t('backup.restore.difference')}
        grows
        columns={here ? COLUMNS() : COLUMNS().filter(({ id }) => id === 'what' || id === 'copy')}
        rows={useLocalRows(linesOf(copy.contents, here))}
        keyOf={(line) => line.name}
      />
      {copy.missing > 0 && <Notice kind="warning">{t('backup.restore.lost', { count: copy.missing })}</Notice>}
      {state === 'older' && <Text muted>{t('backup.restore.older')}</Text>}
      {here && <Text muted>{t(canGoBack ? 'backup.restore.safety' : 'backup.damaged.kept')}</Text>}
    </Stack>
  );
}

const COLUMNS = (): readonly Column<Line>[] => [
  { id: 'what', header: t('backup.restore.what'), cell: ({ name }) => t(`backup.restore.rows.${name}`) },
  { id: 'here', header: t('backup.restore.here'), width: 10, align: 'end', cell: ({ here }) => <Figure>{here}</Figure> },
  { id: 'copy', header: t('backup.restore.inCopy'), width: 10, align: 'end', cell: ({ copy }) => <Figure>{copy}</Figure> },
  {
    id: 'difference',
    header: t('backup.restore.difference'),
    width: 10,
    align: 'end',
    cell: ({ difference }) => <Figure>{difference}</Figure>,
  },
];

const Figure = ({ children }: { readonly children: string }) => <span className="figures">{children}</span>;

function linesOf(copy: CopyContents, here: CopyContents | undefined): readonly Line[] {
  const signed = (value: number, words: string) => (value === 0 ? t('backup.restore.same') : value > 0 ? `+${words}` : words);
  return [
    ...COUNTED.map((name) => ({
      name,
      here: String(here?.[name] ?? ''),
      copy: String(copy[name]),
      difference: signed(copy[name] - (here?.[name] ?? 0), String(copy[name] - (here?.[name] ?? 0)).replace('-', '−')),
    })),
    moneyLine(copy.outstanding, here?.outstanding),
  ];

  function moneyLine(inCopy: Cents, isHere: Cents | undefined): Line {
    const difference = subtractCents(inCopy, isHere ?? (0 as Cents));
    return {
      name: 'outstanding',
      here: isHere === undefined ? '' : formatMoney(isHere),
      copy: formatMoney(inCopy),
      difference: signed(difference, formatMoney(difference).replace('-', '−')),
    };
  }
}
