/**
 * A registered letter is a contact, and when it is what a rung asks for, it does that rung.
 *
 * Policy   a letter that comes before its rung is due does it as well, so that the ladder does not ask for it again; one of
 *          another kind leaves the ladder where it is. Only the invoices that the letter claims move on. An annulled letter
 *          was never sent: its contact and its steps go with it, and come back with it.
 */
import type { LetterOptions } from '../../../shared/contract/letter-values.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { Consequence } from '../../../shared/domain/dunning/policy.ts';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { contactsOfLetter, insertAnnouncement } from '../../db/repositories/contact-repository.ts';
import type { LetterRecord } from '../../db/repositories/letter-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { doSteps, giveContactBack, takeContactAway, writeContact } from './contacts.ts';
import { type CurrentStep, currentStep, type RungOfInvoice, rungsServed } from './current-step.ts';
import { contactChannelOf, letterDoes } from './letter-rungs.ts';

type Ports = Pick<AppContext, 'today' | 'now' | 'newId' | 'localDay'>;

/** Before its row says that it is registered: the ladder would already wait for the answer. */
export function recordLetterContact(
  ctx: Ports,
  tx: WriteTx,
  { id: letterId, debtorId }: Pick<LetterRecord, 'id' | 'debtorId'>,
  { templateId, channel }: Pick<LetterOptions, 'templateId' | 'channel'>,
  invoiceIds: readonly InvoiceId[],
  /** What the letter itself announces, besides what its rung does. */
  announces?: { readonly what: Consequence; readonly dueOn: IsoDate },
): void {
  const claimed = new Set(invoiceIds);
  const step = currentStep(ctx, tx, debtorId);
  const onDay = ctx.today();
  const id = writeContact(ctx, tx, {
    debtorId,
    onDay,
    channel: contactChannelOf(channel),
    direction: 'out',
    outcome: 'sent',
    excuse: null,
    textId: null,
    letterId,
    promiseId: null,
    seconds: null,
    note: null,
  });
  const rungs = step ? rungsDone(step, templateId, claimed) : [];
  const [leading] = rungs.toSorted((a, b) => b.rung.afterDays - a.rung.afterDays);
  doSteps(ctx, tx, { id, debtorId, onDay }, rungs, leading?.rung.id);
  if (announces)
    insertAnnouncement(tx, { id: ctx.newId(), debtorId, contactId: id, letterId, ...announces, recordedAt: ctx.now() });
}

function rungsDone(step: CurrentStep, templateId: string, claimed: ReadonlySet<InvoiceId>): readonly RungOfInvoice[] {
  const leads = rungsServed(step).some(({ rung }) => rung.id === step.leading.rungId && letterDoes(templateId, rung));
  if (leads) return rungsServed(step).filter(({ invoiceId }) => claimed.has(invoiceId));
  const rung = step.facts.ladder.rungs.find((candidate) => letterDoes(templateId, candidate));
  if (!rung) return [];
  return step.facts.debts
    .filter(({ invoiceId, done }) => claimed.has(invoiceId) && !done.some(({ rungId }) => rungId === rung.id))
    .map(({ invoiceId }) => ({ invoiceId, rung }));
}

export function takeLetterContactBack(ctx: Ports, tx: WriteTx, letter: Pick<LetterRecord, 'id'>): void {
  for (const contact of contactsOfLetter(tx, letter.id)) if (contact.deletedOn === null) takeContactAway(ctx, tx, contact);
}

/** `letter` as it was annulled: a contact that had been taken away by itself stays away. */
export function giveLetterContactBack(tx: WriteTx, letter: Pick<LetterRecord, 'id' | 'annulledOn'>): void {
  for (const contact of contactsOfLetter(tx, letter.id))
    if (contact.deletedOn !== null && contact.deletedOn === letter.annulledOn) giveContactBack(tx, contact);
}
