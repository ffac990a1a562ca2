/** The file for a court over the ledger: what is in it, what is confidential, and when it can be made. */
import { describe, expect, it } from 'vitest';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { cents } from '../../../shared/domain/money.ts';
import { pdfText } from '../../support/pdf-text.ts';
import type { TestApp } from '../../support/test-app.ts';
import { givenPaper } from './paper-scene.ts';
import { day, givenLateDebt, givenRegistered, givenShop, previewOf, register, storedBytes } from './scene.ts';

const offerOf = async (app: TestApp, debtorId: DebtorId) =>
  (await app.given('letters.offers', { debtorId })).offers.find(({ letter }) => letter === 'court-file')?.against ?? 'yes';

/** Invited on 1 August 2026, received on the 5th; silence ends it on 4 September. */
async function givenNegotiation(app: TestApp, debtorId: DebtorId) {
  const { letterId } = await givenRegistered(app, debtorId, {}, 'invitation');
  await app.given('letters.recordDelivery', { letterId, channel: 'burofax', sentOn: day('2026-08-01') });
  app.setToday('2026-08-05');
  const [delivery] = (await app.given('letters.get', { id: letterId })).registered?.deliveries ?? [];
  await app.given('letters.recordDelivery', {
    letterId,
    deliveryId: delivery?.id,
    channel: 'burofax',
    sentOn: day('2026-08-01'),
    result: 'delivered',
    resultOn: day('2026-08-05'),
  });
  return letterId;
}

describe('the file for a court', () => {
  it('tells what happened with its documents, and nothing that was said or offered while they negotiated', async () => {
    const app = await givenShop('2026-05-04');
    const { debtorId } = await givenLateDebt(app);
    await app.given('promises.record', { debtorId, amount: cents(11_111), promisedFor: day('2026-05-20') });
    app.setToday('2026-08-01');
    const invitationId = await givenNegotiation(app, debtorId);
    app.setToday('2026-08-12');
    await app.given('negotiations.record', {
      letterId: invitationId,
      kind: 'proposal-sent',
      on: day('2026-08-10'),
      means: 'email',
      note: 'Le ofrecí dejarlo en 333,33 €',
    });
    await app.given('negotiations.record', {
      letterId: invitationId,
      kind: 'proposal-received',
      on: day('2026-08-12'),
      means: 'email',
      note: 'Ofrece 222,22 €',
    });
    await app.given('promises.record', { debtorId, amount: cents(22_222), promisedFor: day('2026-08-30') });
    await app.given('negotiations.record', {
      letterId: invitationId,
      kind: 'closed-by-creditor',
      on: day('2026-08-12'),
      means: 'email',
    });
    app.setToday('2026-11-22');
    expect(await offerOf(app, debtorId)).toBe('yes');
    const { letterId, options } = await givenPaper(app, debtorId, 'court-file');
    expect(options.paper).toEqual({
      court: {
        district: expect.any(String),
        route: 'negotiated',
        hasContract: false,
        hasStatement: true,
        hasAddressProof: false,
        hasIdentity: true,
      },
    });
    const { gaps } = await previewOf(app, debtorId, options);
    expect(gaps.map(({ code, detail, severity }) => [code, detail, severity])).toEqual([
      ['confidential-left-out', '2026-08-12', 'warns'],
    ]);
    const before = (await app.given('agenda.ofDebtor', { debtorId })).ladder.steps;
    expect((await register(app, debtorId, letterId, options)).ok).toBe(true);
    expect((await app.given('agenda.ofDebtor', { debtorId })).ladder.steps).toEqual(before);
    const text = await pdfText(await storedBytes(app, letterId));
    expect(text).toContain('DOSIER DE RECLAMACIÓN');
    expect(text).toContain('111,11 €');
    expect(text).toContain('Entregado el 05/08/2026');
    expect(text).toContain('resultado: sin acuerdo, terminada el 12 de agosto de 2026');
    expect(text).not.toMatch(/222,22|333,33|12\/08\/2026|propuesta de/i);
    const toSend = await app.given('letters.list', { filter: { status: 'to-send' }, offset: 0, limit: 10 });
    expect(toSend.rows.map(({ templateId }) => templateId)).not.toContain('L20');
  });

  it('waits for the negotiation, unless the owner says why there was none', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const { options } = await givenPaper(app, debtorId, 'court-file');
    const codes = async (change: object) =>
      (
        await previewOf(app, debtorId, { ...options, paper: { court: { ...options.paper?.court, ...change } as never } })
      ).gaps.map(({ code, severity }) => `${code} ${severity}`);
    expect(await codes({})).toEqual(['no-invitation blocks', 'no-demand-sent warns']);
    expect(await codes({ route: 'unknown-address' })).toEqual(['route-of-lawyer warns', 'no-demand-sent warns']);
  });

  it('is not offered for a public body, nor to who is insolvent, nor without anything late', async () => {
    const app = await givenShop();
    const town = await givenLateDebt(app, { kind: 'public', taxId: undefined, name: 'Ayuntamiento de Villaficción' });
    expect(await offerOf(app, town.debtorId)).toBe('public-body');
    const app2 = await givenShop('2026-03-01');
    const { debtorId } = await givenLateDebt(app2);
    expect(await offerOf(app2, debtorId)).toBe('nothing-late');
    const { fields } = await app2.given('debtors.get', { id: debtorId });
    await app2.given('debtors.save', { id: debtorId, fields: { ...fields, insolventOn: day('2026-02-20') } });
    expect(await offerOf(app2, debtorId)).toBe('insolvent');
  });
});
