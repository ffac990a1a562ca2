/** Tells the story of the example shop to the use cases, day by day, as if its owner had written it all. */

import { addDays, daysBetween, type IsoDate, yearOf } from '../../../shared/domain/civil-date.ts';
import {
  EXAMPLE_BEGAN_AGO,
  EXAMPLE_BUSINESS,
  EXAMPLE_CONTACT,
  EXAMPLE_IBAN,
  exampleActs,
} from '../../../shared/domain/example-shop/example-shop.ts';
import type { ExampleAct, ExampleDebtor } from '../../../shared/domain/example-shop/example-story.ts';
import type { DebtorId, InvoiceId, PaymentId } from '../../../shared/domain/ids.ts';
import { addCents, type Cents, cents, divideRounded, PositiveCents, subtractCents } from '../../../shared/domain/money.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { insertBusiness, insertLedgerIdentity } from '../../db/repositories/business-repository.ts';
import { appendEvent, countEvents } from '../../db/repositories/event-repository.ts';
import { putSetting } from '../../db/repositories/settings-repository.ts';
import { markUndoneFrom } from '../../db/repositories/undo-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import { recordContact } from '../agenda/contacts.ts';
import { pauseFollowUp } from '../agenda/steps.ts';
import { beginAgreement, saveDraft } from '../agreements/drafts.ts';
import { sign } from '../agreements/make.ts';
import { addCharge } from '../attachments/charges.ts';
import type { AppContext } from '../context.ts';
import { recordPromise } from '../debtors/promises.ts';
import { getDebtor } from '../debtors/queries.ts';
import { classifyDebtor, saveDebtor } from '../debtors/save-debtor.ts';
import { openDispute } from '../invoices/disputes.ts';
import { saveInvoice } from '../invoices/save-invoice.ts';
import { proposePayment } from '../payments/propose.ts';
import { recordPayment } from '../payments/record-payment.ts';
import { reversePayment } from '../payments/reverse-payment.ts';
import { getSettings, saveSettings } from '../settings/ledger-settings.ts';
import { saveIbans, saveProfile } from '../settings/profile.ts';
import { EXAMPLE_MARK } from './example-mark.ts';

/** Moves through the days of the story: what is written on a day bears that day. */
export type StoryClock = { readonly set: (day: IsoDate) => void };
type Progress = (done: number, total: number) => void;

export function makeExample(ctx: AppContext, tx: WriteTx, clock: StoryClock, today: IsoDate, progress: Progress): void {
  clock.set(addDays(today, -EXAMPLE_BEGAN_AGO));
  beginLedger(ctx, tx);
  const acts = exampleActs();
  const teller = createTeller(ctx);
  for (const [done, act] of acts.entries()) {
    clock.set(addDays(today, -act.ago));
    teller(act);
    progress(done + 1, acts.length);
  }
  clock.set(today);
  // Nobody should take back, step by step, what they did not do.
  markUndoneFrom(tx, 0, ctx.now());
  putSetting(tx, EXAMPLE_MARK, { day: today, events: countEvents(tx) });
}

function beginLedger(ctx: AppContext, tx: WriteTx): void {
  insertLedgerIdentity(tx, { ledgerId: ctx.newId(), kind: 'example', createdAt: ctx.now() });
  insertBusiness(tx, { name: EXAMPLE_BUSINESS.name, updatedAt: ctx.now() });
  appendEvent(tx, { at: ctx.now(), type: 'ledger-created', subjectId: 'ledger', payload: { kind: 'example' } });
  done(saveProfile(ctx, { fields: EXAMPLE_BUSINESS }));
  done(saveIbans(ctx, { ibans: [EXAMPLE_IBAN] }));
  done(saveSettings(ctx, { settings: { ...done(getSettings(ctx)), ...EXAMPLE_CONTACT } }));
}

type Written = { readonly id: InvoiceId; readonly debtorId: DebtorId; readonly total: Cents };

function createTeller(ctx: AppContext): (act: ExampleAct) => void {
  const debtors = new Map<string, DebtorId>();
  const invoices = new Map<string, Written>();
  const payments = new Map<string, PaymentId>();
  const numberOf = createNumbering();

  return (act) => {
    switch (act.act) {
      case 'debtor':
        debtors.set(act.debtor.key, done(saveDebtor(ctx, { fields: fieldsOf(act.debtor) })).id);
        return;
      case 'invoice': {
        const debtorId = known(debtors, act.debtor);
        invoices.set(act.key, { debtorId, ...writeInvoice(ctx, debtorId, numberOf(ctx.today()), act) });
        return;
      }
      case 'payment': {
        const invoice = known(invoices, act.invoice);
        const id = writePayment(ctx, invoice, act);
        if (act.key !== undefined) payments.set(act.key, id);
        return;
      }
      case 'returned':
        done(reversePayment(ctx, { id: known(payments, act.payment), note: act.note }));
        return;
      case 'cost':
        done(
          addCharge(ctx, {
            debtorId: known(debtors, act.debtor),
            invoiceId: known(invoices, act.invoice).id,
            incurredOn: ctx.today(),
            concept: act.concept,
            amount: PositiveCents.parse(act.amount),
          }),
        );
        return;
      case 'promise':
        done(
          recordPromise(ctx, {
            debtorId: known(debtors, act.debtor),
            amount: PositiveCents.parse(act.amount),
            promisedFor: addDays(ctx.today(), act.inDays),
            ...(act.note !== undefined && { note: act.note }),
          }),
        );
        return;
      case 'class':
        done(classifyDebtor(ctx, { id: known(debtors, act.debtor), behaviour: act.behaviour, reason: act.reason }));
        return;
      case 'contact':
        done(
          recordContact(ctx, {
            debtorId: known(debtors, act.debtor),
            channel: act.channel,
            direction: 'out',
            outcome: act.outcome,
            doesStep: act.doesStep,
            ...(act.excuse !== undefined && { excuse: act.excuse }),
            ...(act.text !== undefined && { textId: act.text }),
            ...(act.note !== undefined && { note: act.note }),
          }),
        );
        return;
      case 'agreement':
        signAgreement(
          ctx,
          known(debtors, act.debtor),
          act.invoices.map((key) => known(invoices, key).id),
          act,
        );
        return;
      case 'pause': {
        const until = addDays(ctx.today(), act.inDays);
        done(pauseFollowUp(ctx, { debtorId: known(debtors, act.debtor), kind: 'pause', until, reason: act.reason }));
        return;
      }
      case 'dispute':
        done(
          openDispute(ctx, {
            id: known(invoices, act.invoice).id,
            openedOn: ctx.today(),
            reason: act.reason,
            disputed: PositiveCents.parse(act.disputed),
          }),
        );
        return;
      case 'insolvent': {
        const id = known(debtors, act.debtor);
        const { fields } = done(getDebtor(ctx, { id }));
        const since = { insolventOn: ctx.today(), insolvencyKind: 'ordinary', insolvencyPublishedOn: ctx.today() } as const;
        done(saveDebtor(ctx, { id, fields: { ...fields, ...since } }));
        return;
      }
    }
  };
}

/** Numbers that grow with the days of the year, as those of a shop that also sells to many who pay at once. */
function createNumbering(): (day: IsoDate) => string {
  let last = { year: 0, number: 0 };
  return (day) => {
    const year = yearOf(day);
    const dayOfYear = daysBetween(`${year}-01-01` as IsoDate, day) + 1;
    const number = Math.max(year === last.year ? last.number + 1 : 1, Math.ceil(dayOfYear * 0.8));
    last = { year, number };
    return `F${String(year).slice(2)}/${String(number).padStart(4, '0')}`;
  };
}

function writeInvoice(
  ctx: AppContext,
  debtorId: DebtorId,
  number: string,
  { base, vat, terms, concept, issuedBefore = 0 }: Extract<ExampleAct, { act: 'invoice' }>,
): { readonly id: InvoiceId; readonly total: Cents } {
  const issuedOn = addDays(ctx.today(), -issuedBefore);
  const net = cents(base);
  const tax = divideRounded(BigInt(net) * BigInt(vat), 100n);
  const total = addCents(net, tax);
  const each = divideRounded(BigInt(total), BigInt(terms.length));
  const { id } = done(
    saveInvoice(ctx, {
      fields: {
        debtorId,
        kind: 'invoice',
        number,
        issuedOn,
        sentOn: issuedOn,
        concept,
        base: net,
        vat: tax,
        total,
        dueDates: terms.map((days, index) => ({
          dueOn: addDays(issuedOn, days),
          amount: index < terms.length - 1 ? each : subtractCents(total, cents(each * (terms.length - 1))),
        })),
        termBasis: terms[0] === 30 ? 'legal_30' : 'agreed',
        ...(terms[0] !== 30 && { termWhere: 'el presupuesto aceptado' }),
        defaultWithoutDemand: false,
        deliveryProof: true,
      },
    }),
  );
  return { id, total };
}

/** The debtor named the invoice, and the shop takes the principal first: nobody charges interest on good terms. */
function writePayment(ctx: AppContext, invoice: Written, act: Extract<ExampleAct, { act: 'payment' }>): PaymentId {
  const payment = {
    debtorId: invoice.debtorId,
    amount: PositiveCents.parse(act.amount ?? invoice.total),
    receivedOn: ctx.today(),
    mode: 'principal-first',
  } as const;
  const { lines } = done(proposePayment(ctx, { ...payment, toCharges: cents(0), designated: [invoice.id] }));
  const taken = lines.filter((line) => line.toPrincipal > 0 || line.toInterest > 0);
  return done(
    recordPayment(ctx, {
      ...payment,
      method: act.method,
      designatedByDebtor: true,
      lines: taken.map(({ dueDateId, toPrincipal, toInterest, because }) => ({ dueDateId, toPrincipal, toInterest, because })),
      charges: [],
      ...(act.note !== undefined && { note: act.note }),
    }),
  ).id;
}

function signAgreement(
  ctx: AppContext,
  debtorId: DebtorId,
  invoiceIds: readonly InvoiceId[],
  { count, firstIn, rhythm }: Extract<ExampleAct, { act: 'agreement' }>,
): void {
  const { draft } = done(beginAgreement(ctx, { debtorId }));
  const plan = {
    ...draft.plan,
    invoiceIds: [...invoiceIds],
    includes: { interest: false, compensation: false, costs: false },
    cash: { kind: 'equal' as const, count, firstOn: addDays(ctx.today(), firstIn), rhythm, lastOfMonth: false },
  };
  const { id } = done(saveDraft(ctx, { debtorId, draft: { ...draft, step: LAST_STEP, plan } }));
  done(sign(ctx, { id, signedOn: ctx.today() }));
}

const LAST_STEP = 6;

const fieldsOf = ({ key: _, tags = [], contacts = [], ...debtor }: ExampleDebtor) => ({
  ...debtor,
  kindConfirmed: true,
  country: 'ES',
  tags: [...tags],
  contacts: [...contacts],
});

/** A use case that refuses part of the story is a mistake of the story. */
function done<T>(outcome: Result<T, { readonly code: string }>): T {
  if (!outcome.ok) throw new Error(`the example shop was refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}

function known<T>(things: ReadonlyMap<string, T>, key: string): T {
  const thing = things.get(key);
  if (thing === undefined) throw new Error(`the example shop speaks of ${key} before it is there`);
  return thing;
}
