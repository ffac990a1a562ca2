/**
 * Which class of debtor four questions propose, and from which answer.
 *
 * Policy   ours (capabilities S-31). What they say about the work goes before everything, since claiming on harms most there;
 *          then whether they can be reached, unless they are known to pay when reminded; then money; and who could pay, answers
 *          and does not, does not want to. Too little is known: no class is proposed.
 * Errors   none: every combination of answers has its proposal.
 */
import { z } from 'zod';
import type { Behaviour } from '../behaviour.ts';

/** `answers`: they answer calls or messages. `objects`: something about the invoice or the work is wrong, they say.
 *  `short-of-money`: they say that they have none now. `pays-when-reminded`: so it was other times. */
export const ClassQuestion = z.enum(['answers', 'objects', 'short-of-money', 'pays-when-reminded']);
export type ClassQuestion = z.infer<typeof ClassQuestion>;

export const ClassAnswer = z.enum(['yes', 'no', 'unknown']);
export type ClassAnswer = z.infer<typeof ClassAnswer>;

export type ClassReason =
  | 'objects'
  | 'does-not-answer'
  | 'short-of-money'
  | 'pays-when-reminded'
  | 'answers-and-does-not-pay'
  | 'not-enough-known';

export type ClassProposal = { readonly behaviour: Behaviour; readonly because: ClassReason };

export function classify(answers: Readonly<Record<ClassQuestion, ClassAnswer>>): ClassProposal {
  const pays = answers['pays-when-reminded'];
  const money = answers['short-of-money'];
  if (answers.objects === 'yes') return { behaviour: 'disputes', because: 'objects' };
  if (answers.answers === 'no' && (pays !== 'yes' || money === 'yes')) {
    return { behaviour: 'vanished', because: 'does-not-answer' };
  }
  if (money === 'yes') return { behaviour: 'cannot_pay', because: 'short-of-money' };
  if (pays === 'yes') return { behaviour: 'forgot', because: 'pays-when-reminded' };
  const refuses = answers.answers === 'yes' && answers.objects === 'no' && money === 'no' && pays === 'no';
  if (refuses) return { behaviour: 'unwilling', because: 'answers-and-does-not-pay' };
  return { behaviour: 'unclassified', because: 'not-enough-known' };
}
