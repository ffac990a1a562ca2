/**
 * What a message had better not say, found in it as it goes out. It warns and never blocks: the owner may have a reason.
 *
 * Source   letters-es §1 (nothing that harms, no bureau, no charges to consumers, neutral subject) and §5 (no amount in an SMS).
 */
import { bureauInWords, chargesInWords } from '../letters/wording-gaps.ts';
import { harmfulWords, saysLast } from '../letters/wording-lint.ts';
import { hasAmount, tellingWords } from './manners.ts';
import type { ShortForm } from './short-text.ts';

export type MessageWarning =
  | { readonly kind: 'telling' | 'forbidden'; readonly words: readonly string[] }
  | { readonly kind: 'charges' | 'bureau'; readonly words: readonly [string] }
  | { readonly kind: 'amount-in-subject' | 'amount-in-sms' | 'last'; readonly words: readonly [] };

export function messageWarnings({
  form,
  subject = '',
  body,
  toPerson,
}: {
  readonly form: ShortForm;
  readonly subject?: string | undefined;
  readonly body: string;
  /** A natural person, or anybody: the text is for all. */
  readonly toPerson: boolean;
}): readonly MessageWarning[] {
  const all = `${subject} ${body}`;
  const telling = form === 'email' ? tellingWords(subject) : form === 'sms' ? tellingWords(body) : [];
  const bureau = bureauInWords(all);
  const charges = toPerson ? chargesInWords(all) : undefined;
  // A list of debtors is told once, and by what it is.
  const forbidden = harmfulWords(all).filter((word) => bureau === undefined || word !== 'lista de morosos');
  return [
    ...(telling.length > 0 ? [{ kind: 'telling', words: telling } as const] : []),
    ...(hasAmount(subject) ? [{ kind: 'amount-in-subject', words: [] } as const] : []),
    ...(form === 'sms' && toPerson && hasAmount(body) ? [{ kind: 'amount-in-sms', words: [] } as const] : []),
    ...(forbidden.length > 0 ? [{ kind: 'forbidden', words: forbidden } as const] : []),
    ...(charges === undefined ? [] : [{ kind: 'charges', words: [charges] } as const]),
    ...(bureau === undefined ? [] : [{ kind: 'bureau', words: [bureau] } as const]),
    ...(saysLast(all) ? [{ kind: 'last', words: [] } as const] : []),
  ];
}
