/**
 * What the owner's own words may not say of this debt (letters-es §1 and §6): a blank that was to be filled in, what the law denies
 * to a consumer's creditor, a rate nobody agreed, a list of debtors outside its own notice. Those block. Words that would harm the
 * owner warn and no more.
 */
import { underLaw3of2004 } from '../debtor-kind.ts';
import { agreementAmounts } from './agreement-values.ts';
import type { Gap, GapCode } from './gap.ts';
import { amountsOf } from './letter-amounts.ts';
import type { LetterFacts } from './letter-facts.ts';
import { isFriendly } from './letter-kinds.ts';
import type { TemplateId } from './letter-template.ts';
import { templates } from './templates/es/index.ts';
import { type LintKind, saysLast, strangeToPublicBody, wordMarks, writtenAmounts } from './wording-lint.ts';

/** Where it was written: for this letter alone, or in the letter's text for good. */
type OwnText = {
  readonly text: string;
  readonly fixAt: 'letter' | 'texts';
  /** The program's words that it took the place of: what they say is no fault of the owner's. */
  readonly was?: string;
};

/** Data stand for themselves: they come from the ledger. */
const TAGS = /\{\{[^{}]*\}\}|\[\[[A-Z_]+\]\]/g;

/** Of what this letter prints. */
export const ownTexts = ({ choices, debt, annexes, wording }: LetterFacts, templateId: TemplateId): readonly OwnText[] => [
  ...[choices.freeParagraph, printsOrigin(templateId) ? debt.origin : undefined, ...annexes.others].flatMap(
    (text): readonly OwnText[] => (text === undefined ? [] : [{ text, fixAt: 'letter' }]),
  ),
  ...Object.entries(wording?.lines ?? {}).map(
    ([key, words]): OwnText => ({
      text: words.replace(TAGS, ' … '),
      fixAt: 'texts',
      was: templates[templateId].lines.find((line) => line.key === key)?.source ?? '',
    }),
  ),
];

const printsOrigin = (id: TemplateId): boolean => templates[id].lines.some(({ source }) => source.includes('{{deuda.origen}}'));

const BLANK = /_{3,}|\bX{3,}\b|\.{4,}|\[[^\]]{0,40}\]|<[^<>]{1,40}>/u;
/** Of a law for businesses, or charges that a consumer never agreed to. */
const NOT_FOR_CONSUMERS =
  /(?<![\d.,])40\s?(€|euros)|\b3\/2004\b|costes de cobro|gastos de (gesti[oó]n|devoluci[oó]n|reclamaci[oó]n)|\brecargo\b/iu;
const RATE =
  /\d+(?:[.,]\d+)?\s?(?:%|por ciento)\s*(?:anual|mensual|diario|al mes|al a[ñn]o|de inter[eé]s|de recargo|de demora|por mora)|(?:inter[eé]s|recargo)[^.;]{0,40}?\d+(?:[.,]\d+)?\s?(?:%|por ciento)/iu;
const BUREAU = /fichero|asnef|\bregistro de (?:morosos|impagados|impagos)|lista(?:do)? de morosos|solvencia patrimonial/iu;
/** The one notice that may speak of it, under its own conditions. */
const BUREAU_NOTICES: ReadonlySet<string> = new Set(['L08']);

const WARNINGS: Readonly<Record<LintKind, GapCode>> = {
  harmful: 'harmful-wording',
  'court-look': 'court-look',
  insult: 'insulting-wording',
  shouting: 'shouting',
};

/** What no message to a consumer says, and what a message to anybody leaves to its own notice; as it is written there. */
export const chargesInWords = (text: string): string | undefined => NOT_FOR_CONSUMERS.exec(text)?.[0].trim();
export const bureauInWords = (text: string): string | undefined => BUREAU.exec(text)?.[0].trim();

export function ownWordGaps(facts: LetterFacts, templateId: TemplateId): readonly Gap[] {
  const texts = ownTexts(facts, templateId);
  const gaps = [
    ...texts.flatMap((own) => [...wrong(own, facts, templateId), ...unwise(own, facts)]),
    ...saidBefore(facts, templateId),
  ];
  const seen = new Set<string>();
  return gaps.filter(({ code, detail }) => {
    const key = `${code} ${detail}`;
    return !seen.has(key) && seen.add(key);
  });
}

function wrong({ text, fixAt, was = '' }: OwnText, { debtor, debt }: LetterFacts, templateId: TemplateId): readonly Gap[] {
  const blocks = (code: GapCode, pattern: RegExp): readonly Gap[] => {
    const found = pattern.exec(text)?.[0].trim();
    return found === undefined || was.includes(found) ? [] : [{ code, fixAt, severity: 'blocks', detail: found }];
  };
  const isConsumer = !underLaw3of2004(debtor.kind);
  const isAgreed = debt.interest?.basis === 'agreed';
  return [
    ...blocks('blank-in-words', BLANK),
    ...(isConsumer || isFriendly(templateId) ? blocks('costs-in-words', NOT_FOR_CONSUMERS) : []),
    ...(isAgreed ? [] : blocks('rate-not-agreed', RATE)),
    ...(BUREAU_NOTICES.has(templateId) ? [] : blocks('bureau-not-allowed', BUREAU)),
  ];
}

function unwise({ text, fixAt, was = '' }: OwnText, facts: LetterFacts): readonly Gap[] {
  const warns = (code: GapCode, detail: string): Gap => ({ code, fixAt, severity: 'warns', detail });
  const known = knownAmounts(facts);
  return [
    // A list of debtors already stands in the way by itself.
    ...wordMarks(text)
      .filter(
        ({ word, at, length }) =>
          !was.includes(text.slice(at, at + length)) && (word !== 'lista de morosos' || !BUREAU.test(text)),
      )
      .map(({ kind, word }) => warns(WARNINGS[kind], word)),
    ...(facts.debtor.kind === 'public' ? strangeToPublicBody(text).map((word) => warns('not-for-public-body', word)) : []),
    ...writtenAmounts(text)
      .filter(({ text: amount, cents }) => !known.has(cents) && !was.includes(amount))
      .map(({ text: amount }) => warns('amount-in-words', amount)),
  ];
}

/** What the letter itself counts, and the fixed sum where the law gives it. */
function knownAmounts(facts: LetterFacts): ReadonlySet<number> {
  const { debt, debtor, agreement } = facts;
  return new Set<number>([
    ...Object.values(amountsOf(facts)),
    ...debt.invoices.flatMap(({ total, paid, outstanding }) => [total, paid, outstanding]),
    ...Object.values(agreementAmounts(facts)),
    ...(agreement?.sums.instalments ?? []).map(({ amount }) => amount),
    ...(underLaw3of2004(debtor.kind) ? [4000] : []),
  ]);
}

/** Said in an earlier letter or in a negotiation: once, and never, in that order (letters-es §1.8 and §1.13). */
function saidBefore(facts: LetterFacts, templateId: TemplateId): readonly Gap[] {
  const { lastOn, confidential = [] } = facts.saidBefore ?? {};
  const isLast = templateId === 'L07' || ownTexts(facts, templateId).some(({ text }) => saysLast(text));
  return [
    ...(isLast && lastOn !== undefined
      ? [{ code: 'last-words-again', fixAt: 'letter', severity: 'warns', detail: lastOn } as const]
      : []),
    ...confidential.map((amount): Gap => ({ code: 'confidential-amount', fixAt: 'letter', severity: 'warns', detail: amount })),
  ];
}
