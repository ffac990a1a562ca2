/** The tracker of a negotiation over the ledger: what is noted, what it changes, and what never leaves it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DebtorId, LetterId } from '../../../shared/domain/ids.ts';
import type { TestApp } from '../../support/test-app.ts';
import { day, givenLateDebt, givenRegistered, givenShop } from '../letters/scene.ts';

async function givenInvitation(app: TestApp, receivedOn = '2026-10-05') {
  const { debtorId } = await givenLateDebt(app);
  const { letterId } = await givenRegistered(app, debtorId, {}, 'invitation');
  const sentOn = app.application.ctx.today();
  app.setToday(receivedOn);
  const { deliveryId } = await app.given('letters.recordDelivery', {
    letterId,
    channel: 'burofax',
    sentOn,
    result: 'delivered',
    resultOn: day(receivedOn),
  });
  return { debtorId, letterId, deliveryId };
}

const trackerOf = async (app: TestApp, debtorId: DebtorId) => {
  const [negotiation] = (await app.given('negotiations.list', { debtorId })).negotiations;
  if (!negotiation) throw new Error('no negotiation');
  return negotiation;
};

const lastNotice = async (app: TestApp, debtorId: DebtorId) =>
  (await app.given('letters.offers', { debtorId })).offers.find(({ letter }) => letter === 'last-notice');

const aPdf = (app: TestApp) => {
  const path = join(app.folder, 'acuse.pdf');
  writeFileSync(path, '%PDF-1.4\nacuse\n%%EOF\n');
  return path;
};

async function keep(app: TestApp, letterId: LetterId, deliveryId: string, proof: 'sending' | 'content' | 'receipt') {
  app.answers.push(aPdf(app));
  const { token } = await app.given('files.choose', { kind: 'attachment' });
  return app.given('deliveries.addProof', { letterId, deliveryId, proof, token });
}

describe('the tracker', () => {
  it('follows a silent one from the receipt to the last day to file, and is green only with its papers', async () => {
    const app = await givenShop('2026-10-01');
    const { debtorId, letterId, deliveryId } = await givenInvitation(app);
    expect(await trackerOf(app, debtorId)).toMatchObject({
      letterId,
      state: 'open',
      receivedOn: '2026-10-05',
      endsOn: '2026-11-04',
      lapsesOn: '2027-10-05',
      light: 'amber',
      reasons: ['still-open', 'proof-missing'],
      slots: [
        { proof: 'sending', files: [] },
        { proof: 'content', files: [] },
        { proof: 'receipt', files: [] },
      ],
    });
    app.setToday('2026-11-22');
    for (const proof of ['sending', 'content', 'receipt'] as const) await keep(app, letterId, deliveryId, proof);
    expect(await trackerOf(app, debtorId)).toMatchObject({
      state: 'ended',
      endedOn: '2026-11-04',
      cause: 'silence',
      canFileFrom: '2026-11-05',
      lapsesOn: '2027-10-05',
      light: 'green',
      reasons: ['nothing-missing'],
    });
    await app.given('undo.last', {});
    expect(await trackerOf(app, debtorId)).toMatchObject({ light: 'amber', reasons: ['proof-missing'] });
    app.setToday('2027-10-06');
    expect(await trackerOf(app, debtorId)).toMatchObject({ state: 'lapsed', light: 'red' });
  });

  it('keeps a paper with its delivery, also when that is taken back and brought again', async () => {
    const app = await givenShop('2026-10-01');
    const { letterId, deliveryId } = await givenInvitation(app);
    const { id } = await keep(app, letterId, deliveryId, 'receipt');
    await app.given('letters.removeDelivery', { letterId, deliveryId });
    await app.given('undo.last', {});
    expect((await app.given('deliveries.proofs', { letterId })).files).toMatchObject([{ id, deliveryId, name: 'acuse.pdf' }]);
    await app.given('attachments.open', { id });
    expect(app.viewed.at(-1)).toMatch(/acuse\.pdf$/);
    expect(await app.call('attachments.remove', { id })).toMatchObject({ ok: true });
    expect(await app.call('attachments.remove', { id })).toMatchObject({ error: { code: 'attachment-not-found' } });
  });
});

describe('a negotiation', () => {
  const clocksOf = async (app: TestApp) =>
    (await app.given('agenda.clocks', { days: 90 })).clocks.filter(({ what }) => what === 'filing');
  const filings = async (app: TestApp, on: string) =>
    (await app.given('calendar.day', { on: day(on), layer: 'legal', offset: 0, limit: 50 })).rows.filter(
      ({ kind }) => kind === 'filing',
    );

  it('gives a year to file, told on its day, until a claim in court is noted', async () => {
    const app = await givenShop('2026-10-01');
    const { debtorId } = await givenInvitation(app);
    expect(await clocksOf(app)).toEqual([]);
    app.setToday('2027-08-01');
    const [clock] = await clocksOf(app);
    expect(clock).toMatchObject({ debtorId, until: '2027-10-05', invoiceCount: 2 });
    expect(await filings(app, '2027-10-05')).toMatchObject([{ kind: 'filing', debtorId, amount: clock?.amount }]);
    expect(await filings(app, '2027-10-04')).toEqual([]);
    await app.given('limitation.recordAct', { debtorId, kind: 'court_claim', on: day('2027-07-30'), proofText: 'Decanato' });
    expect(await clocksOf(app)).toEqual([]);
    expect(await filings(app, '2027-10-05')).toEqual([]);
  });

  it('moves limitation by itself: the proven day by its silence, the other one by an end that was noted', async () => {
    const app = await givenShop('2026-10-01');
    const { debtorId, letterId } = await givenInvitation(app);
    const clock = async () => {
      const [first] = (await app.given('limitation.get', { debtorId })).clocks;
      return (
        first && {
          proven: first.prescribesOnProven,
          claimed: first.prescribesOnClaimed,
          origin: first.steps.findLast(({ effect }) => effect !== 'none')?.origin,
        }
      );
    };
    app.setToday('2027-03-01');
    expect(await clock()).toEqual({ proven: '2031-11-04', claimed: '2031-11-04', origin: 'negotiation' });
    await app.given('negotiations.record', { letterId, kind: 'meeting', on: day('2026-10-20'), means: 'phone' });
    expect(await clock()).toEqual({ proven: '2031-11-04', claimed: '2032-01-20', origin: 'negotiation' });
  });
});

describe('what is noted', () => {
  it('opens and ends the negotiation, frees the last notice, and is taken back with one undo', async () => {
    const app = await givenShop('2026-10-01');
    const { debtorId, letterId } = await givenInvitation(app);
    app.setToday('2026-11-22');
    expect((await lastNotice(app, debtorId))?.against).toBeUndefined();
    const note = { letterId, means: 'email' } as const;
    await app.given('negotiations.record', { ...note, kind: 'answer', on: day('2026-10-12'), note: 'Ofrece 300 euros' });
    expect((await lastNotice(app, debtorId))?.against).toBe('negotiation-unended');
    await app.given('negotiations.record', { ...note, kind: 'closed-by-debtor', on: day('2026-11-03') });
    expect((await lastNotice(app, debtorId))?.against).toBeUndefined();
    expect(await trackerOf(app, debtorId)).toMatchObject({ endedOn: '2026-11-03', cause: 'closed', lapsesOn: '2027-11-03' });
    await app.given('undo.last', {});
    expect(await trackerOf(app, debtorId)).toMatchObject({ state: 'open', reasons: ['unended', 'proof-missing'] });
    await app.given('negotiations.record', { ...note, kind: 'agreed', on: day('2026-11-20') });
    expect((await lastNotice(app, debtorId))?.against).toBe('negotiation-agreed');
  });

  it('tells the history the fact and never what was said', async () => {
    const app = await givenShop('2026-10-01');
    const { debtorId, letterId } = await givenInvitation(app);
    const said = 'Ofrece 312,45 euros si se olvida el resto';
    await app.given('negotiations.record', {
      letterId,
      kind: 'proposal-received',
      on: day('2026-10-05'),
      means: 'phone',
      note: said,
    });
    expect((await trackerOf(app, debtorId)).entries).toMatchObject([{ kind: 'proposal-received', note: said }]);
    const logged = app.sql().prepare('SELECT payload FROM events').pluck().all().join('\n');
    expect(logged).not.toContain('312');
    app.setToday('2026-11-22');
    await app.given('negotiations.record', { letterId, kind: 'closed-by-creditor', on: day('2026-11-20'), means: 'letter' });
    app.setToday('2026-11-23');
    const { letterId: last } = await givenRegistered(app, debtorId, {}, 'last-notice');
    const facts = app.sql().prepare('SELECT facts FROM letters WHERE id = ?').pluck().get(last);
    expect(String(facts)).not.toContain('312');
  });

  it('refuses what has not happened, what came before the invitation, and a meeting by e-mail', async () => {
    const app = await givenShop('2026-10-01');
    const { letterId } = await givenInvitation(app);
    const note = { letterId, kind: 'meeting', on: day('2026-10-05'), means: 'phone' } as const;
    expect(await app.call('negotiations.record', { ...note, on: day('2026-10-06') })).toMatchObject({
      error: { code: 'date-in-future' },
    });
    expect(await app.call('negotiations.record', { ...note, on: day('2026-09-30') })).toMatchObject({
      error: { code: 'date-before-letter' },
    });
    expect(await app.callRaw('negotiations.record', { ...note, means: 'email' })).toMatchObject({ ok: false });
    expect(app.sql().prepare('SELECT count(*) FROM negotiation_entries').pluck().get()).toBe(0);
  });
});
