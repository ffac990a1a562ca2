/**
 * What the owner says of an invoice for its VAT: books, guarantee, insurance, related party, and claims proven elsewhere.
 *
 * Policy   each command logs what happened and journals its inverse in its own transaction.
 * Errors   a claim dated in the future or before an invoice it covers is refused beside its field.
 */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { vatReliefChannels } from '../../../shared/contract/vat-relief.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { findInvoice } from '../../db/repositories/invoice-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import {
  findVatClaims,
  insertVatClaim,
  invoicesWithDebtor,
  putVatFacts,
  setVatClaimDeleted,
  type VatClaimRecord,
} from '../../db/repositories/vat-relief-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';

type Channels = typeof vatReliefChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function setVatFacts(ctx: AppContext, input: InputOf<Channels['vatRelief.setFacts']>): Answer<'vatRelief.setFacts'> {
  const { invoiceId, facts, related } = input;
  if (facts.security === 'none' && facts.secured !== undefined) {
    return err({ code: 'invalid-input', fields: { 'facts.secured': 'validation.custom' } });
  }
  return ctx.uow.write((tx): Answer<'vatRelief.setFacts'> => {
    const [row] = invoicesWithDebtor(tx, [invoiceId]);
    if (!row) return err({ code: 'invoice-not-found' });
    const before: InputOf<Channels['vatRelief.setFacts']> = {
      invoiceId,
      facts: {
        recordedInBooks: row.recordedInBooks ?? true,
        security: row.security ?? 'none',
        ...(row.secured !== null && { secured: row.secured }),
      },
      related: row.related ?? false,
    };
    const { recordedInBooks, security, secured } = facts;
    putVatFacts(tx, { invoiceId, recordedInBooks, security, securedCents: secured ?? null }, row.debtorId, related);
    appendEvent(tx, {
      at: ctx.now(),
      type: 'invoice-vat-facts-changed',
      subjectId: invoiceId,
      payload: { invoiceId, recordedInBooks, security, secured, related },
      about: [row.debtorId],
    });
    recordUndo(tx, { at: ctx.now(), label: 'vat-facts-changed', channel: 'vatRelief.setFacts', input: before });
    return ok({});
  });
}

export function noteClaim(ctx: AppContext, input: InputOf<Channels['vatRelief.noteClaim']>): Answer<'vatRelief.noteClaim'> {
  const { invoiceIds, kind, claimedOn, note } = input;
  if (claimedOn > ctx.today()) return err({ code: 'date-in-future', fields: { claimedOn: 'errors.dateInFuture' } });
  return ctx.uow.write((tx): Answer<'vatRelief.noteClaim'> => {
    const asked = [...new Set(invoiceIds)];
    const rows = invoicesWithDebtor(tx, asked).toSorted((a, b) => asked.indexOf(a.id) - asked.indexOf(b.id));
    if (rows.length < asked.length) return err({ code: 'invoice-not-found' });
    if (rows.some(({ issuedOn }) => claimedOn < issuedOn)) {
      return err({ code: 'date-before-invoice', fields: { claimedOn: 'errors.dateBeforeInvoice' } });
    }
    const ids = rows.map((row) => {
      const id = ctx.newId();
      insertVatClaim(tx, { id, invoiceId: row.id, kind, claimedOn, note: note ?? null, recordedAt: ctx.now() });
      appendEvent(tx, {
        at: ctx.now(),
        type: 'invoice-vat-claimed',
        subjectId: row.id,
        payload: { invoiceId: row.id, kind, claimedOn },
        about: [row.debtorId],
      });
      return id;
    });
    recordUndo(tx, { at: ctx.now(), label: 'vat-claim-noted', channel: 'vatRelief.removeClaims', input: { ids } });
    return ok({ ids });
  });
}

export function removeClaims(
  ctx: AppContext,
  { ids }: InputOf<Channels['vatRelief.removeClaims']>,
): Answer<'vatRelief.removeClaims'> {
  return ctx.uow.write((tx): Answer<'vatRelief.removeClaims'> => {
    const claims = findVatClaims(tx, ids);
    if (claims.length < new Set(ids).size || claims.some(({ deletedOn }) => deletedOn !== null)) {
      return err({ code: 'vat-claim-not-found' });
    }
    markClaims(ctx, tx, claims, ctx.today(), 'invoice-vat-claim-removed');
    recordUndo(tx, { at: ctx.now(), label: 'vat-claim-removed', channel: 'vatRelief.restoreClaims', input: { ids } });
    return ok({});
  });
}

export function restoreClaims(
  ctx: AppContext,
  { ids }: InputOf<Channels['vatRelief.restoreClaims']>,
): Answer<'vatRelief.restoreClaims'> {
  return ctx.uow.write((tx): Answer<'vatRelief.restoreClaims'> => {
    const claims = findVatClaims(tx, ids);
    if (claims.length < new Set(ids).size || claims.some(({ deletedOn }) => deletedOn === null)) {
      return err({ code: 'vat-claim-not-found' });
    }
    markClaims(ctx, tx, claims, null, 'invoice-vat-claim-restored');
    recordUndo(tx, { at: ctx.now(), label: 'vat-claim-noted', channel: 'vatRelief.removeClaims', input: { ids } });
    return ok({});
  });
}

function markClaims(ctx: AppContext, tx: WriteTx, claims: readonly VatClaimRecord[], on: IsoDate | null, type: string): void {
  for (const { id, invoiceId } of claims) {
    setVatClaimDeleted(tx, id, on);
    const about = [findInvoice(tx, invoiceId)?.debtorId].filter((debtorId) => debtorId !== undefined);
    appendEvent(tx, { at: ctx.now(), type, subjectId: invoiceId, payload: { invoiceId }, about });
  }
}
