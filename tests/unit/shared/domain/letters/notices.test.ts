/** The notices that no ladder sends, word by word, what the law asks before each, and what none of them may say. */
import { describe, expect, it } from 'vitest';
import type { InvitationFacts, LetterFacts } from '../../../../../shared/domain/letters/letter-facts.ts';
import type { TemplateId } from '../../../../../shared/domain/letters/letter-template.ts';
import type { NoticeFacts } from '../../../../../shared/domain/letters/notice-facts.ts';
import { consumerFacts, day, euros, publicFacts } from '../../../../support/letter-facts.ts';
import {
  agencyToBusiness,
  agencyToConsumer,
  assignmentToBusiness,
  assignmentToConsumer,
  closingOfRecurring,
  closingToBusiness,
  closingToConsumer,
  creditFileToBusiness,
  creditFileToConsumer,
  openTalks,
  prepaymentToBusiness,
  recordWithBusiness,
  recordWithConsumer,
  restorationToBusiness,
  retentionToConsumer,
  suspensionToBusiness,
  suspensionToConsumer,
} from '../../../../support/notice-letter-facts.ts';
import { codes, compose, keptWording, read, whole } from '../../../../support/read-letter.ts';

const samples = {
  closingToBusiness,
  closingOfRecurring,
  closingToConsumer,
  recordWithBusiness,
  recordWithConsumer,
  suspensionToBusiness,
  suspensionToConsumer,
  prepaymentToBusiness,
  retentionToConsumer,
  restorationToBusiness,
  creditFileToBusiness,
  creditFileToConsumer,
  agencyToBusiness,
  agencyToConsumer,
  assignmentToBusiness,
  assignmentToConsumer,
};
const LETTERS: readonly [TemplateId, keyof typeof samples][] = [
  ['L08', 'creditFileToBusiness'],
  ['L08', 'creditFileToConsumer'],
  ['L09', 'suspensionToBusiness'],
  ['L09', 'suspensionToConsumer'],
  ['L09', 'prepaymentToBusiness'],
  ['L09', 'retentionToConsumer'],
  ['L09R', 'restorationToBusiness'],
  ['L10A', 'agencyToBusiness'],
  ['L10A', 'agencyToConsumer'],
  ['L10B', 'assignmentToBusiness'],
  ['L10B', 'assignmentToConsumer'],
  ['L21', 'closingToBusiness'],
  ['L21', 'closingOfRecurring'],
  ['L21', 'closingToConsumer'],
  ['L22', 'recordWithBusiness'],
  ['L22', 'recordWithConsumer'],
];

describe('the text of each notice', () => {
  it.each(LETTERS)('%s %s', (templateId, name) => {
    const { model, gaps } = compose(templateId, samples[name]);
    // Who the debt belongs to is told once and for all: that is always said.
    expect(gaps.filter(({ code }) => code !== 'assignment-is-final')).toEqual([]);
    expect(read(model)).toEqual(keptWording(templateId, name));
  });

  it.each(LETTERS)('%s %s asks a private person for no 40 € and threatens nobody', (templateId, name) => {
    const text = whole(compose(templateId, samples[name]).model);
    expect(text).not.toMatch(/embargo|policía|delito|moroso|denuncia|\{\{|\[\[[A-Z]/i);
    if (samples[name].debtor.kind === 'consumer') expect(text).not.toMatch(/40 euros|40 €|3\/2004|costes de cobro/);
  });

  it('is for no public body', () => {
    for (const [templateId, name] of LETTERS) {
      const facts = { ...samples[name], debtor: publicFacts.debtor };
      expect(codes(templateId, facts).map(([code]) => code)).toContain('template-not-for-debtor');
    }
  });
});

const withNotice = (facts: LetterFacts, change: NoticeFacts): LetterFacts => ({
  ...facts,
  notice: { ...facts.notice, ...change },
});
const blocking = (templateId: TemplateId, facts: LetterFacts) =>
  codes(templateId, facts).flatMap(([code, , severity]) => (severity === 'blocks' ? [code] : []));

describe('the credit file', () => {
  const file = (change: Partial<NonNullable<NoticeFacts['creditFile']>>) =>
    withNotice(samples.creditFileToConsumer, {
      creditFile: { names: ['ASNEF'], isNotContested: true, isDemanded: true, ...change },
    });

  it('is never named without every condition of the law, each told by itself', () => {
    expect(blocking('L08', file({ names: [] }))).toEqual(['credit-file-off']);
    expect(blocking('L08', file({ isDemanded: false }))).toEqual(['credit-file-alone']);
    expect(blocking('L08', file({ isNotContested: false }))).toEqual(['credit-file-contested']);
    const facts = file({});
    const of = (change: Partial<(typeof facts.debt.invoices)[number]>) => ({
      ...facts,
      debt: { ...facts.debt, invoices: facts.debt.invoices.map((invoice) => ({ ...invoice, ...change })) },
    });
    expect(blocking('L08', of({ outstanding: euros(4999) }))).toEqual(['credit-file-small']);
    expect(blocking('L08', of({ outstanding: euros(5000) }))).toEqual([]);
    expect(blocking('L08', of({ dueOn: day('2021-11-21') }))).toEqual(['credit-file-old']);
    expect(blocking('L08', of({ dueOn: day('2021-11-22') }))).toEqual([]);
    expect(blocking('L08', of({ isDisputed: true }))).toEqual(['invoice-disputed']);
  });
});

describe('a suspension', () => {
  const suspended = (change: Partial<NonNullable<NoticeFacts['suspension']>>) => {
    const { suspension } = samples.suspensionToConsumer.notice ?? {};
    if (!suspension) throw new Error('no suspension');
    return withNotice(samples.suspensionToConsumer, { suspension: { ...suspension, ...change } });
  };

  it('waits for what only the owner knows, and for its days unless the contract says fewer', () => {
    expect(blocking('L09', suspended({ isContinuing: false }))).toEqual(['suspension-not-continuing']);
    expect(blocking('L09', suspended({ isNotEssential: false }))).toEqual(['suspension-essential']);
    expect(blocking('L09', suspended({ isNotContested: false }))).toEqual(['suspension-contested']);
    expect(blocking('L09', suspended({ on: day('2026-12-01') }))).toEqual(['suspension-too-soon']);
    expect(blocking('L09', suspended({ on: day('2026-12-01'), clause: 'la cláusula 5 del contrato' }))).toEqual([]);
    expect(blocking('L09', suspended({ on: day('2026-11-22') }))).toEqual(['term-in-the-past']);
    expect(blocking('L09', suspended({ service: undefined }))).toEqual(['missing-value']);
  });
});

describe('the end of a negotiation', () => {
  const about = (attempt: InvitationFacts['attempt']): LetterFacts => ({
    ...samples.closingToBusiness,
    invitation: { ...openTalks, attempt },
  });
  const { start } = openTalks.attempt as Extract<InvitationFacts['attempt'], { state: 'open' }>;

  it('ends only what is open', () => {
    const { invitation: _none, ...without } = samples.closingToBusiness;
    expect(blocking('L21', without)).toEqual(['no-invitation']);
    expect(blocking('L21', about({ state: 'not-begun' }))).toEqual(['invitation-not-received']);
    expect(blocking('L21', about({ state: 'agreed', start, agreedOn: day('2026-11-01') }))).toEqual(['negotiation-agreed']);
    const early = { ...samples.closingToBusiness, invitation: { ...openTalks, hasTalks: false } };
    expect(codes('L21', early)).toEqual([['closing-before-term', 'letter', 'warns', '2027-01-20']]);
  });

  it('leaves the record to what was noted as a meeting', () => {
    expect(blocking('L22', withNotice(samples.recordWithConsumer, { meetings: [] }))).toEqual(['no-meeting-noted']);
    const { taxId: _taxId, ...debtor } = consumerFacts.debtor;
    expect(blocking('L22', { ...samples.recordWithConsumer, debtor })).toEqual(['missing-value']);
  });
});
