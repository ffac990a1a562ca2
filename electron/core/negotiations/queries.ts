/** The negotiations of a debtor as the tracker shows them. It counts and compares; it never says that a court will agree. */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { NegotiationView, negotiationChannels, ProofFile } from '../../../shared/contract/negotiations.ts';
import { addMonths, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { proofsOf, settlementLight } from '../../../shared/domain/settlement-proof.ts';
import { type AttachmentRecord, proofsOfLetter } from '../../db/repositories/attachment-repository.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { findLetter, invoicesOfLetter } from '../../db/repositories/letter-repository.ts';
import { type RegisteredInvitation, registeredInvitations } from '../../db/repositories/negotiation-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { type NegotiationRecord, negotiationRecord } from './of-letter.ts';

type Channels = typeof negotiationChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;
type Ports = Pick<AppContext, 'today' | 'localDay'>;

export function listNegotiations(
  ctx: AppContext,
  { debtorId, letterId }: InputOf<Channels['negotiations.list']>,
): Answer<'negotiations.list'> {
  return ctx.uow.read((db) => {
    if (!findDebtor(db, debtorId)) return err({ code: 'debtor-not-found' });
    const letters = registeredInvitations(db, debtorId).filter(({ id }) => letterId === undefined || id === letterId);
    return ok({ negotiations: letters.map((letter) => negotiationView(ctx, db, letter, debtorId)) });
  });
}

function negotiationView(ctx: Ports, db: ReadDb, letter: RegisteredInvitation, debtorId: DebtorId): NegotiationView {
  const today = ctx.today();
  const record = negotiationRecord(db, letter, { debtorId, today });
  const { attempt, deliveries, closing } = record;
  const delivery = 'start' in attempt ? attempt.start.delivery : deliveries[0];
  const files = proofsOfLetter(db, letter.id).map((file) => proofFile(ctx, file));
  const own = files.filter(({ deliveryId }) => deliveryId === delivery?.id);
  const signed = record.record !== undefined && record.record.isDelivered === 1 && record.record.hasFile === 1;
  const { light, reasons } = settlementLight(
    attempt,
    {
      kept: new Set(own.map(({ proof }) => proof)),
      hasJointRecord: signed,
      spokeWithoutWriting: record.metOn !== undefined && record.answeredOn === undefined,
      closingUnproven: closing !== undefined && closing.isDelivered === 0,
    },
    today,
  );
  return {
    letterId: letter.id,
    number: letter.number,
    requestedOn: letter.registeredOn,
    invoices: invoicesOfLetter(db, letter.id),
    state: attempt.state === 'not-begun' ? (delivery ? 'on-its-way' : 'not-sent') : attempt.state,
    ...(delivery && {
      delivery: {
        id: delivery.id,
        channel: delivery.channel,
        sentOn: delivery.sentOn,
        ...(delivery.result !== undefined && { result: delivery.result }),
      },
    }),
    ...daysOf(attempt),
    light,
    reasons: [...reasons],
    entries: record.entries.map(({ id, kind, onDay: on, means, lawyers, note }) => ({
      id,
      kind,
      on,
      means,
      ...(lawyers !== null && { lawyers }),
      ...(note !== null && { note }),
    })),
    traces: record.traces,
    slots: delivery
      ? proofsOf(delivery.channel).map((proof) => ({ proof, files: own.filter((file) => file.proof === proof) }))
      : [],
    ...(closing && { closing: { letterId: closing.id, number: closing.number, on: closing.registeredOn } }),
    ...(record.record && {
      record: {
        letterId: record.record.id,
        number: record.record.number,
        on: record.record.registeredOn,
        isSigned: signed,
      },
    }),
  };
}

const SAFE_MONTHS = 12;

function daysOf(attempt: NegotiationRecord['attempt']): Partial<NegotiationView> {
  if (attempt.state === 'not-begun') return {};
  const { start } = attempt;
  const begun = start.isReceived ? { receivedOn: start.on } : { attemptedOn: start.on };
  /** Whatever is written or said later, nothing shortens it. */
  const safe: { readonly lapsesOn: IsoDate } = { lapsesOn: addMonths(start.on, SAFE_MONTHS) };
  switch (attempt.state) {
    case 'open':
      return { ...begun, ...safe, ...(attempt.endsOn !== undefined && { endsOn: attempt.endsOn }) };
    case 'agreed':
      return { ...begun, agreedOn: attempt.agreedOn };
    default: {
      const { endedOn, cause, canFileFrom, lapsesOn } = attempt;
      return { ...begun, endedOn, cause, canFileFrom, lapsesOn };
    }
  }
}

export function proofsOfDeliveries(
  ctx: AppContext,
  { letterId }: InputOf<Channels['deliveries.proofs']>,
): Answer<'deliveries.proofs'> {
  return ctx.uow.read((db) =>
    findLetter(db, letterId)
      ? ok({ files: proofsOfLetter(db, letterId).map((file) => proofFile(ctx, file)) })
      : err({ code: 'letter-not-found' }),
  );
}

const proofFile = (ctx: Ports, { id, deliveryId, proof, name, addedAt }: AttachmentRecord): ProofFile => ({
  id,
  deliveryId: deliveryId ?? '',
  proof: proof ?? 'receipt',
  name,
  addedOn: ctx.localDay(addedAt),
});
