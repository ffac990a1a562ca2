/**
 * Which letters would be written today, each as the program proposes it, with the checks that its registering would make.
 * A letter that cannot be written to somebody is not listed; one with something missing is, so that it can be mended.
 */
import { MOST_LETTERS, type PlannedLetter, type PlanSource } from '../../../shared/contract/press.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { RungLetter } from '../../../shared/domain/dunning/policy.ts';
import type { DebtorId, LetterId } from '../../../shared/domain/ids.ts';
import { composeLetter } from '../../../shared/domain/letters/compose-letter.ts';
import { spanishLetterFormats } from '../../../shared/format/letter-formats.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { debtorsToFollow, nextStepsOf } from '../../db/repositories/next-step-repository.ts';
import type { Reading } from '../context.ts';
import { gatherFacts } from '../letters/gather-facts.ts';
import { letterOffersFor } from '../letters/offers.ts';
import { letterOptions } from '../letters/propose.ts';

export type Plan = { readonly letters: PlannedLetter[]; readonly left: number };

export function planLetters(ctx: Reading, source: PlanSource, told: (done: number, total: number) => void): Plan {
  const today = ctx.today();
  const candidates = ctx.uow.read((db) => {
    const all = debtorsToFollow(db);
    return source === 'today' ? dueOf(nextStepsOf(db, all), today) : all;
  });
  const letters: PlannedLetter[] = [];
  let left = 0;
  for (const [index, debtorId] of candidates.entries()) {
    told(index, candidates.length);
    const letter = letterFor(ctx, debtorId, source);
    if (letter === undefined) continue;
    if (letters.length >= MOST_LETTERS) left += 1;
    else letters.push(...planned(ctx, debtorId, letter));
  }
  return { letters, left };
}

function dueOf(rows: ReturnType<typeof nextStepsOf>, today: IsoDate): readonly DebtorId[] {
  return [
    ...new Set(
      rows.filter(({ leads, kind, onDay }) => leads && kind === 'rung' && onDay <= today).map(({ debtorId }) => debtorId),
    ),
  ];
}

type Wanted = { readonly letter: RungLetter; readonly draftId?: LetterId };

function letterFor(ctx: Reading, debtorId: DebtorId, source: PlanSource): Wanted | undefined {
  const offers = letterOffersFor(ctx, { debtorId });
  if (!offers.ok) return undefined;
  const offer = offers.value.offers.find(
    ({ letter, against, isNext }) => against === undefined && (source === 'today' ? isNext : letter === source),
  );
  const letter = RungLetter.safeParse(offer?.letter).data;
  return letter && { letter, ...(offer?.draftId !== undefined && { draftId: offer.draftId }) };
}

function planned(ctx: Reading, debtorId: DebtorId, { letter, draftId }: Wanted): readonly PlannedLetter[] {
  const proposed = letterOptions(ctx, { debtorId, letter, ...(draftId !== undefined && { letterId: draftId }) });
  if (!proposed.ok) return [];
  const { options } = proposed.value;
  return ctx.uow.read((db) => {
    const debtor = findDebtor(db, debtorId);
    if (!debtor || options.invoiceIds.length === 0) return [];
    const { templateId } = options;
    const facts = gatherFacts(db, debtor, options, ctx.today());
    const { gaps, model } = composeLetter({ templateId, facts, formats: spanishLetterFormats });
    return [
      {
        debtorId,
        debtorName: debtor.name,
        ...(debtor.postalCode !== null && { postalCode: debtor.postalCode }),
        letter,
        templateId,
        total: model.amounts.total,
        invoices: options.invoiceIds.length,
        gaps: [...gaps],
        ...(draftId !== undefined && { draftId }),
      },
    ];
  });
}
