/**
 * Ten years of a plausible Spanish shop as a row of acts in the order of their days, the same each time: nothing here draws lots.
 *
 * Two customers in a hundred buy every month and have 118 invoices, the others 18: twenty on average. A third of the invoices of nine
 * customers in ten is unpaid, some more are paid in part, and each late one was asked for several times.
 */
import type { ContactInput } from '../../shared/contract/contacts.ts';
import type { DebtorFields } from '../../shared/contract/debtors.ts';
import type { InvoiceFields } from '../../shared/contract/invoices.ts';
import { addDays, daysBetween, type IsoDate } from '../../shared/domain/civil-date.ts';
import type { DebtorKind } from '../../shared/domain/debtor-kind.ts';
import { cents } from '../../shared/domain/money.ts';
import { aDebtor } from '../support/builders.ts';

export const SIZES = { S: 500, M: 5_000, L: 50_000 } as const;
export type ShopSize = keyof typeof SIZES;

export type ShopInvoice = Omit<InvoiceFields, 'debtorId'>;
/** `debtor` and `invoice` are counted from nought: who of the shop, and which of theirs, the newest first. */
export type ShopAct = { readonly on: IsoDate; readonly debtor: number } & (
  | { readonly what: 'debtor'; readonly fields: DebtorFields }
  | { readonly what: 'invoice'; readonly invoice: number; readonly fields: ShopInvoice }
  /** Of each due date, in their order, how much of it the payment covers. */
  | { readonly what: 'payment'; readonly invoice: number; readonly covers: readonly number[] }
  | { readonly what: 'contact'; readonly contact: Pick<ContactInput, 'channel' | 'outcome'> }
);

const TRADES = [
  'Talleres',
  'Panadería',
  'Construcciones',
  'Bar',
  'Estudio',
  'Clínica',
  'Autoescuela',
  'Librería',
  'Peluquería',
  'Muebles',
];
const OWNERS = [
  'Ficticio',
  'Imaginaria',
  'Supuesto',
  'Quimera',
  'Ñíguez',
  'Borrador',
  'Ejemplo',
  'Inventada',
  'Pretexto',
  'Simulacro',
];

const REGULAR_EVERY = 50;
const isRegular = (debtor: number): boolean => debtor % REGULAR_EVERY === 0;
export const invoicesOf = (debtor: number): number => (isRegular(debtor) ? 118 : 18);

/** From the oldest on. Within a day: whoever is new, then invoices, payments and contacts. */
export function* shopActs(debtors: number, today: IsoDate): Generator<ShopAct> {
  // One number for each act, by its day: half a million of them are kept like this without taking the memory of objects.
  const byDay = new Map<IsoDate, number[]>();
  const plan = (on: IsoDate, debtor: number, invoice: number, part: number): void => {
    if (on > today) return;
    const known = byDay.get(on);
    const act = (debtor * MOST_INVOICES + invoice) * MOST_PARTS + part;
    if (known) known.push(act);
    else byDay.set(on, [act]);
  };
  for (let debtor = 0; debtor < debtors; debtor += 1) {
    for (let invoice = invoicesOf(debtor) - 1; invoice >= 0; invoice -= 1) {
      const { issuedOn, dueOn, paidOn } = daysOf(debtor, invoice, today);
      if (invoice === invoicesOf(debtor) - 1) plan(issuedOn, debtor, invoice, NEW_DEBTOR);
      plan(issuedOn, debtor, invoice, INVOICE);
      if (paidOn) plan(paidOn, debtor, invoice, PAYMENT);
      for (const [index, { after }] of ASKED.entries()) {
        const on = addDays(dueOn, after);
        if (!paidOn || on < paidOn) plan(on, debtor, invoice, FIRST_CONTACT + index);
      }
    }
  }
  for (const on of [...byDay.keys()].sort()) {
    for (const act of byDay.get(on) ?? []) yield actOf(act, on, today);
  }
}

const MOST_INVOICES = 128;
const MOST_PARTS = 8;
const [NEW_DEBTOR, INVOICE, PAYMENT, FIRST_CONTACT] = [0, 1, 2, 3] as const;
/** How an unpaid invoice is asked for, in days after it is due. */
const ASKED = [
  { after: 1, channel: 'call', outcome: 'will-call-back' },
  { after: 7, channel: 'email', outcome: 'sent' },
  { after: 14, channel: 'message', outcome: 'sent' },
  { after: 30, channel: 'call', outcome: 'no-answer' },
] as const;

function actOf(act: number, on: IsoDate, today: IsoDate): ShopAct {
  const part = act % MOST_PARTS;
  const invoice = Math.floor(act / MOST_PARTS) % MOST_INVOICES;
  const debtor = Math.floor(act / MOST_PARTS / MOST_INVOICES);
  if (part === NEW_DEBTOR) return { what: 'debtor', on, debtor, fields: debtorOf(debtor, on) };
  if (part === INVOICE) return { what: 'invoice', on, debtor, invoice, fields: invoiceOf(debtor, invoice, today) };
  if (part === PAYMENT) return { what: 'payment', on, debtor, invoice, covers: coveredOf(debtor, invoice, today) };
  const { channel, outcome } = ASKED[part - FIRST_CONTACT] ?? ASKED[0];
  return { what: 'contact', on, debtor, contact: { channel, outcome } };
}

/** Issued over ten years; due a month later; two thirds are paid, up to six weeks late. */
function daysOf(debtor: number, invoice: number, today: IsoDate) {
  const apart = isRegular(debtor) ? 31 : 203;
  const issuedOn = addDays(today, -5 - invoice * apart - ((debtor * 7) % apart));
  const dueOn = addDays(issuedOn, 30);
  const isUnpaid = debtor % 10 !== 7 && (debtor * 7 + invoice * 5) % 3 === 0;
  const paidOn = isUnpaid ? undefined : addDays(dueOn, ((debtor * 5 + invoice * 3) % 45) - 3);
  return { issuedOn, dueOn, paidOn };
}

function debtorOf(debtor: number, on: IsoDate): DebtorFields {
  return aDebtor({
    kind: kindOf(debtor),
    name: `${TRADES[debtor % 10]} ${OWNERS[Math.floor(debtor / 10) % 10]} ${debtor}`,
    taxId: `B${String(10_000_000 + debtor)}`,
    phone: `91${String(1_000_000 + debtor)}`,
    mobile: `6${String(10_000_000 + debtor)}`,
    ...(debtor % 97 === 5 && { insolventOn: addDays(on, 400) }),
  });
}

function kindOf(debtor: number): DebtorKind {
  if (debtor % 7 === 0) return 'consumer';
  return debtor % 20 === 3 ? 'public' : 'business';
}

function invoiceOf(debtor: number, invoice: number, today: IsoDate): ShopInvoice {
  const { issuedOn, dueOn } = daysOf(debtor, invoice, today);
  const base = cents(4_000 + ((debtor * 7_919 + invoice * 104_729) % 330_000));
  const vat = cents(Math.round((base * 21) / 100));
  const total = cents(base + vat);
  const half = cents(Math.floor(total / 2));
  // One in eight is due in two parts.
  const dueDates =
    (debtor + invoice) % 8 === 0
      ? [
          { dueOn, amount: half },
          { dueOn: addDays(dueOn, 30), amount: cents(total - half) },
        ]
      : [{ dueOn, amount: total }];
  return {
    kind: 'invoice',
    number: `F${issuedOn.slice(2, 4)}/${debtor}-${invoice}`,
    issuedOn,
    base,
    vat,
    total,
    dueDates,
    termBasis: 'agreed',
    defaultWithoutDemand: false,
    deliveryProof: false,
  };
}

/** Mostly all of it; of some only half of the first due date. */
function coveredOf(debtor: number, invoice: number, today: IsoDate): readonly number[] {
  const amounts = invoiceOf(debtor, invoice, today).dueDates.map(({ amount }) => amount);
  const isPartial = (debtor + invoice) % 23 === 0 && daysBetween(daysOf(debtor, invoice, today).issuedOn, today) < 1_500;
  return isPartial ? amounts.map((amount, index) => (index === 0 ? Math.floor(amount / 2) : 0)) : amounts;
}
