/** The letters of an agreement, word by word, what each waits for, and what no plan can make them say wrong. */
import { describe, expect, it } from 'vitest';
import type { AgreementPlan } from '../../../../../shared/domain/agreements/plan.ts';
import { type AgreementFacts, maturityClause } from '../../../../../shared/domain/letters/agreement-facts.ts';
import { DeliveryChannel, type LetterFacts } from '../../../../../shared/domain/letters/letter-facts.ts';
import type { LetterModel } from '../../../../../shared/domain/letters/letter-model.ts';
import type { TemplateId } from '../../../../../shared/domain/letters/letter-template.ts';
import { aPlan, withAgreement } from '../../../../support/agreed-letter.ts';
import { agreementSamples as facts } from '../../../../support/agreement-letter-facts.ts';
import { businessFacts, day, euros, publicFacts } from '../../../../support/letter-facts.ts';
import { codes, compose, keptWording, plain, read, whole } from '../../../../support/read-letter.ts';

type Name = keyof typeof facts;
const LETTERS: readonly [TemplateId, Name][] = [
  ['L11', 'moreTimeToBusiness'],
  ['L11', 'moreTimeToConsumer'],
  ['L12', 'instalmentsToBusiness'],
  ['L12', 'instalmentsToConsumer'],
  ['L13', 'earlyPaymentToBusiness'],
  ['L13', 'bindingOfferToConsumer'],
  ['L14', 'setOffToBusiness'],
  ['L15', 'agreementOfBusiness'],
  ['L15', 'fullAgreementOfBusiness'],
  ['L15', 'agreementOfConsumer'],
  ['L15', 'singleAgreementOfConsumer'],
  ['L16A', 'missedByBusiness'],
  ['L16A', 'missedByConsumer'],
  ['L16B', 'maturityToBusiness'],
  ['L16B', 'invitingMaturityToConsumer'],
  ['L25', 'noticeToGuarantor'],
  ['L25', 'noticeToFirmAsGuarantor'],
];
/** Told to the owner of every one of its kind. */
const ALWAYS: readonly string[] = ['maturity-uninvited', 'guarantor-not-joint'];

describe('the text of each letter of an agreement', () => {
  it.each(LETTERS)('%s %s', (templateId, name) => {
    const { model, gaps } = compose(templateId, facts[name]);
    expect(gaps.filter(({ code }) => !ALWAYS.includes(code))).toEqual([]);
    expect(read(model)).toEqual(keptWording(templateId, name));
  });

  it.each(LETTERS)('%s %s asks a private person for no 40 €, and threatens nobody', (templateId, name) => {
    const text = whole(compose(templateId, facts[name]).model);
    expect(text).not.toMatch(/embargo|policía|delito|moroso|denuncia|\{\{|\[\[[A-Z]/i);
    if (facts[name].debtor.kind === 'consumer') {
      expect(text).not.toMatch(/40 euros|[^,\d]40 €|Ley 3\/2004|costes de cobro|Fuero|Interés del aplazamiento/);
    }
  });

  it('is for no public body', () => {
    for (const [templateId, name] of LETTERS) {
      const toTownHall = { ...facts[name], debtor: publicFacts.debtor };
      expect(codes(templateId, toTownHall).map(([code]) => code)).toContain('template-not-for-debtor');
    }
  });
});

const clauses = ({ body }: LetterModel) =>
  body.flatMap((block) => (block.kind === 'paragraph' && /^\d+\. /.test(plain(block.runs)) ? [plain(block.runs)] : []));

describe('the clauses', () => {
  it('follow each other whatever is left out, and the one on early maturity is the one that is cited', () => {
    const numbered = [
      [facts.agreementOfBusiness, 13],
      [facts.fullAgreementOfBusiness, 19],
      [facts.agreementOfConsumer, 14],
      [facts.singleAgreementOfConsumer, 12],
    ] as const;
    for (const [of, count] of numbered) {
      const texts = clauses(compose('L15', of).model);
      expect(texts.map((text) => Number.parseInt(text, 10))).toEqual(Array.from({ length: count }, (_, index) => index + 1));
      const own = maturityClause(of.agreement?.plan ?? aPlan(of));
      const breach = texts.find((text) => text.includes('Incumplimiento.'));
      expect(breach === undefined ? undefined : Number.parseInt(breach, 10)).toBe(own);
    }
    const withWaiver = whole(compose('L15', facts.fullAgreementOfBusiness).model);
    expect(withWaiver).toContain('plazo de corrección de la estipulación 7,');
    const leftOut = { ...facts.agreementOfBusiness.choices, leftOut: ['10.', '15.', '6.', '1.'] };
    const fewer = clauses(compose('L15', { ...facts.agreementOfBusiness, choices: leftOut }).model);
    // What is locked stays.
    expect(fewer.map((text) => Number.parseInt(text, 10))).toEqual(Array.from({ length: 11 }, (_, index) => index + 1));
    expect(fewer[0]).toContain('Reconocimiento.');
  });

  it('are locked where they say that the debt is not forgiven, and why', () => {
    const of = (id: TemplateId, name: Name) => compose(id, facts[name]).paragraphs;
    for (const [id, name] of LETTERS.slice(0, 7)) {
      expect(of(id, name).find(({ label }) => label === 'C4')?.lock).toBe('debt-not-forgiven');
    }
    const contract = of('L15', 'fullAgreementOfBusiness');
    for (const label of ['6.', '11.']) expect(contract.find((one) => one.label === label)?.lock).toBe('debt-not-forgiven');
    const text = read(compose('L15', { ...facts.fullAgreementOfBusiness, choices: leaving('6.', '11.') }).model).join(' ');
    expect(text).toContain('La condonación solo producirá efecto con el último pago');
    expect(text).toContain('no extingue ni sustituye la obligación original');
  });
});
const leaving = (...labels: string[]) => ({ ...businessFacts.choices, leftOut: labels });

describe('the contract', () => {
  it('is signed by all and initialled on every page', () => {
    const { model } = compose('L15', facts.fullAgreementOfBusiness);
    expect(model.initials?.names).toEqual(['Acreedor', 'Deudor', 'Fiador']);
    expect(read(model).at(-1)).toBe(
      '[EL ACREEDOR / Ferretería La Tuerca Inventada, S.L. | EL DEUDOR / Talleres Hermanos Ficticio, S.L. | EL FIADOR / Luis Fiable Inventado]',
    );
    expect(compose('L15', facts.agreementOfConsumer).model.initials?.names).toEqual(['Acreedor', 'Deudor']);
    expect(model.address.lines).toEqual([]);
  });

  it('annexes the interest that is acknowledged, and no proposal does', () => {
    expect(compose('L15', facts.agreementOfBusiness).model.interestAnnex).toBeDefined();
    expect(compose('L12', facts.instalmentsToBusiness).model.interestAnnex).toBeUndefined();
  });

  it('has a receipt for each instalment in money, if that is wanted', () => {
    const { receipts } = compose('L15', facts.fullAgreementOfBusiness).model;
    expect(receipts?.slips.map(({ title, amount }) => `${title}: ${amount}`.replace('\u00a0', ' '))).toEqual([
      'RECIBO DEL PLAZO 2 de 9: 100,00 €',
      'RECIBO DEL PLAZO 3 de 9: 57,09 €',
      'RECIBO DEL PLAZO 4 de 9: 57,09 €',
      'RECIBO DEL PLAZO 6 de 9: 57,09 €',
      'RECIBO DEL PLAZO 7 de 9: 57,09 €',
      'RECIBO DEL PLAZO 8 de 9: 57,09 €',
      'RECIBO DEL PLAZO 9 de 9: 57,10 €',
    ]);
    expect(compose('L15', facts.agreementOfBusiness).model.receipts).toBeUndefined();
  });

  it('tells a person what it comes to on its first page', () => {
    const [, , summary] = read(compose('L15', facts.agreementOfConsumer).model);
    expect(summary).toMatch(
      /^RESUMEN\. Debe 115,56 €\. Pagará 100,00 € en 3 plazos: el primero vence el 15 de diciembre de 2026/,
    );
    expect(read(compose('L15', facts.agreementOfBusiness).model).join()).not.toContain('RESUMEN');
  });
});

const blocking = (id: TemplateId, of: LetterFacts) =>
  codes(id, of).flatMap(([code, , severity]) => (severity === 'blocks' ? [code] : []));
const changed = (of: LetterFacts, change: Partial<AgreementFacts>): LetterFacts => {
  if (!of.agreement) throw new Error('no agreement');
  return { ...of, agreement: { ...of.agreement, ...change } };
};

describe('what stands against them', () => {
  it('is a plan that is not proposed, does not add up, or is another one', () => {
    const { agreementOfBusiness: contract, instalmentsToBusiness: proposal } = facts;
    expect(blocking('L15', { ...contract, agreement: undefined })).toEqual(['no-agreement']);
    expect(blocking('L15', changed(contract, { ref: undefined }))).toEqual(['agreement-not-proposed']);
    const sums = contract.agreement?.sums;
    if (!sums) throw new Error('no sums');
    expect(blocking('L15', changed(contract, { sums: { ...sums, payable: euros(sums.payable + 1) } }))).toEqual([
      'instalments-differ',
    ]);
    const acknowledged = { ...sums.acknowledged, principal: euros(1) };
    expect(blocking('L15', changed(contract, { sums: { ...sums, acknowledged } }))).toEqual(['agreement-debt-differs']);
    expect(blocking('L11', proposal)).toEqual(['other-proposal']);
    expect(blocking('L12', changed(proposal, { isSigned: true }))).toEqual(['agreement-already-signed']);
    expect(blocking('L15', changed(contract, { problems: [{ code: 'kind-too-large', severity: 'blocks' }] }))).toEqual([
      'agreement-has-problems',
    ]);
  });

  it('is an offer that is over or cannot bind', () => {
    const offer = (change: Partial<AgreementPlan['offer']>, of = facts.bindingOfferToConsumer) => {
      const plan = of.agreement?.plan ?? aPlan(of);
      return changed(of, { plan: { ...plan, offer: { ...plan.offer, ...change } } });
    };
    expect(blocking('L13', offer({ validUntil: day('2026-11-21'), isBinding: false }))).toEqual(['proposal-expired']);
    expect(blocking('L13', offer({ validUntil: day('2026-12-21') }))).toEqual(['binding-term-short']);
    expect(blocking('L13', offer({ validUntil: day('2026-12-22') }))).toEqual([]);
    for (const channel of DeliveryChannel.options) {
      const proves = ['burofax', 'certified-electronic', 'notary', 'by-hand'].includes(channel);
      expect(blocking('L13', { ...offer({}), channel })).toEqual(proves ? [] : ['binding-needs-proof']);
    }
    const sums = facts.bindingOfferToConsumer.agreement?.sums;
    if (!sums) throw new Error('no sums');
    const large = { ...sums, acknowledged: { ...sums.acknowledged, total: euros(200_001) } };
    expect(blocking('L13', changed(facts.bindingOfferToConsumer, { sums: large }))).toEqual(['binding-needs-lawyer']);
    expect(blocking('L15', { ...facts.earlyPaymentToBusiness, channel: 'by-hand' })).toEqual(['accepted-by-payment']);
  });

  it('is who signs without being known', () => {
    const { signer: _nobody, ...plan } = aPlan(businessFacts);
    expect(codes('L15', withAgreement(businessFacts, plan, { step: 'agreement' }))).toEqual([
      ['no-signer', 'agreement', 'warns', 'agreement-1'],
    ]);
    const unknown = aPlan(businessFacts, { guarantor: { name: 'Luis Fiable', isConsumer: true }, signer: { name: 'Ana' } });
    expect(codes('L15', withAgreement(businessFacts, unknown, { step: 'agreement' }))).toEqual([
      ['missing-value', 'agreement', 'blocks', 'agreement-1'],
      ['missing-value', 'agreement', 'blocks', 'agreement-1'],
      ['missing-value', 'agreement', 'blocks', 'agreement-1'],
      ['consumer-guarantor', 'agreement', 'warns', 'agreement-1'],
    ]);
  });

  it('is a declaration before the notice and its days, or with too little missed', () => {
    const at = (maturity: NonNullable<AgreementFacts['progress']>['maturity']) => {
      const progress = facts.maturityToBusiness.agreement?.progress;
      if (!progress) throw new Error('no progress');
      return blocking('L16B', changed(facts.maturityToBusiness, { progress: { ...progress, maturity } }));
    };
    expect(at({ state: 'needs-notice' })).toEqual(['maturity-needs-notice']);
    expect(at({ state: 'curing', noticeOn: day('2026-11-20'), from: day('2026-11-28') })).toEqual(['maturity-curing']);
    expect(at({ state: 'too-few', missed: 1, needed: 2 })).toEqual(['maturity-too-few']);
    expect(at({ state: 'not-agreed' })).toEqual(['maturity-not-agreed']);
    expect(at({ state: 'nothing-late' })).toEqual(['nothing-missed']);
    expect(blocking('L16A', changed(facts.missedByBusiness, { isSigned: false }))).toEqual(['agreement-not-signed']);
    // A consumer with one instalment is asked for it, and not threatened with the rest.
    expect(whole(compose('L16A', facts.missedByConsumer).model)).not.toContain('dar por vencida');
    expect(whole(compose('L16A', facts.missedByBusiness).model)).toContain('dar por vencida');
  });

  it('is a guarantor whose name, promise or address is not known', () => {
    const guarantee = { isPerson: true, isJoint: false, address: {} };
    expect(codes('L25', { ...businessFacts, guarantee }).map(([code]) => code)).toEqual([
      'missing-value',
      'missing-value',
      'missing-value',
      'missing-value',
      'guarantor-not-joint',
    ]);
    const known = facts.noticeToGuarantor.guarantee;
    if (!known) throw new Error('no guarantee');
    const above = { ...facts.noticeToGuarantor, guarantee: { ...known, amount: euros(100_000) } };
    expect(codes('L25', above).map(([code]) => code)).toEqual(['guarantee-above-debt']);
    expect(whole(compose('L25', facts.noticeToGuarantor).model)).not.toContain('Polígono');
  });
});
