/**
 * What the owner notes of a negotiation, taken back and brought again.
 *
 * Policy   the event tells the kind, the day and the means: what was said stays in the note, out of the log and of every paper.
 * Errors   `date-before-letter` for what would have happened before the invitation.
 */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { LetterOptions } from '../../../shared/contract/letter-values.ts';
import type { negotiationChannels } from '../../../shared/contract/negotiations.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { findLetter, type LetterRecord } from '../../db/repositories/letter-repository.ts';
import {
  findNegotiationEntry,
  insertNegotiationEntry,
  type NegotiationEntryRecord,
  setNegotiationEntryDeleted,
} from '../../db/repositories/negotiation-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';

type Channels = typeof negotiationChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

/** The demand with its invitation, or the end of an agreement that invites as well. */
const invites = ({ templateId, options }: Pick<LetterRecord, 'templateId' | 'options'>): boolean =>
  templateId === 'L06' || (templateId === 'L16B' && LetterOptions.parse(JSON.parse(options)).negotiation !== undefined);

export function recordEntry(
  ctx: AppContext,
  { letterId, kind, on, means, lawyers, note }: InputOf<Channels['negotiations.record']>,
): Answer<'negotiations.record'> {
  if (on > ctx.today()) return err({ code: 'date-in-future', fields: { on: 'errors.dateInFuture' } });
  return ctx.uow.write((tx): Answer<'negotiations.record'> => {
    const letter = findLetter(tx, letterId);
    if (!letter || !invites(letter)) return err({ code: 'letter-not-found' });
    if (letter.state !== 'registered' || letter.registeredOn === null) return err({ code: 'letter-not-registered' });
    if (on < letter.registeredOn) return err({ code: 'date-before-letter', fields: { on: 'errors.dateBeforeLetter' } });
    const id = ctx.newId<string>();
    const entry = { id, debtorId: letter.debtorId, letterId, kind, onDay: on, means };
    insertNegotiationEntry(tx, { ...entry, lawyers: lawyers ?? null, note: note ?? null, recordedAt: ctx.now() });
    tell(ctx, tx, entry, `negotiation-${kind}`);
    recordUndo(tx, { at: ctx.now(), label: 'negotiation-noted', channel: 'negotiations.remove', input: { id } });
    return ok({ id });
  });
}

export function removeEntry(ctx: AppContext, { id }: InputOf<Channels['negotiations.remove']>): Answer<'negotiations.remove'> {
  return ctx.uow.write((tx): Answer<'negotiations.remove'> => {
    const entry = findNegotiationEntry(tx, id);
    if (entry?.deletedOn !== null) return err({ code: 'negotiation-entry-not-found' });
    setNegotiationEntryDeleted(tx, id, ctx.today());
    tell(ctx, tx, entry, 'negotiation-note-removed');
    recordUndo(tx, { at: ctx.now(), label: 'negotiation-note-removed', channel: 'negotiations.restore', input: { id } });
    return ok({});
  });
}

export function restoreEntry(ctx: AppContext, { id }: InputOf<Channels['negotiations.restore']>): Answer<'negotiations.restore'> {
  return ctx.uow.write((tx): Answer<'negotiations.restore'> => {
    const entry = findNegotiationEntry(tx, id);
    if (!entry?.deletedOn) return err({ code: 'negotiation-entry-not-found' });
    setNegotiationEntryDeleted(tx, id, null);
    tell(ctx, tx, entry, 'negotiation-note-restored');
    recordUndo(tx, { at: ctx.now(), label: 'negotiation-note-restored', channel: 'negotiations.remove', input: { id } });
    return ok({});
  });
}

function tell(
  ctx: AppContext,
  tx: WriteTx,
  { id, debtorId, letterId, onDay, means }: Pick<NegotiationEntryRecord, 'id' | 'debtorId' | 'letterId' | 'onDay' | 'means'>,
  type: string,
): void {
  appendEvent(tx, { at: ctx.now(), type, subjectId: id, payload: { letterId, on: onDay, means }, about: [debtorId, letterId] });
}
