/** Letters that are drawn from fixed data, to be looked at and compared: every template, and what changes its page. */
import type { LetterFacts } from '../../shared/domain/letters/letter-facts.ts';
import type { TemplateId } from '../../shared/domain/letters/letter-template.ts';
import {
  agreementOfConsumer,
  bindingOfferToConsumer,
  fullAgreementOfBusiness,
  invitingMaturityToConsumer,
  noticeToFirmAsGuarantor,
} from './agreement-letter-facts.ts';
import { FACTS, invitationToConsumer, lastNoticeToConsumer } from './ladder-letter-facts.ts';
import { businessFacts, consumerFacts, manyInvoices, publicFacts } from './letter-facts.ts';
import { aPng } from './pictures.ts';

export type LetterSample = {
  /** Of its files. */
  readonly name: string;
  readonly templateId: TemplateId;
  readonly facts: LetterFacts;
  readonly pictures?: { readonly logo: Uint8Array; readonly signatureImage: Uint8Array };
  readonly draft?: true;
};

const withWindow = (facts: LetterFacts, window: 'left' | 'none'): LetterFacts => ({
  ...facts,
  choices: { ...facts.choices, window },
});

/** A template has its sample as soon as it has fixed facts. */
const templates: readonly LetterSample[] = (Object.entries(FACTS) as [TemplateId, LetterFacts][]).map(([templateId, facts]) => ({
  name: templateId,
  templateId,
  facts,
}));

const variants: readonly LetterSample[] = [
  { name: 'L04-public', templateId: 'L04', facts: publicFacts },
  { name: 'L04-many-invoices', templateId: 'L04', facts: manyInvoices(25) },
  { name: 'L04-window-left', templateId: 'L04', facts: withWindow(businessFacts, 'left') },
  { name: 'L04-no-window', templateId: 'L04', facts: withWindow(businessFacts, 'none') },
  {
    name: 'L04-pictures',
    templateId: 'L04',
    facts: businessFacts,
    pictures: { logo: aPng(360, 120, 0x50), signatureImage: aPng(240, 80, 0x70) },
  },
  { name: 'L05-draft', templateId: 'L05', facts: { ...consumerFacts, reference: undefined }, draft: true },
  { name: 'L06-consumer', templateId: 'L06', facts: invitationToConsumer },
  { name: 'L07-consumer', templateId: 'L07', facts: lastNoticeToConsumer },
  { name: 'L13-binding', templateId: 'L13', facts: bindingOfferToConsumer },
  { name: 'L15-all-clauses', templateId: 'L15', facts: fullAgreementOfBusiness },
  { name: 'L15-consumer', templateId: 'L15', facts: agreementOfConsumer },
  { name: 'L16B-inviting', templateId: 'L16B', facts: invitingMaturityToConsumer },
  { name: 'L25-firm', templateId: 'L25', facts: noticeToFirmAsGuarantor },
];

export const LETTER_SAMPLES: readonly LetterSample[] = [...templates, ...variants];
