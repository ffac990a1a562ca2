/** The letters of a real agreement over the ledger: its figures, when each can be written, and what comes of it. */
import { describe, expect, it } from 'vitest';
import type { LetterOptions } from '../../../shared/contract/letter-values.ts';
import type { AgreementPlan } from '../../../shared/domain/agreements/plan.ts';
import type { AgreementId, DebtorId } from '../../../shared/domain/ids.ts';
import type { LetterKind } from '../../../shared/domain/letters/letter-kinds.ts';
import { cents } from '../../../shared/domain/money.ts';
import { pdfText } from '../../support/pdf-text.ts';
import type { TestApp } from '../../support/test-app.ts';
import { givenPayment } from './paper-scene.ts';
import { day, givenLateDebt, givenShop, previewOf, register, storedBytes } from './scene.ts';

async function givenAgreement(app: TestApp, debtorId: DebtorId, change: Partial<AgreementPlan> = {}): Promise<AgreementId> {
  const { draft } = await app.given('agreements.begin', { debtorId });
  const plan: AgreementPlan = {
    ...draft.plan,
    dayRule: 'as-is',
    cash: { kind: 'equal', count: 3, firstOn: day('2026-12-01'), rhythm: 'monthly', lastOfMonth: false },
    signer: { name: 'Ana Gestora Inventada', taxId: '00000022L', role: 'administradora' },
    offer: { validUntil: day('2026-12-04'), isBinding: false, byPayment: false },
    ...change,
  };
  const { id } = await app.given('agreements.saveDraft', { debtorId, draft: { ...draft, step: 6, plan } });
  await app.given('agreements.propose', { id });
  return id;
}

const offers = async (app: TestApp, debtorId: DebtorId, about: AgreementId) => {
  const answer = await app.given('letters.offers', { debtorId, about });
  return (letter: LetterKind) => answer.offers.find((offer) => offer.letter === letter)?.against ?? 'yes';
};

async function givenLetter(
  app: TestApp,
  debtorId: DebtorId,
  letter: LetterKind,
  { about, ...change }: Partial<LetterOptions> & { readonly about?: AgreementId } = {},
) {
  const proposed = await app.given('letters.options', { debtorId, letter, ...(about && { about }) });
  const options = { ...proposed.options, ...change };
  const { letterId } = await app.given('letters.saveDraft', { debtorId, options });
  const { gaps, amounts } = await previewOf(app, debtorId, options);
  const done = await register(app, debtorId, letterId, options);
  if (!done.ok) throw new Error(`${done.error.code}: ${JSON.stringify(gaps)}`);
  const text = (await pdfText(await storedBytes(app, letterId))).replace(/\s+/g, ' ');
  return { letterId, options, amounts, gaps, text };
}

const delivered = (letterId: Awaited<ReturnType<typeof givenLetter>>['letterId'], sentOn: string, resultOn: string) =>
  ({ letterId, channel: 'burofax', sentOn: day(sentOn), result: 'delivered', resultOn: day(resultOn) }) as const;

describe('the letters of an agreement', () => {
  it('propose it, put it on paper, ask for what was missed, and declare everything due', async () => {
    const app = await givenShop('2026-11-22');
    const { debtorId, invoiceIds } = await givenLateDebt(app);
    // 646,38 € + 45,04 € + 80,00 € = 771,42 €; 71,42 € are given up if 700,00 € are paid in three.
    const about = await givenAgreement(app, debtorId, { waiver: cents(7142) });
    const first = await offers(app, debtorId, about);
    expect([first('instalments'), first('more-time'), first('agreement'), first('missed-instalment')]).toEqual([
      'yes',
      'other-proposal',
      'yes',
      'no-agreement',
    ]);

    const proposal = await givenLetter(app, debtorId, 'instalments', { about });
    expect(proposal.options).toMatchObject({ agreementId: about, templateId: 'L12' });
    expect(proposal.options.invoiceIds).toEqual(expect.arrayContaining([...invoiceIds]));
    expect(proposal.text).toContain('El importe de 700,00 € se pagará en 3 plazos');
    expect(proposal.text).toContain('HOJA DE ACEPTACIÓN');
    // Who gets a proposal was asked for nothing.
    expect(app.sql().prepare('SELECT count(*) FROM contacts').pluck().get()).toBe(0);

    const contract = await givenLetter(app, debtorId, 'agreement', { about, withReceipts: true });
    expect(contract.amounts).toEqual({ principal: 64_638, interest: 4504, fixedCosts: 8000, otherCosts: 0, total: 77_142 });
    for (const words of [
      'Referencia A-2026/0001 · En Villaficción, a 22 de noviembre de 2026',
      'la cantidad de 771,42 €',
      'El DEUDOR pagará 700,00 €',
      '1 01/12/2026 233,33 €',
      '3 01/02/2027 233,34 €',
      'plazo de corrección de la estipulación 7',
      'RECIBO DEL PLAZO 3 de 3',
      'Liquidación de intereses de demora',
    ]) {
      expect(contract.text).toContain(words);
    }
    await app.given('agreements.sign', { id: about, signedOn: day('2026-11-22') });
    expect((await offers(app, debtorId, about))('instalments')).toBe('agreement-signed');

    // While it lives no other letter asks for the same debt.
    const demand = await app.given('letters.options', { debtorId, letter: 'demand' });
    const { gaps } = await previewOf(app, debtorId, { ...demand.options, invoiceIds: [...invoiceIds] });
    expect(gaps.map(({ code }) => code)).toContain('agreement-alive');
    // The same paper again, whatever was paid since.
    app.setToday('2026-12-01');
    const payment = await givenPayment(app, debtorId, 23_333);
    const again = await app.given('letters.options', { debtorId, letter: 'agreement', about });
    const later = await previewOf(app, debtorId, again.options);
    expect(later.gaps.filter(({ severity }) => severity === 'blocks')).toEqual([]);
    expect(later.amounts.total).toBe(77_142);
    expect((await pdfText(later.bytes)).replace(/\s+/g, ' ')).toContain('a 22 de noviembre de 2026');
    const receipt = await app.given('letters.options', { debtorId, letter: 'receipt', about: payment });
    expect(receipt.sources?.nextPayment).toEqual({ amount: 23_333, on: '2027-01-01' });

    app.setToday('2027-01-05');
    expect((await offers(app, debtorId, about))('early-maturity')).toBe('maturity-needs-notice');
    const notice = await givenLetter(app, debtorId, 'missed-instalment', { about });
    expect(notice.options.termDays).toBe(7);
    expect(notice.text).toContain('que paguen 233,33 € en el plazo de 7 días naturales');
    expect(notice.text).toContain('podrá aplicar la estipulación 7 del acuerdo');
    app.setToday('2027-01-07');
    await app.given('letters.recordDelivery', delivered(notice.letterId, '2027-01-05', '2027-01-07'));
    const waiting = (await app.given('letters.offers', { debtorId, about })).offers.find(
      ({ letter }) => letter === 'early-maturity',
    );
    expect(waiting).toMatchObject({ against: 'maturity-curing', from: '2027-01-15' });
    const tooSoon = await app.given('letters.options', { debtorId, letter: 'early-maturity', about });
    expect((await previewOf(app, debtorId, tooSoon.options)).gaps.map(({ code }) => code)).toContain('maturity-curing');

    app.setToday('2027-01-15');
    const declaration = await givenLetter(app, debtorId, 'early-maturity', { about });
    // What was to be given up is owed again.
    expect(declaration.text).toContain(
      'La cantidad reconocida es de 771,42 €. Se han pagado 233,33 € y quedan pendientes 538,09 €',
    );
    expect(declaration.text).toContain('El 7 de enero de 2027 recibieron nuestro aviso');
    expect(declaration.text).toContain('el cumplimiento del acuerdo de pago A-2026/0001, de 22 de noviembre de 2026');
    expect(declaration.amounts.total).toBe(53_809);
    app.setToday('2027-01-18');
    await app.given('letters.recordDelivery', delivered(declaration.letterId, '2027-01-15', '2027-01-18'));
    const { owed } = await app.given('agreements.accelerate', { id: about, on: day('2027-01-18') });
    expect(owed).toBe(53_809);

    // Its invitation is followed like any other, and the file for a court begins with the agreement and knows no proposal.
    const { negotiations } = await app.given('negotiations.list', { debtorId });
    expect(negotiations.map(({ letterId }) => letterId)).toEqual([declaration.letterId]);
    const file = await app.given('letters.options', { debtorId, letter: 'court-file' });
    const court = await previewOf(app, debtorId, file.options);
    const told = (await pdfText(court.bytes)).replace(/\s+/g, ' ');
    expect(told).toContain('1. Acuerdo A-2026/0001 incumplido y declaración de vencimiento.');
    expect(told).not.toMatch(/Propuesta|700,00/);
    expect(court.gaps.filter(({ code }) => code === 'confidential-left-out').map(({ detail }) => detail)).toContain('2026-11-22');

    // Thirty days of silence, and the whole period begins again.
    app.setToday('2027-03-01');
    const [clock] = (await app.given('limitation.get', { debtorId })).clocks;
    expect(clock?.prescribesOnProven).toBe('2032-02-17');
    expect(clock?.steps.findLast(({ effect }) => effect !== 'none')?.origin).toBe('negotiation');
  });

  it('of a consumer needs two missed instalments, and says nothing of interest or courts', async () => {
    const app = await givenShop('2026-11-22');
    const { debtorId } = await givenLateDebt(app, {
      kind: 'consumer',
      kindConfirmed: true,
      isNaturalPerson: true,
      taxId: '00000014Z',
    });
    const { draft } = await app.given('agreements.begin', { debtorId });
    const about = await givenAgreement(app, debtorId, { includes: draft.plan.includes, signer: undefined } as never);
    const contract = await givenLetter(app, debtorId, 'agreement', { about });
    expect(contract.text).toContain('RESUMEN.');
    expect(contract.text).not.toMatch(/Ley 3\/2004|costes de cobro|Fuero/);
    await app.given('agreements.sign', { id: about, signedOn: day('2026-11-22') });
    app.setToday('2026-12-10');
    const notice = await givenLetter(app, debtorId, 'missed-instalment', { about });
    expect(notice.options.termDays).toBe(15);
    expect(notice.text).not.toContain('dar por vencida');
    expect((await offers(app, debtorId, about))('early-maturity')).toBe('maturity-too-few');
  });

  it('of another letter keep what was proposed and not signed', async () => {
    const app = await givenShop('2026-11-22');
    const { debtorId } = await givenLateDebt(app);
    const about = await givenAgreement(app, debtorId, { waiver: cents(7142) });
    await givenLetter(app, debtorId, 'instalments', { about });
    const { options } = await app.given('letters.options', { debtorId, letter: 'demand' });
    const drawn = await previewOf(app, debtorId, { ...options, freeParagraph: 'Seguimos dispuestos a aceptar 700,00 €.' });
    expect(drawn.gaps.map(({ code }) => code)).toContain('confidential-amount');
  });

  it('reach the guarantor who signed', async () => {
    const app = await givenShop('2026-11-22');
    const { debtorId } = await givenLateDebt(app);
    const guarantor = {
      name: 'Luis Fiable Inventado',
      taxId: '00000014Z',
      address: 'Calle Supuesta, 3, 28099 Villaficción (Madrid)',
      isConsumer: true,
    };
    const about = await givenAgreement(app, debtorId, { guarantor });
    await app.given('agreements.sign', { id: about, signedOn: day('2026-11-22') });
    const { options } = await app.given('letters.options', { debtorId, letter: 'guarantor' });
    expect(options.guarantee).toEqual({
      name: 'Luis Fiable Inventado',
      taxId: '00000014Z',
      street: 'Calle Supuesta, 3',
      postalCode: '28099',
      town: 'Villaficción',
      province: 'Madrid',
      isPerson: true,
      document: 'el acuerdo de pago A-2026/0001, firmado el 22 de noviembre de 2026',
      isJoint: true,
    });
  });
});
