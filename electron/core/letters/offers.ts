/** Which letters can be written to a debtor today, which one is next, and which was begun. */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { LetterOptions } from '../../../shared/contract/letter-values.ts';
import type { letterChannels } from '../../../shared/contract/letters.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { LETTER_OF_TEMPLATE } from '../../../shared/domain/letters/letter-kinds.ts';
import { letterOffers } from '../../../shared/domain/letters/letter-offers.ts';
import { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { type LetterListRow, listLetters } from '../../db/repositories/letter-list.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { currentStep, rungsServed } from '../agenda/current-step.ts';
import { letterDoes } from '../agenda/letter-rungs.ts';
import type { Reading } from '../context.ts';
import { agreementsAgainst } from './agreements/proposals.ts';
import { invitationFor } from './invitation.ts';
import { noticesAgainst } from './notices/against.ts';
import { papersAgainst } from './papers/papers.ts';
import { claimable, openClaims } from './propose.ts';

type Offers = (typeof letterChannels)['letters.offers'];

/** Of one debtor there are never more drafts than kinds of letter, save some of before. */
const MOST_DRAFTS = 50;

export function letterOffersFor(ctx: Reading, { debtorId, about }: InputOf<Offers>): Result<OutputOf<Offers>, FailureOf<Offers>> {
  const today = ctx.today();
  return ctx.uow.read((db) => {
    const debtor = findDebtor(db, debtorId);
    if (!debtor || debtor.deletedOn !== null) return err({ code: 'debtor-not-found' });
    const claims = openClaims(db, debtor, today);
    const possible = (templateId: 'L01' | 'L04') =>
      claims.map((of) => claimable(db, of, today, templateId)).filter(({ reason }) => reason === undefined);
    const late = possible('L04');
    const invitation = invitationFor(db, { debtorId, invoiceIds: late.map(({ id }) => id), today });
    const offers = letterOffers({
      kind: debtor.kind,
      isInsolvent: debtor.insolventOn !== null,
      hasComing: possible('L01').length > 0,
      hasLate: late.length > 0,
      invitation,
      papers: papersAgainst(db, debtor, today, about, late.length > 0),
      notices: noticesAgainst(db, debtor, { today, late, about }),
      agreements: agreementsAgainst(db, debtor, today, about),
    });
    const drafts = draftsOf(db, debtorId);
    const isNext = nextLetter(ctx, db, debtorId);
    return ok({
      debtor: { id: debtor.id, name: debtor.name, kind: debtor.kind },
      offers: offers.map((offer) => {
        const draft = drafts.find((one) => one.templateId === offer.templateId && isAbout(one, about));
        return {
          ...offer,
          ...(draft && { draftId: draft.id }),
          isNext: offer.against === undefined && isNext(offer.templateId),
        };
      }),
    });
  });
}

/** Of a paper about some record, only a draft about the same one goes on. */
function isAbout({ options }: LetterListRow, about: string | undefined): boolean {
  if (about === undefined) return true;
  const { paper, agreementId } = LetterOptions.parse(JSON.parse(options));
  return [undefined, about].includes(agreementId ?? paper?.about);
}

const draftsOf = (db: ReadDb, debtorId: DebtorId) =>
  listLetters(db, { status: 'drafts', debtorId }, { offset: 0, limit: MOST_DRAFTS });

/** The letter that the leading step names, and no other that would do as well. */
function nextLetter(ctx: Reading, db: ReadDb, debtorId: DebtorId): (templateId: string) => boolean {
  const step = currentStep(ctx, db, debtorId);
  const rung = step && rungsServed(step).find(({ rung: { id } }) => id === step.leading.rungId)?.rung;
  if (!rung) return () => false;
  return (templateId) =>
    letterDoes(templateId, rung) &&
    (rung.letter === undefined || LETTER_OF_TEMPLATE[TemplateId.parse(templateId)] === rung.letter);
}
