/** Limitation over the ledger: what it reads by itself, what is noted by hand, and the choice of the period. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { DeliveryResult } from '../../../shared/contract/letter-values.ts';
import type { limitationChannels } from '../../../shared/contract/limitation.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import type { DeliveryChannel } from '../../../shared/domain/letters/letter-facts.ts';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice, day } from '../../support/invoice-builders.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';
import { givenLateDebt, givenRegistered, givenShop } from '../letters/scene.ts';

type NewAct = InputOf<(typeof limitationChannels)['limitation.recordAct']>;

async function givenDebt(dueDates: Parameters<typeof anInvoice>[1], today = '2026-11-22') {
  const app = await openTestApp({ today });
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor() });
  const { id: invoiceId } = await app.given('invoices.save', {
    fields: anInvoice(debtorId, dueDates, { issuedOn: day('2026-01-15') }),
  });
  return { app, debtorId, invoiceId };
}

async function datesOf(app: TestApp, debtorId: DebtorId, invoiceId?: InvoiceId) {
  const { clocks } = await app.given('limitation.get', { debtorId, ...(invoiceId && { invoiceId }) });
  return clocks.map((clock) => [clock.dueOn, clock.prescribesOnProven, clock.prescribesOnClaimed, clock.state]);
}

const noteAct = (app: TestApp, act: NewAct) => app.given('limitation.recordAct', act);

describe('the clock of a debt', () => {
  it('runs for each due date that is still owed, soonest first, with the usual period of who owes', async () => {
    const { app, debtorId, invoiceId } = await givenDebt([
      ['2026-03-15', 5_000],
      ['2026-02-28', 5_000],
    ]);
    const answer = await app.given('limitation.get', { debtorId });
    expect(answer).toMatchObject({ choices: { usual: 'general_5' }, total: 2, acts: [] });
    expect(answer.clocks[1]).toEqual({
      invoiceId,
      number: 'F26/0001',
      dueDateId: expect.any(String),
      dueOn: '2026-03-15',
      outstanding: 5_000,
      choice: 'general_5',
      chosenFor: 'nobody',
      preset: 'general_5',
      startsOn: '2026-03-16',
      prescribesOnProven: '2031-03-15',
      prescribesOnClaimed: '2031-03-15',
      state: 'calm',
      ifClaimedToday: '2031-11-22',
      perhapsAlready: '2029-03-15',
      steps: [
        {
          origin: 'due-date',
          on: '2026-03-15',
          from: '2026-03-15',
          effect: 'proven',
          because: 'restarts',
          lastDayProven: '2031-03-15',
          lastDayClaimed: '2031-03-15',
        },
      ],
    });
    expect(answer.clocks[0]).toMatchObject({ dueOn: '2026-02-28', prescribesOnProven: '2031-02-28' });
  });

  it('is four years for a public body, and nothing is guessed to be shorter', async () => {
    const { app, debtorId } = await givenDebt([['2026-03-15', 5_000]]);
    await app.given('debtors.save', { id: debtorId, fields: aDebtor({ kind: 'public' }) });
    const { clocks } = await app.given('limitation.get', { debtorId });
    expect(clocks[0]).toMatchObject({ preset: 'public_4', prescribesOnProven: '2030-03-15' });
    expect(clocks[0]).not.toHaveProperty('perhapsAlready');
  });

  it('is lengthened by a partial payment and a promise only where nothing has to be proven', async () => {
    const { app, debtorId } = await givenDebt([['2026-03-15', 100_000]]);
    const { lines } = await app.given('payments.propose', {
      debtorId,
      amount: cents(20_000),
      toCharges: cents(0),
      receivedOn: day('2026-06-01'),
      mode: 'principal-first',
    });
    const { id } = await app.given('payments.record', {
      debtorId,
      amount: cents(20_000),
      receivedOn: day('2026-06-01'),
      method: 'transfer',
      mode: 'principal-first',
      designatedByDebtor: false,
      lines: lines.map(({ dueDateId, toPrincipal, toInterest, because }) => ({ dueDateId, toPrincipal, toInterest, because })),
      charges: [],
    });
    expect(await datesOf(app, debtorId)).toEqual([['2026-03-15', '2031-03-15', '2031-06-01', 'calm']]);
    await app.given('promises.record', { debtorId, amount: cents(10_000), promisedFor: day('2026-12-01') });
    expect(await datesOf(app, debtorId)).toEqual([['2026-03-15', '2031-03-15', '2031-11-22', 'calm']]);
    await app.given('undo.last', {});
    await app.given('payments.reverse', { id });
    expect(await datesOf(app, debtorId)).toEqual([['2026-03-15', '2031-03-15', '2031-03-15', 'calm']]);
  });

  it('stops while the debtor is insolvent, until its end is noted', async () => {
    const { app, debtorId } = await givenDebt([['2026-03-15', 5_000]]);
    await app.given('debtors.save', {
      id: debtorId,
      fields: aDebtor({ insolventOn: day('2026-06-01'), insolvencyKind: 'ordinary' }),
    });
    expect(await datesOf(app, debtorId)).toEqual([['2026-03-15', '2031-11-22', '2031-11-22', 'stopped']]);
    await noteAct(app, { debtorId, kind: 'insolvency', on: day('2026-06-01'), untilOn: day('2026-10-15'), proofText: 'BOE' });
    expect(await datesOf(app, debtorId)).toEqual([['2026-03-15', '2031-10-15', '2031-10-15', 'calm']]);
  });
});

describe('a registered letter', () => {
  it('counts as proven by the channels that prove what it said and what became of it', async () => {
    const app = await givenShop();
    const { debtorId, invoiceIds } = await givenLateDebt(app);
    const [claimedId, other] = invoiceIds;
    if (!claimedId || !other) throw new Error('two invoices');
    const { letterId, number } = await givenRegistered(app, debtorId, { invoiceIds: [claimedId] });
    const sentOn = day('2026-11-22');
    const alone = ['2026-03-20', '2031-03-20', '2031-03-20', 'calm'];
    const onlyClaimed = ['2026-03-20', '2031-03-20', '2031-11-22', 'calm'];
    const proven = ['2026-03-20', '2031-11-22', '2031-11-22', 'calm'];
    expect(await datesOf(app, debtorId, claimedId)).toEqual([alone]);

    const { deliveryId } = await app.given('letters.recordDelivery', { letterId, channel: 'burofax', sentOn });
    expect(await datesOf(app, debtorId, claimedId)).toEqual([onlyClaimed]);
    const becomes = async (channel: DeliveryChannel, result: DeliveryResult) => {
      await app.given('letters.recordDelivery', { letterId, deliveryId, channel, sentOn, result, resultOn: sentOn });
      return (await datesOf(app, debtorId, claimedId))[0];
    };
    expect(await becomes('burofax', 'delivered')).toEqual(proven);
    expect(await becomes('burofax', 'refused')).toEqual(proven);
    expect(await becomes('burofax', 'returned')).toEqual(alone);
    expect(await becomes('burofax', 'unknown')).toEqual(alone);
    expect(await becomes('certified-letter', 'delivered')).toEqual(onlyClaimed);
    expect(await becomes('email', 'delivered')).toEqual(onlyClaimed);
    expect(await becomes('by-hand', 'delivered')).toEqual(proven);
    expect(await becomes('burofax', 'not-collected')).toEqual(proven);

    const { clocks } = await app.given('limitation.get', { debtorId, invoiceId: claimedId });
    expect(clocks[0]?.steps[1]).toMatchObject({
      origin: 'letter',
      because: 'restarts',
      letter: { id: letterId, number, channel: 'burofax', result: 'not-collected' },
    });
    // What the letter did not claim is not interrupted by it.
    expect(await datesOf(app, debtorId, other)).toEqual([alone]);
    await app.given('letters.annul', { id: letterId, reason: 'tenía un error' });
    expect(await datesOf(app, debtorId, claimedId)).toEqual([alone]);
  });

  it('cites the article of the Civil Code only when the chosen period rests on it', async () => {
    const app = await givenShop();
    const { debtorId, invoiceIds } = await givenLateDebt(app);
    const cites = async () => (await app.given('letters.options', { debtorId })).options.limitationByCivilCode;
    expect(await cites()).toBe(true);
    await app.given('limitation.choose', { debtorId, invoiceId: invoiceIds[0], choice: 'transport_1' });
    expect(await cites()).toBe(false);
  });
});

describe('what is noted by hand', () => {
  it('counts as claimed without a proof and as proven with one, is told in the history and can be undone', async () => {
    const { app, debtorId, invoiceId } = await givenDebt([['2026-03-15', 5_000]]);
    const { id } = await noteAct(app, {
      debtorId,
      invoiceId,
      kind: 'out_of_court_claim',
      on: day('2026-07-01'),
      note: 'por teléfono',
    });
    expect(await datesOf(app, debtorId)).toEqual([['2026-03-15', '2031-03-15', '2031-07-01', 'calm']]);
    expect(app.changed).toEqual(expect.arrayContaining(['limitation', 'debtors', 'undo']));
    await noteAct(app, { debtorId, kind: 'acknowledgement', on: day('2026-08-01'), proofText: 'documento firmado' });
    expect(await datesOf(app, debtorId)).toEqual([['2026-03-15', '2031-08-01', '2031-08-01', 'calm']]);
    const { acts } = await app.given('limitation.get', { debtorId });
    expect(acts).toEqual([
      { id, invoiceId, number: 'F26/0001', kind: 'out_of_court_claim', on: '2026-07-01', proven: false, note: 'por teléfono' },
      { id: expect.any(String), kind: 'acknowledgement', on: '2026-08-01', proven: true, proofText: 'documento firmado' },
    ]);
    const { events } = await app.given('debtors.timeline', { subjectId: invoiceId, limit: 1 });
    expect(events[0]).toMatchObject({
      type: 'limitation-act-recorded',
      payload: { kind: 'out_of_court_claim', on: '2026-07-01', invoiceId },
    });
    await app.given('undo.last', {});
    expect(await datesOf(app, debtorId)).toEqual([['2026-03-15', '2031-03-15', '2031-07-01', 'calm']]);
    await app.given('undo.last', {});
    expect(await datesOf(app, debtorId)).toEqual([['2026-03-15', '2031-03-15', '2031-03-15', 'calm']]);
  });

  it('keeps the file that proves it, which goes and comes back with it', async () => {
    const { app, debtorId } = await givenDebt([['2026-03-15', 5_000]]);
    const file = join(app.folder, 'acuse.pdf');
    writeFileSync(file, '%PDF-1.7\n%âãÏÓ\n');
    app.answers.push(file);
    const { token } = await app.given('files.choose', { kind: 'attachment' });
    const { id } = await noteAct(app, { debtorId, kind: 'out_of_court_claim', on: day('2026-07-01'), proofToken: token });
    const { acts } = await app.given('limitation.get', { debtorId });
    expect(acts).toMatchObject([{ proven: true, proofFile: { name: 'acuse.pdf' } }]);
    await app.given('limitation.removeAct', { id });
    const binned = () => app.sql().prepare('SELECT count(*) AS n FROM attachments WHERE deletedOn IS NOT NULL').get();
    expect(binned()).toEqual({ n: 1 });
    expect(await datesOf(app, debtorId)).toEqual([['2026-03-15', '2031-03-15', '2031-03-15', 'calm']]);
    await app.given('undo.last', {});
    expect(binned()).toEqual({ n: 0 });
    expect(await datesOf(app, debtorId)).toEqual([['2026-03-15', '2031-07-01', '2031-07-01', 'calm']]);
  });

  it('is refused when it cannot be, and leaves no trace', async () => {
    const { app, debtorId } = await givenDebt([['2026-03-15', 5_000]]);
    const events = () => app.sql().prepare('SELECT count(*) AS n FROM events').get();
    const before = events();
    const claim = { debtorId, kind: 'court_claim', on: day('2026-11-22') } as const;
    const refused = async (act: object) => {
      const outcome = await app.callRaw('limitation.recordAct', { ...claim, ...act });
      return outcome.ok ? 'taken' : outcome.error.code;
    };
    expect(await refused({ on: '2026-11-23' })).toBe('date-in-future');
    expect(await refused({ kind: 'settlement_attempt', untilOn: '2026-11-23' })).toBe('date-in-future');
    expect(await refused({ kind: 'new_due_date' })).toBe('invalid-input');
    expect(await refused({ kind: 'new_due_date', untilOn: '2026-11-21' })).toBe('invalid-input');
    expect(await refused({ receivedOn: '2026-11-21' })).toBe('invalid-input');
    expect(await refused({ debtorId: '00000000-0000-4000-8000-000000000000' })).toBe('debtor-not-found');
    expect(await refused({ invoiceId: '00000000-0000-4000-8000-000000000000' })).toBe('invoice-not-found');
    expect(await refused({ proofToken: 'x'.repeat(24) })).toBe('file-token-unknown');
    expect((await app.call('limitation.removeAct', { id: '00000000-0000-4000-8000-000000000000' })).ok).toBe(false);
    expect(events()).toEqual(before);
    expect(await refused({ kind: 'new_due_date', untilOn: '2027-01-31' })).toBe('taken');
  });
});

describe('the chosen period', () => {
  it('is the debtor’s for all its invoices, an invoice may have its own, and undo gives back the one before', async () => {
    const { app, debtorId, invoiceId } = await givenDebt([['2026-03-15', 5_000]]);
    await app.given('limitation.choose', { debtorId, choice: 'goods_own_use' });
    const { clocks } = await app.given('limitation.get', { debtorId });
    expect(clocks[0]).toMatchObject({
      choice: 'goods_own_use',
      chosenFor: 'debtor',
      preset: 'goods_nontrader_3',
      prescribesOnProven: '2029-03-15',
      longerUntil: '2031-03-15',
    });
    await app.given('limitation.choose', { debtorId, invoiceId, choice: 'transport_1' });
    expect(await datesOf(app, debtorId)).toEqual([['2026-03-15', '2027-03-15', '2027-03-15', 'six-months']]);
    expect((await app.given('limitation.get', { debtorId, invoiceId })).choices).toEqual({
      usual: 'general_5',
      debtor: 'goods_own_use',
      invoice: 'transport_1',
    });
    await app.given('undo.last', {});
    expect(await datesOf(app, debtorId)).toEqual([['2026-03-15', '2029-03-15', '2029-03-15', 'calm']]);
    await app.given('undo.last', {});
    expect(await datesOf(app, debtorId)).toEqual([['2026-03-15', '2031-03-15', '2031-03-15', 'calm']]);
  });
});
