/** The answer to a dispute and the sending of a rectifying invoice, over the ledger. */
import { describe, expect, it } from 'vitest';
import type { ReplyOptions } from '../../../shared/contract/letter-paper-values.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { cents } from '../../../shared/domain/money.ts';
import { pdfText } from '../../support/pdf-text.ts';
import type { TestApp } from '../../support/test-app.ts';
import { givenPaper } from './paper-scene.ts';
import { day, givenLateDebt, givenShop, previewOf, register, storedBytes } from './scene.ts';

const offerOf = async (app: TestApp, debtorId: DebtorId, wanted: string) =>
  (await app.given('letters.offers', { debtorId })).offers.find(({ letter }) => letter === wanted)?.against ?? 'yes';

describe('the answer to a dispute', () => {
  it('is offered while the dispute is open, says what the owner writes, and moves no step', async () => {
    const app = await givenShop();
    const { debtorId, invoiceIds } = await givenLateDebt(app);
    expect(await offerOf(app, debtorId, 'dispute-reply')).toBe('no-dispute');
    const [invoiceId] = invoiceIds;
    if (!invoiceId) throw new Error('the debt has invoices');
    await app.given('invoices.openDispute', {
      id: invoiceId,
      openedOn: day('2026-11-20'),
      reason: 'Faltaban dos cajas.',
      disputed: cents(10_000),
    });
    expect(await offerOf(app, debtorId, 'dispute-reply')).toBe('yes');
    const before = (await app.given('agenda.ofDebtor', { debtorId })).ladder.steps;
    const { letterId, options } = await givenPaper(app, debtorId, 'dispute-reply', invoiceId);
    expect(options.paper).toEqual({
      about: invoiceId,
      reply: {
        kind: 'received',
        writtenOn: '2026-11-20',
        claim: 'faltaban dos cajas',
        answerBy: '2026-12-07',
        tellsUndisputed: true,
      },
    });
    expect((await previewOf(app, debtorId, options)).gaps).toEqual([]);
    expect((await register(app, debtorId, letterId, options)).ok).toBe(true);
    const text = await pdfText(await storedBytes(app, letterId));
    expect(text).toContain('en el que indican que faltaban dos cajas.');
    expect(text).toContain('El resto, 503,79 €, no se ve afectado');
    expect((await app.given('letters.get', { id: letterId })).registered?.invoices.map(({ id }) => id)).toEqual([invoiceId]);
    expect((await app.given('agenda.ofDebtor', { debtorId })).ladder.steps).toEqual(before);

    await app.given('invoices.closeDispute', { id: invoiceId, outcome: 'accepted' });
    expect(await offerOf(app, debtorId, 'dispute-reply')).toBe('no-dispute');
  });

  it('tells a consumer who is refused where to go, within fifteen days', async () => {
    const app = await givenShop();
    const { debtorId, invoiceIds } = await givenLateDebt(app, { kind: 'consumer', isNaturalPerson: true });
    const [invoiceId] = invoiceIds;
    if (!invoiceId) throw new Error('the debt has invoices');
    await app.given('invoices.openDispute', { id: invoiceId, openedOn: day('2026-11-01'), reason: 'No llegó' });
    const { options } = await givenPaper(app, debtorId, 'dispute-reply', invoiceId);
    const answer = async (reply: ReplyOptions) =>
      previewOf(app, debtorId, { ...options, paper: { ...options.paper, reply: { ...options.paper?.reply, ...reply } } });
    const codes = async (reply: ReplyOptions) =>
      (await answer(reply)).gaps.filter(({ code }) => code !== 'debtor-kind-guessed').map(({ code, detail }) => [code, detail]);
    expect(await codes({ kind: 'rejected' })).toEqual([
      ['missing-value', 'discrepancia.razones'],
      ['missing-value', 'consumo.entidad'],
      ['missing-value', 'consumo.web'],
      ['answer-too-late', '2026-11-16'],
    ]);
    const { bytes } = await answer({
      kind: 'rejected',
      reasons: 'Se entregó el 18 de febrero',
      bodyName: 'la Junta Arbitral de Consumo',
      bodyWeb: 'www.consumo.example',
    });
    expect(await pdfText(bytes)).toContain('aunque no participaremos en su procedimiento');
  });
});

describe('the sending of a rectifying invoice', () => {
  async function givenRectifying(app: TestApp) {
    const { fields } = await app.given('profile.get', {});
    await app.given('profile.save', { fields: { ...fields, salesBelowLimit: true } });
    const { debtorId, invoiceIds } = await givenLateDebt(app);
    const [invoiceId] = invoiceIds;
    if (!invoiceId) throw new Error('the debt has invoices');
    const { fields: own } = await app.given('invoices.get', { id: invoiceId });
    await app.given('invoices.save', { id: invoiceId, fields: { ...own, base: cents(49_900), vat: cents(10_479) } });
    const { id } = await app.given('vatRelief.recordIssued', { invoiceId, number: 'R26/0012', issuedOn: day('2026-11-20') });
    return { debtorId, invoiceId, reliefId: id };
  }
  const partOf = async (app: TestApp, id: Parameters<typeof app.given<'vatRelief.ofInvoice'>>[1]['id']) =>
    (await app.given('vatRelief.ofInvoice', { id })).relief?.parts[0];

  it('proves the sending in the recovery of the VAT as soon as it is noted, and no longer when it is taken away', async () => {
    const app = await givenShop();
    const { debtorId, invoiceId, reliefId } = await givenRectifying(app);
    expect((await partOf(app, invoiceId))?.gaps).toContain('sending-proof');
    const { letterId, options } = await givenPaper(app, debtorId, 'rectifying', reliefId);
    expect(options).toMatchObject({ channel: 'burofax', paper: { about: reliefId } });
    expect((await previewOf(app, debtorId, options)).gaps).toEqual([]);
    expect((await register(app, debtorId, letterId, options)).ok).toBe(true);
    expect(await pdfText(await storedBytes(app, letterId))).toContain('factura rectificativa R26/0012');
    expect((await partOf(app, invoiceId))?.act?.sentOn).toBeUndefined();

    const { deliveryId } = await app.given('letters.recordDelivery', { letterId, channel: 'burofax', sentOn: day('2026-11-22') });
    const part = await partOf(app, invoiceId);
    expect(part?.act).toMatchObject({ sentOn: '2026-11-22', sentByLetter: { id: letterId, number: '2026/0001' } });
    expect(part?.gaps).not.toContain('sending-proof');

    await app.given('letters.removeDelivery', { letterId, deliveryId });
    expect((await partOf(app, invoiceId))?.act?.sentOn).toBeUndefined();
    await app.given('letters.recordDelivery', { letterId, channel: 'email', sentOn: day('2026-11-22') });
    expect((await partOf(app, invoiceId))?.act?.sentOn).toBeUndefined();
  });

  it('leaves what the owner noted by hand as it is, and is no demand', async () => {
    const app = await givenShop();
    const { debtorId, invoiceId, reliefId } = await givenRectifying(app);
    const { letterId, options } = await givenPaper(app, debtorId, 'rectifying', reliefId);
    await register(app, debtorId, letterId, options);
    await app.given('letters.recordDelivery', {
      letterId,
      channel: 'burofax',
      sentOn: day('2026-11-22'),
      result: 'delivered',
      resultOn: day('2026-11-22'),
    });
    await app.given('vatRelief.recordSent', { id: reliefId, sentOn: day('2026-11-21'), proof: 'Certificado' });
    expect((await partOf(app, invoiceId))?.act).toMatchObject({ sentOn: '2026-11-21', sendingProof: 'Certificado' });
    expect((await partOf(app, invoiceId))?.act).not.toHaveProperty('sentByLetter');
    const [row] = (await app.given('debtors.list', { filter: {}, sort: 'name', offset: 0, limit: 5 })).rows;
    expect(row?.state).toBe('overdue');
  });
});
