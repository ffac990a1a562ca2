import type { CalendarEntry } from '../../../shared/contract/calendar.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { checkPhone, formatPhone } from '../../../shared/domain/phone.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { entryText } from '../../../shared/i18n/calendar-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { CalendarClock, Coins, FileText, HandCoins, Handshake, Phone, UserRound } from '../../ui/icons.ts';
import { Menu } from '../../ui/index.ts';
import styles from './agenda.module.css';
import { openLayer } from './layers.ts';
import { entryLook, reasonOf } from './words.ts';

/** An entry in full, with everything that can be done from here. */
export function EntryRow({ entry, on }: { readonly entry: CalendarEntry; readonly on: IsoDate }) {
  const { icon: Icon, tone } = entryLook(entry);
  const reason = reasonOf(entry, on);
  if (entry.kind === 'dues') {
    return (
      <li className={styles.row} data-tone={tone}>
        <Icon aria-hidden className={styles.rowIcon} />
        <div className={styles.rowMain}>
          <button type="button" className={styles.rowButton} onClick={() => openLayer({ kind: 'day', on })}>
            {entryText(entry)}
          </button>
        </div>
        <span className={styles.rowAmount}>{formatMoney(entry.amount)}</span>
      </li>
    );
  }
  return (
    <li className={styles.row} data-tone={tone}>
      <Icon aria-hidden className={styles.rowIcon} />
      <div className={styles.rowMain}>
        <span className={styles.rowWhat}>{entryText(entry)}</span>
        <a href={paths.debtor(entry.debtorId)} className={styles.rowName}>
          {entry.name}
        </a>
        {entry.phone && <span className={styles.rowPhone}>{phoneText(entry.phone)}</span>}
        {reason && <span className={styles.rowReason}>{reason}</span>}
      </div>
      <span className={styles.rowAmount}>{formatMoney(entry.amount)}</span>
      <Menu label={t('calendar.actions.of', { name: entry.name })} entries={actionsOf(entry, on)} />
    </li>
  );
}

type Single = Exclude<CalendarEntry, { kind: 'dues' }>;

function actionsOf(entry: Single, on: IsoDate) {
  const { debtorId, name } = entry;
  return [
    ...(entry.kind === 'step' && entry.movable
      ? [
          {
            label: t('calendar.actions.move'),
            icon: CalendarClock,
            onSelect: () => openLayer({ kind: 'move', debtorId, name, on, what: entryText(entry) }),
          },
        ]
      : []),
    ...(entry.kind === 'promise' || (entry.kind === 'step' && entry.step === 'wait-promise')
      ? [
          {
            label: t('calendar.actions.promise'),
            icon: HandCoins,
            onSelect: () => openLayer({ kind: 'promise', debtorId }),
          },
        ]
      : []),
    ...(entry.phone ? [{ label: t('calendar.actions.call'), icon: Phone, href: paths.call(debtorId) }] : []),
    ...('agreementId' in entry
      ? [{ label: t('calendar.actions.agreement'), icon: Handshake, href: paths.agreement(entry.agreementId) }]
      : []),
    ...(entry.kind === 'instalment'
      ? [
          {
            label: t('calendar.actions.payment'),
            icon: Coins,
            href: paths.newPayment(debtorId, { agreement: entry.agreementId, amount: entry.amount }),
          },
        ]
      : []),
    ...('invoiceId' in entry
      ? [{ label: t('calendar.actions.invoice'), icon: FileText, href: paths.invoice(entry.invoiceId) }]
      : []),
    { label: t('calendar.actions.open'), icon: UserRound, href: paths.debtor(debtorId) },
  ];
}

function phoneText(written: string): string {
  const check = checkPhone(written);
  return check.state === 'valid' ? formatPhone(check.e164) : written;
}
