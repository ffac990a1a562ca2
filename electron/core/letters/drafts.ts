/** Drafts: kept while they are written, thrown away and taken back. A draft has neither number nor bytes. */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { letterChannels } from '../../../shared/contract/letters.ts';
import type { LetterId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { findLetter, insertLetter, updateLetter } from '../../db/repositories/letter-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { AppContext } from '../context.ts';

type Channels = typeof letterChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

/** Saved while it is written, so only the making of a draft is an event; its changes are not. */
export function saveDraft(ctx: AppContext, input: InputOf<Channels['letters.saveDraft']>): Answer<'letters.saveDraft'> {
  const { debtorId, options } = input;
  return ctx.uow.write((tx): Answer<'letters.saveDraft'> => {
    const debtor = findDebtor(tx, debtorId);
    if (!debtor || debtor.deletedOn !== null) return err({ code: 'debtor-not-found' });
    const content = { templateId: options.templateId, options: JSON.stringify(options), calculatedTo: ctx.today() };
    if (input.letterId !== undefined) {
      const letter = findLetter(tx, input.letterId);
      if (!letter || letter.deletedOn !== null || letter.debtorId !== debtorId) return err({ code: 'letter-not-found' });
      if (letter.state !== 'draft') return err({ code: 'letter-already-registered' });
      updateLetter(tx, input.letterId, { ...content, updatedAt: ctx.now() });
      return ok({ letterId: input.letterId });
    }
    const id = ctx.newId<LetterId>();
    const at = ctx.now();
    insertLetter(tx, { id, debtorId, state: 'draft', templateVersion: '', ...content, createdAt: at, updatedAt: at });
    appendEvent(tx, { at, type: 'letter-drafted', subjectId: id, payload: { letterId: id }, about: [debtorId] });
    return ok({ letterId: id });
  });
}

export function discardDraft(
  ctx: AppContext,
  { letterId }: InputOf<Channels['letters.discardDraft']>,
): Answer<'letters.discardDraft'> {
  return ctx.uow.write((tx): Answer<'letters.discardDraft'> => {
    const letter = findLetter(tx, letterId);
    if (!letter || letter.deletedOn !== null) return err({ code: 'letter-not-found' });
    if (letter.state !== 'draft') return err({ code: 'letter-already-registered' });
    updateLetter(tx, letterId, { deletedOn: ctx.today(), updatedAt: ctx.now() });
    appendEvent(tx, {
      at: ctx.now(),
      type: 'letter-discarded',
      subjectId: letterId,
      payload: { letterId },
      about: [letter.debtorId],
    });
    recordUndo(tx, { at: ctx.now(), label: 'letter-discarded', channel: 'letters.restoreDraft', input: { letterId } });
    return ok({});
  });
}

export function restoreDraft(
  ctx: AppContext,
  { letterId }: InputOf<Channels['letters.restoreDraft']>,
): Answer<'letters.restoreDraft'> {
  return ctx.uow.write((tx): Answer<'letters.restoreDraft'> => {
    const letter = findLetter(tx, letterId);
    if (!letter?.deletedOn) return err({ code: 'letter-not-found' });
    updateLetter(tx, letterId, { deletedOn: null, updatedAt: ctx.now() });
    appendEvent(tx, {
      at: ctx.now(),
      type: 'letter-restored',
      subjectId: letterId,
      payload: { letterId },
      about: [letter.debtorId],
    });
    recordUndo(tx, { at: ctx.now(), label: 'letter-restored', channel: 'letters.discardDraft', input: { letterId } });
    return ok({});
  });
}
