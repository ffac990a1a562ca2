/** Half a sheet with what was agreed on the phone: it is read back before hanging up, and given or sent to the debtor. */
import type { InputOf } from '../../../shared/contract/define.ts';
import type { printChannels } from '../../../shared/contract/prints.ts';
import { formatIban } from '../../../shared/domain/iban.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import type { SheetFact } from '../../../shared/domain/sheets/sheet-model.ts';
import { conceptOf, namedNumbers } from '../../../shared/domain/short-texts/texts-es.ts';
import { formatLongDate, weekdayName } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import type { Reading } from '../context.ts';
import { shortTextFacts } from '../texts/text-facts.ts';
import { dayInName, type MadeSheet, sheetOf } from './sheet-frame.ts';

type Input = InputOf<(typeof printChannels)['prints.agreed']>;
type Refusal = { readonly code: 'debtor-not-found' | 'print-nothing' };

const MOST_NUMBERS = 3;

export function agreedSheet(reading: Reading, { debtorId }: Input): Result<MadeSheet, Refusal> {
  const found = reading.uow.read((db) => {
    const debtor = findDebtor(db, debtorId);
    return debtor && { debtor, facts: shortTextFacts(reading, db, debtor, 'S5') };
  });
  if (!found) return err({ code: 'debtor-not-found' });
  const { debtor, facts } = found;
  const { promise, invoiceCount } = facts;
  if (!promise) return err({ code: 'print-nothing' });
  const numbers = invoiceCount === 0 ? undefined : namedNumbers(facts.invoices, invoiceCount, MOST_NUMBERS);
  const day = t('prints.agreed.onDay', { weekday: weekdayName(promise.promisedFor), day: formatLongDate(promise.promisedFor) });
  const lines: readonly (readonly [label: string, text: string | undefined])[] = [
    [t('prints.agreed.customer'), debtor.name],
    [t('prints.agreed.about'), numbers && conceptOf(numbers, invoiceCount)],
    [t('prints.agreed.amount'), formatMoney(promise.amount)],
    [t('prints.agreed.day'), day],
    [t('prints.agreed.account'), facts.iban && formatIban(facts.iban)],
    [t('prints.agreed.contact'), [facts.user, facts.contactPhone].filter(Boolean).join(' · ')],
  ];
  const sheet = sheetOf(reading, {
    title: t('prints.agreed.title'),
    landscape: false,
    half: true,
    blocks: [
      { kind: 'paragraph', text: t('prints.agreed.said', { day: formatLongDate(promise.madeOn) }) },
      { kind: 'facts', facts: lines.flatMap(([label, text]): readonly SheetFact[] => (text ? [{ label, text }] : [])) },
      { kind: 'paragraph', text: t('prints.agreed.otherwise') },
      { kind: 'note', text: t('prints.agreed.noWaiver') },
    ],
  });
  const name = t('prints.files.agreed', { name: debtor.name, day: dayInName(reading.today()) });
  return ok({ sheet, name, printed: 1, total: 1 });
}
