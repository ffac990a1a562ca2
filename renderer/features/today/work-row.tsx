import type { AgendaRow } from '../../../shared/contract/agenda-values.ts';
import { formatDayShort, weekdayName } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { stepText } from '../../../shared/i18n/next-step-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import { goTo, paths } from '../../lib/paths.ts';
import { CalendarClock, Coins, FileText, SkipForward, UserRound } from '../../ui/icons.ts';
import { Button, Menu, type MenuEntry } from '../../ui/index.ts';
import { ask, select } from './store.ts';
import styles from './today.module.css';
import { agreeVerb, isRung, noteVerb, paymentVerb, promiseVerb, suggestion } from './verbs.ts';
import { invoicesText, reasonText } from './words.ts';

type WorkRowProps = {
  readonly row: AgendaRow;
  readonly selected: boolean;
  /** The one row that Tab stops at. */
  readonly reachable: boolean;
};

/** Who, how much, why, and the one button that does it. */
export function WorkRow({ row, selected, reachable }: WorkRowProps) {
  const main = suggestion(row);
  return (
    <li className={styles.row} data-selected={selected || undefined}>
      <button
        type="button"
        className={styles.rowMain}
        data-work-row={row.debtorId}
        aria-pressed={selected}
        tabIndex={reachable ? 0 : -1}
        onClick={() => select(row.debtorId)}
        onFocus={() => select(row.debtorId)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          main.run();
        }}
      >
        <span className={styles.rowName}>{row.name}</span>
        <span className={styles.rowAmount}>{formatMoney(row.amount)}</span>
        <span className={styles.rowReason}>
          <span className={styles.rowStep}>
            {row.group === 'week'
              ? t('today.row.onDay', { weekday: weekdayName(row.on), day: formatDayShort(row.on), step: stepText(row) })
              : t('today.row.step', { step: stepText(row) })}
          </span>{' '}
          {reasonText(row)} {row.invoiceCount > 0 && invoicesText(row)}
        </span>
      </button>
      <span className={styles.rowActions}>
        <Button small look={selected ? 'primary' : 'secondary'} icon={main.icon} onClick={main.run}>
          {main.label}
        </Button>
        <Menu label={t('today.row.more', { name: row.name })} entries={() => entriesOf(row)} />
      </span>
    </li>
  );
}

function entriesOf(row: AgendaRow): readonly MenuEntry[] {
  const [invoice] = row.invoices;
  return [
    { label: t('today.row.snooze'), icon: CalendarClock, onSelect: () => ask('snooze', row) },
    { label: t('today.row.pause'), icon: CalendarClock, onSelect: () => ask('pause', row) },
    ...(isRung(row)
      ? [
          { label: t('today.row.done'), icon: SkipForward, onSelect: () => ask('done', row) },
          { label: t('today.row.skip'), icon: SkipForward, onSelect: () => ask('skip', row) },
        ]
      : []),
    { label: promiseVerb(row).label, icon: promiseVerb(row).icon, onSelect: promiseVerb(row).run },
    ...(row.agreement === undefined
      ? [{ label: agreeVerb(row).label, icon: agreeVerb(row).icon, onSelect: agreeVerb(row).run }]
      : []),
    { label: noteVerb(row).label, icon: noteVerb(row).icon, onSelect: noteVerb(row).run },
    { label: paymentVerb(row).label, icon: Coins, onSelect: paymentVerb(row).run },
    ...(row.invoiceCount === 1 && invoice
      ? [{ label: t('today.row.setApart'), icon: FileText, onSelect: () => goTo(paths.invoice(invoice.id)) }]
      : []),
    { label: t('today.row.card'), icon: UserRound, href: paths.debtor(row.debtorId) },
  ];
}
