/**
 * What is missing or must not be sent (letters-es §6; architecture §20). A gap that `blocks` forbids registering, and
 * the letter still draws as a draft; one that `warns` is told and left to the owner. Each says where it is fixed.
 */
import { addDays, type IsoDate } from '../civil-date.ts';
import { underLaw3of2004 } from '../debtor-kind.ts';
import { isIban } from '../iban.ts';
import { checkTaxId, type TaxIdState } from '../tax-id.ts';
import { agreementGaps, guaranteeGaps } from './agreement-gaps.ts';
import type { Gap, GapCode } from './gap.ts';
import type { LetterFacts } from './letter-facts.ts';
import {
  type AgreementLetterId,
  hasOwnTitle,
  isBeforeDue,
  isFriendly,
  isNotice,
  isOfAgreement,
  isOfNegotiation,
  isPaper,
  type NoticeId,
  namesLastDay,
  needsProof,
  type PaperId,
} from './letter-kinds.ts';
import type { LetterTemplate, TemplateId } from './letter-template.ts';
import { negotiationGaps } from './negotiation-gaps.ts';
import { noticeGaps } from './notice-gaps.ts';
import { paperGaps } from './paper-gaps.ts';
import { ownTexts, ownWordGaps } from './wording-gaps.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** Lines that cost more than a standard call (TRLGDCU art. 21.2). */
const PREMIUM = /^(?:(?:\+|00)34)?(?:80\d|901|902|905|907)/;

export function gapsOf(facts: LetterFacts, template: LetterTemplate, missing: readonly string[]): readonly Gap[] {
  const { id } = template;
  if (isPaper(id)) return gapsOfPaper(facts, template, id, missing);
  if (isNotice(id)) return gapsOfNotice(facts, template, id, missing);
  if (isOfAgreement(id)) return gapsOfAgreement(facts, template, id, missing);
  // Why the end of a negotiation is not known is told by its own gaps.
  const unexplained = id === 'L07' ? missing.filter((path) => !path.startsWith('masc.')) : missing;
  return [
    ...unexplained.map((path) => missingValue(path, facts)),
    ...addresseeGaps(facts, template),
    ...dataGaps(facts),
    ...invoiceGaps(facts, id),
    ...(isFriendly(id) ? [] : moneyGaps(facts)),
    ...termGaps(facts, id),
    ...negotiationGaps(facts, id),
    ...(id === 'L25' ? guaranteeGaps(facts) : []),
    ...wordingGaps(facts, id),
  ];
}

/** A paper is about what was paid or said; only what may be wrong in any letter is looked at here. */
function gapsOfPaper(facts: LetterFacts, template: LetterTemplate, id: PaperId, missing: readonly string[]): readonly Gap[] {
  const { debtor } = facts;
  const at = { id: debtor.id };
  const isDeclaration = hasOwnTitle(id);
  return [
    ...missing.map((path) => missingValue(path, facts)),
    ...(template.forKinds.includes(debtor.kind) ? [] : [blocks('template-not-for-debtor', 'debtor', at)]),
    ...(debtor.isKindGuessed ? [(isDeclaration ? warns : blocks)('debtor-kind-guessed', 'debtor', at)] : []),
    ...(isDeclaration ? taxIdGaps(facts) : dataGaps(facts)),
    ...paperGaps(facts, id),
    ...(id === 'L23' || id === 'L20' ? moneyGaps(facts) : []),
    ...(asksForPayment(facts, id) ? termGaps(facts, id) : []),
    ...wordingGaps(facts, id),
  ];
}

/** The end and the record of a negotiation are about what was negotiated, whatever became of it since. */
function gapsOfNotice(facts: LetterFacts, template: LetterTemplate, id: NoticeId, missing: readonly string[]): readonly Gap[] {
  const ofNegotiation = isOfNegotiation(id);
  const claims = !ofNegotiation && id !== 'L09R';
  // Why nothing is known of the negotiation, or of the payment, is told by its own gap.
  const explained = (path: string) =>
    (ofNegotiation && path.startsWith('masc.')) || path.startsWith('pago.recibido') || path === 'fichero.lista';
  return [
    ...missing.filter((path) => !explained(path)).map((path) => missingValue(path, facts)),
    ...addresseeGaps(facts, template),
    ...(claims ? dataGaps(facts) : taxIdGaps(facts)),
    ...(claims ? invoiceGaps(facts, id) : []),
    ...(id === 'L08' || id === 'L10A' ? termGaps(facts, id) : []),
    ...noticeGaps(facts, id),
    ...wordingGaps(facts, id),
  ];
}

/** What the agreement itself lacks is told by its own gaps; it is the debtor's way out, so no living agreement stands against it. */
function gapsOfAgreement(
  facts: LetterFacts,
  template: LetterTemplate,
  id: AgreementLetterId,
  missing: readonly string[],
): readonly Gap[] {
  const { agreement } = facts;
  const explained = (path: string) =>
    agreement === undefined || path === 'acuerdo.fecha_aviso' || path === 'acuerdo.num_clausula_vto';
  const owed = id === 'L16A' || id === 'L16B';
  return [
    ...missing.filter((path) => !explained(path)).map((path) => missingValue(path, facts)),
    ...addresseeGaps({ ...facts, debtor: { ...facts.debtor, hasLiveAgreement: false } }, template),
    ...dataGaps(facts),
    ...(owed ? [] : moneyGaps(facts)),
    ...(id === 'L16B' ? termGaps(facts, id) : []),
    ...agreementGaps(facts, id),
    ...wordingGaps(facts, id),
  ];
}

const asksForPayment = ({ account }: LetterFacts, id: PaperId): boolean => id === 'L23' || account?.asksForOverdue === true;

const blocks = (code: GapCode, fixAt: Gap['fixAt'], more: Pick<Gap, 'id' | 'detail' | 'day'> = {}): Gap => ({
  code,
  fixAt,
  severity: 'blocks',
  ...more,
});
const warns = (code: GapCode, fixAt: Gap['fixAt'], more: Pick<Gap, 'id' | 'detail' | 'day'> = {}): Gap => ({
  code,
  fixAt,
  severity: 'warns',
  ...more,
});

function missingValue(path: string, { debtor, debt, agreement, guarantee }: LetterFacts): Gap {
  const group = path.split('.')[0];
  const invoice = debt.invoices[0]?.id;
  const ofPlan = group === 'acuerdo' || (group === 'fiador' && !guarantee) || path.startsWith('deudor.representante');
  if (agreement && ofPlan && path !== 'acuerdo.lugar' && path !== 'acuerdo.iban')
    return blocks('missing-value', 'agreement', { id: agreement.id, detail: path });
  if (group === 'deudor') return blocks('missing-value', 'debtor', { id: debtor.id, detail: path });
  if (
    group === 'acreedor' ||
    group === 'contacto' ||
    path === 'pago.iban' ||
    path === 'doc.lugar' ||
    path === 'acuerdo.lugar' ||
    path === 'acuerdo.iban'
  )
    return blocks('missing-value', 'creditor', { detail: path });
  if (path === 'deuda.tipo_vigente' || path === 'deuda.interes_diario') return blocks('missing-value', 'rates', { detail: path });
  if ((path === 'interes.donde_pactado' || path === 'factura.concepto') && invoice !== undefined)
    return blocks('missing-value', 'invoice', { id: invoice, detail: path });
  return blocks('missing-value', 'letter', { detail: path });
}

function addresseeGaps({ debtor }: LetterFacts, template: LetterTemplate): readonly Gap[] {
  const at = { id: debtor.id };
  return [
    ...(template.forKinds.includes(debtor.kind) ? [] : [blocks('template-not-for-debtor', 'debtor', at)]),
    ...(debtor.isKindGuessed ? [blocks('debtor-kind-guessed', 'debtor', at)] : []),
    ...(debtor.insolvent ? [blocks('debtor-insolvent', 'debtor', at)] : []),
    ...(debtor.hasLiveAgreement ? [blocks('agreement-alive', 'debtor', at)] : []),
  ];
}

/** A debtor's number may be a foreign one that we cannot check, so it only warns. */
const taxIdGaps = ({ creditor, debtor }: LetterFacts): readonly Gap[] => [
  ...(isWrongTaxId(creditor.taxId) ? [blocks('creditor-tax-id-invalid', 'creditor')] : []),
  ...(isWrongTaxId(debtor.taxId) ? [warns('debtor-tax-id-invalid', 'debtor', { id: debtor.id })] : []),
];

function dataGaps(facts: LetterFacts): readonly Gap[] {
  const { creditor, payment, contact } = facts;
  return [
    ...taxIdGaps(facts),
    ...(payment.iban !== undefined && !isIban(payment.iban) ? [blocks('iban-invalid', 'creditor')] : []),
    ...[contact.email, creditor.privacyEmail]
      .filter((email) => email !== undefined && email !== '' && !EMAIL.test(email))
      .map(() => blocks('email-invalid', 'creditor')),
  ];
}

const WRONG: ReadonlySet<TaxIdState> = new Set(['wrong', 'foreign-wrong', 'filler']);
const isWrongTaxId = (taxId: string | undefined): boolean => taxId !== undefined && WRONG.has(checkTaxId(taxId).state);

function invoiceGaps({ date, debt }: LetterFacts, templateId: TemplateId): readonly Gap[] {
  if (debt.invoices.length === 0) return [blocks('no-invoices', 'letter')];
  return debt.invoices.flatMap((invoice) => {
    const at = { id: invoice.id, detail: invoice.number };
    const hasLiveNote = invoice.coveredByNoteUntil !== undefined && invoice.coveredByNoteUntil >= date;
    return [
      ...(invoice.outstanding > 0 ? [] : [blocks('nothing-outstanding', 'invoice', at)]),
      ...timeGap(invoice.dueOn < date, templateId).map((code) => blocks(code, 'invoice', at)),
      ...(invoice.isDisputed ? [blocks('invoice-disputed', 'invoice', at)] : []),
      ...(invoice.isSetApart ? [blocks('invoice-set-apart', 'invoice', at)] : []),
      ...(hasLiveNote ? [blocks('invoice-covered-by-note', 'invoice', at)] : []),
    ];
  });
}

const timeGap = (isLate: boolean, templateId: TemplateId): readonly GapCode[] => {
  if (isLate) return isBeforeDue(templateId) ? ['invoice-already-due'] : [];
  return isBeforeDue(templateId) ? [] : ['invoice-not-due'];
};

function moneyGaps({ debtor, debt }: LetterFacts): readonly Gap[] {
  const missingFrom = debt.interest?.rateMissingFrom;
  const underLaw = underLaw3of2004(debtor.kind);
  const hasCosts = (debt.fixedCosts?.amount ?? 0) > 0 || (debt.otherCosts ?? 0) > 0;
  return [
    ...(missingFrom === undefined ? [] : [blocks('rate-missing', 'rates', { detail: missingFrom })]),
    ...(debt.interest?.isMixed ? [blocks('mixed-interest', 'letter')] : []),
    ...(!underLaw && debt.interest?.basis === 'law-3-2004' ? [blocks('interest-not-allowed', 'letter')] : []),
    ...(!underLaw && hasCosts ? [blocks('costs-not-allowed', 'letter')] : []),
  ];
}

/** Never a second letter with an earlier limit than the first (letters-es §0.5): the earliest one that this letter can bring. */
function termGaps({ date, payment, channel, debtor, choices }: LetterFacts, templateId: TemplateId): readonly Gap[] {
  const rest = choices.isRestMonth ? [warns('month-of-rest', 'letter')] : [];
  // Before the due date no term is given.
  if (isBeforeDue(templateId)) return rest;
  const isDated = namesLastDay(templateId, debtor.kind, channel);
  const limit: IsoDate = isDated && payment.limitOn !== undefined ? payment.limitOn : addDays(date, payment.termDays);
  const isEarlier = payment.earlierLimitOn !== undefined && limit < payment.earlierLimitOn;
  return [
    ...(isEarlier
      ? [
          blocks('term-before-earlier-one', 'letter', {
            detail: payment.earlierLimitOn ?? '',
            ...(payment.earlierLimitOn && { day: payment.earlierLimitOn }),
          }),
        ]
      : []),
    ...(limit > date ? [] : [blocks('term-in-the-past', 'letter')]),
    ...(isDated && payment.limitRest !== undefined
      ? [warns('term-on-rest-day', 'letter', { detail: payment.limitRest, ...(payment.limitNext && { day: payment.limitNext }) })]
      : []),
    ...rest,
  ];
}

function wordingGaps(facts: LetterFacts, templateId: TemplateId): readonly Gap[] {
  const { choices, channel, contact, debtor } = facts;
  const free = choices.freeParagraph ?? '';
  const provesLittle = needsProof(templateId) && (channel === 'email' || channel === 'post' || channel === 'certified-letter');
  // In the data and in what the owner wrote by hand.
  const phones = [
    contact.phone ?? '',
    ...ownTexts(facts, templateId).flatMap(({ text }) => text.match(/\+?\d[\d\s.-]{7,}\d/g) ?? []),
  ];
  const isPremium =
    !hasOwnTitle(templateId) &&
    !underLaw3of2004(debtor.kind) &&
    phones.some((phone) => PREMIUM.test(phone.replace(/[\s.-]/g, '')));
  return [
    ...(/\{\{|\}\}|\[\[|\]\]/.test(free) ? [blocks('free-paragraph-notation', 'letter')] : []),
    ...ownWordGaps(facts, templateId),
    ...(provesLittle ? [warns('channel-proves-little', 'letter')] : []),
    ...(isPremium ? [warns('premium-telephone', 'creditor')] : []),
  ];
}
