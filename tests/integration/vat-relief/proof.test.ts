import { describe, expect, it } from 'vitest';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { day } from '../../support/invoice-builders.ts';
import { givenRegistered, givenShop, anInvoice as ofLetter } from '../letters/scene.ts';
import { answerSales, partOf } from './scene.ts';

/** A letter that claims an invoice of 500,00 € + 105,00 €, delivered on 18 February 2026. */
async function givenLetter() {
  const app = await givenShop();
  await answerSales(app, true);
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor() });
  const fields = ofLetter(debtorId, { total: cents(60_500), base: cents(50_000), vat: cents(10_500) });
  const { id: invoiceId } = await app.given('invoices.save', { fields });
  const { letterId } = await givenRegistered(app, debtorId);
  return { app, debtorId, invoiceId, letterId };
}

describe('a letter is proof of the claim', () => {
  it.each([
    ['burofax', 'delivered', true],
    ['certified-electronic', 'not-collected', true],
    ['notary', 'refused', true],
    ['by-hand', 'delivered', true],
    ['burofax', 'returned', false],
    ['burofax', 'unknown', false],
    ['certified-letter', 'delivered', false],
    ['post', 'delivered', false],
    ['email', 'delivered', false],
  ] as const)('by %s, %s: %s', async (channel, result, proven) => {
    const { app, invoiceId, letterId } = await givenLetter();
    const sent = { letterId, channel, sentOn: day('2026-11-22') };
    await app.given('letters.recordDelivery', sent);
    expect(await partOf(app, invoiceId)).toMatchObject({ gaps: ['claim'] });
    app.setToday('2026-11-25');
    await app.given('letters.recordDelivery', { ...sent, result, resultOn: day('2026-11-24') });
    const part = await partOf(app, invoiceId);
    expect([part.gaps, part.claimProvenOn]).toEqual(proven ? [[], '2026-11-24'] : [['claim'], undefined]);
  });

  it('until it is annulled', async () => {
    const { app, invoiceId, letterId } = await givenLetter();
    const sent = { letterId, channel: 'burofax', sentOn: day('2026-11-22') } as const;
    await app.given('letters.recordDelivery', { ...sent, result: 'delivered', resultOn: day('2026-11-22') });
    expect((await partOf(app, invoiceId)).gaps).toEqual([]);
    await app.given('letters.annul', { id: letterId, reason: 'No era para él' });
    expect((await partOf(app, invoiceId)).gaps).toEqual(['claim']);
  });
});

describe('what was noted for limitation', () => {
  it('counts when it was a claim with its proof', async () => {
    const { app, debtorId, invoiceId } = await givenLetter();
    const note = (kind: 'court_claim' | 'acknowledgement', proofText?: string) =>
      app.given('limitation.recordAct', { debtorId, kind, on: day('2026-10-01'), ...(proofText !== undefined && { proofText }) });
    await note('court_claim');
    await note('acknowledgement', 'En la carpeta');
    expect((await partOf(app, invoiceId)).gaps).toEqual(['claim']);
    await note('court_claim', 'Decreto de admisión 12/2026');
    expect(await partOf(app, invoiceId)).toMatchObject({ gaps: [], claimProvenOn: '2026-10-01' });
  });
});
