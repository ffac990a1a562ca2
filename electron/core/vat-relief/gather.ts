/** From the ledger to the rules: the VAT relief of many invoices at once, as the contract shows it. */
import type { VatReliefPartView, VatReliefView } from '../../../shared/contract/vat-relief.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { InvoiceId, LetterId, VatReliefId } from '../../../shared/domain/ids.ts';
import { vatRelief } from '../../../shared/domain/vat-relief.ts';
import type { ReliefAct, VatRelief, VatReliefFacts, VatReliefPart } from '../../../shared/domain/vat-relief-facts.ts';
import { type BusinessRow, getBusiness } from '../../db/repositories/business-repository.ts';
import { rectifyingSentByLetter, type SentByLetter } from '../../db/repositories/paper-repository.ts';
import {
  type InvoiceWithDebtor,
  invoicesWithDebtor,
  provenByLetter,
  provenForLimitation,
  scheduleOf,
  standingClaims,
  standingReliefs,
  type VatClaimRecord,
  type VatReliefRecord,
} from '../../db/repositories/vat-relief-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { letterNumber } from '../letters/codes.ts';

type Known = {
  readonly row: InvoiceWithDebtor;
  readonly claims: readonly VatClaimRecord[];
  readonly acts: readonly KnownAct[];
};

/** With the letter that sent it, where the owner noted no sending by hand. */
type KnownAct = VatReliefRecord & { readonly sentByLetter?: { readonly id: LetterId; readonly number: string } };
export type ReliefFacts = Known & { readonly facts: VatReliefFacts };
export type Relieved = Known & { readonly relief: VatRelief };

/** In the order of `ids`; what is in the bin or a corrective invoice is left out. */
export const reliefsOf = (db: ReadDb, ids: readonly InvoiceId[], today: IsoDate): readonly Relieved[] =>
  reliefFactsOf(db, ids, today).map(({ facts, ...known }) => ({ ...known, relief: vatRelief(facts) }));

/** As `reliefsOf`, before the rules have spoken: of a whole ledger only what is shown is told with its reasons. */
export function reliefFactsOf(db: ReadDb, ids: readonly InvoiceId[], today: IsoDate): readonly ReliefFacts[] {
  if (ids.length === 0) return [];
  const business = getBusiness(db);
  const schedules = Map.groupBy(scheduleOf(db, ids), (row) => row.invoiceId);
  const claims = Map.groupBy(standingClaims(db, ids), (row) => row.invoiceId);
  const sent = rectifyingSentByLetter(db, ids);
  const acts = Map.groupBy(
    standingReliefs(db, ids).map((act) => withLetter(act, sent.get(act.id))),
    (row) => row.invoiceId,
  );
  const invoices = invoicesWithDebtor(db, ids);
  const proven = Map.groupBy([...provenByLetter(db, ids), ...provenForLimitation(db, invoices)], (row) => row.invoiceId);
  const rows = new Map(invoices.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    if (!row) return [];
    const own = { claims: claims.get(id) ?? [], acts: acts.get(id) ?? [] };
    const days = (proven.get(id) ?? []).map(({ on }) => on);
    const facts = factsOf(business, row, { ...own, days, dueDates: schedules.get(id) ?? [], today });
    return [{ row, ...own, facts }];
  });
}

function withLetter(act: VatReliefRecord, sent: SentByLetter | undefined): KnownAct {
  if (act.sentOn !== null || !sent) return act;
  return { ...act, sentOn: sent.sentOn, sentByLetter: { id: sent.letterId, number: letterNumber(sent.year, sent.sequence) } };
}

type Gathered = Pick<Known, 'claims' | 'acts'> &
  Pick<VatReliefFacts, 'dueDates' | 'today'> & { readonly days: readonly IsoDate[] };

function factsOf(business: BusinessRow, row: InvoiceWithDebtor, known: Gathered): VatReliefFacts {
  const { today, dueDates, days, claims, acts } = known;
  const certificate = claims.find(({ kind }) => kind === 'certificate')?.claimedOn;
  const noted = claims.filter(({ kind }) => kind !== 'certificate').map(({ claimedOn }) => claimedOn);
  return {
    today,
    dueDates,
    creditor: { regime: business.vatRegime, salesBelowLimit: business.salesBelowLimit ?? undefined },
    debtor: {
      kind: row.debtorKind,
      country: row.country,
      related: row.related ?? false,
      insolvency:
        row.insolventOn === null
          ? undefined
          : {
              declaredOn: row.insolventOn,
              publishedOn: row.insolvencyPublishedOn ?? undefined,
              microEnterprise: row.insolvencyKind === 'micro_enterprise',
            },
    },
    invoice: {
      issuedOn: row.issuedOn,
      operationOn: row.operationOn ?? undefined,
      total: row.total,
      base: row.base ?? undefined,
      vat: row.vat ?? undefined,
      surcharge: row.surcharge ?? undefined,
      withholding: row.withholding ?? undefined,
      recordedInBooks: row.recordedInBooks ?? true,
      security: row.security ?? 'none',
      secured: row.secured ?? undefined,
    },
    claimProvenOn: [...days, ...noted].toSorted()[0],
    certificateOn: certificate,
    acts: acts.map(actOf),
  };
}

const actOf = (record: VatReliefRecord): ReliefAct => ({
  id: record.id,
  instalment: record.instalment ?? undefined,
  number: record.number,
  issuedOn: record.issuedOn,
  base: record.baseCents,
  vat: record.vatCents,
  sentOn: record.sentOn ?? undefined,
  notifiedOn: record.notifiedOn ?? undefined,
});

export function reliefView({ row, relief, claims, acts }: Relieved): VatReliefView {
  return {
    invoiceId: row.id,
    debtorId: row.debtorId,
    number: row.number,
    parts: relief.applies ? relief.parts.map((part) => partView(part, acts)) : [],
    facts: {
      recordedInBooks: row.recordedInBooks ?? true,
      security: row.security ?? 'none',
      ...(row.secured !== null && { secured: row.secured }),
    },
    related: row.related ?? false,
    publicDebtor: row.debtorKind === 'public',
    claims: claims.map(({ id, kind, claimedOn, note }) => ({ id, kind, claimedOn, ...(note !== null && { note }) })),
    ...(!relief.applies && { absent: relief.because }),
  };
}

function partView({ act, window, ...part }: VatReliefPart, acts: readonly KnownAct[]): VatReliefPartView {
  const known = act && acts.find(({ id }) => id === act.id);
  const proof = known?.sendingProof;
  return {
    ...part,
    blocks: [...part.blocks],
    gaps: [...part.gaps],
    remarks: [...part.remarks],
    steps: [...part.steps],
    alerts: [...part.alerts],
    ...(window && { window: { ...window, options: [...window.options] } }),
    ...(act && {
      act: {
        id: act.id as VatReliefId,
        number: act.number,
        issuedOn: act.issuedOn,
        notifyBy: act.notifyBy,
        ...(act.sentOn && { sentOn: act.sentOn }),
        ...(proof && { sendingProof: proof }),
        ...(known?.sentByLetter && { sentByLetter: known.sentByLetter }),
        ...(act.notifiedOn && { notifiedOn: act.notifiedOn }),
      },
    }),
  };
}
