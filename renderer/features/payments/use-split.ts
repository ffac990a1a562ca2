import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { AgreementId, DebtorId, DueDateId, InvoiceId } from '../../../shared/domain/ids.ts';
import { type Cents, sumCents } from '../../../shared/domain/money.ts';
import { type ProposeInput, proposalQuery, type RecordInput } from './queries.ts';
import {
  type ChargeShares,
  changedByHand,
  chargesToSend,
  counted,
  givenShares,
  type Hand,
  type HandLine,
  isSound,
  leftBy,
  linesToSend,
  remainderOf,
  splitLines,
  type Typed,
} from './split.ts';

export type SplitMode = ProposeInput['mode'];
type Payment = {
  readonly debtorId: DebtorId;
  readonly amount: Cents;
  /** Absent while the day can't be read or has not come yet: nothing is proposed then. */
  readonly receivedOn: IsoDate | undefined;
  readonly firstMode: SplitMode;
  readonly firstNamed?: readonly InvoiceId[] | undefined;
  /** `due`: the one that money may be expected of. */
  readonly firstAgreement?: Meant;
};
/** The agreement that a payment is under, if any. */
type Meant = AgreementId | 'due' | 'none';
export type SplitToSend = {
  readonly split: Pick<RecordInput, 'mode' | 'designatedByDebtor' | 'lines' | 'charges'>;
  /** Once it is saved, an agreement that is paid is asked for no more. */
  readonly agreementId: AgreementId | undefined;
};

/** The split of one payment: proposed by main at every change, until the owner takes it in hand. */
export function useSplit({ debtorId, amount, receivedOn, firstMode, firstNamed, firstAgreement = 'none' }: Payment) {
  const client = useQueryClient();
  const [chosenMode, setMode] = useState<SplitMode>();
  const [named, setNamed] = useState<readonly InvoiceId[] | undefined>(firstNamed);
  const [meant, setMeant] = useState<Meant>(firstNamed ? 'none' : firstAgreement);
  const [hand, setHand] = useState<Hand>();
  /** By hand; until then what the agreement gives to them counts. */
  const [written, setWritten] = useState<ChargeShares>();
  const mode = chosenMode ?? firstMode;

  const input = (wanted: SplitMode, on: IsoDate): ProposeInput => ({
    debtorId,
    amount,
    toCharges: sumCents([...(written?.values() ?? [])].map(counted)),
    receivedOn: on,
    mode: wanted,
    ...(named && named.length > 0 && { designated: [...named] }),
    ...(named === undefined && meant !== 'none' && { agreement: meant }),
  });
  const asked = receivedOn ?? ('1900-01-01' as IsoDate);
  const live = { enabled: receivedOn !== undefined, placeholderData: keepPreviousData } as const;
  const proposal = useQuery({ ...proposalQuery(input(mode, asked)), ...live });
  const other: SplitMode = mode === 'interest-first' ? 'principal-first' : 'interest-first';
  const otherProposal = useQuery({ ...proposalQuery(input(other, asked)), ...live });

  const lines = splitLines(proposal.data?.lines ?? [], hand);
  const charges = proposal.data?.charges ?? [];
  const shares = written ?? givenShares(charges);
  const agreement = proposal.data?.agreement;
  const remainder = remainderOf(amount, lines, shares);
  const leftIn = (wanted: SplitMode) => {
    const data = wanted === mode ? proposal.data : otherProposal.data;
    return data && leftBy(splitLines(data.lines, undefined));
  };

  return {
    proposal,
    lines,
    charges,
    remainder,
    mode,
    byHand: hand !== undefined,
    named,
    agreements: proposal.data?.agreements ?? [],
    agreement,
    chooseAgreement: (next: Meant) => {
      setMeant(next);
      setNamed(undefined);
      setHand(undefined);
      setWritten(undefined);
    },
    shares,
    leftIn,
    left: leftBy(lines),
    isSound: isSound(remainder, lines, charges, shares),
    chooseMode: (next: SplitMode) => {
      setMode(next);
      setHand(undefined);
    },
    /** `undefined`: the debtor named nothing. */
    chooseNamed: (next: readonly InvoiceId[] | undefined) => {
      setNamed(next);
      setHand(undefined);
    },
    write: (dueDateId: DueDateId, change: Partial<HandLine>) => setHand(changedByHand(lines, dueDateId, change)),
    backToLaw: () => setHand(undefined),
    writeCharge: (key: string, typed: Typed | 'nothing') =>
      setWritten((now) => {
        const next = new Map(now ?? givenShares(charges));
        if (typed === 'nothing') next.delete(key);
        else next.set(key, typed);
        return next;
      }),
    /** What is saved: read anew, so that no keystroke is faster than the split. */
    toSend: async (): Promise<SplitToSend> => {
      const fresh = receivedOn && (await client.fetchQuery(proposalQuery(input(mode, receivedOn))));
      const settled = splitLines(fresh?.lines ?? [], hand);
      return {
        split: {
          mode: hand ? 'by-hand' : fresh?.agreement ? 'principal-first' : mode,
          designatedByDebtor: (named !== undefined && named.length > 0) || fresh?.agreement !== undefined,
          lines: linesToSend(settled, hand !== undefined),
          charges: chargesToSend(fresh?.charges ?? [], written ?? givenShares(fresh?.charges ?? [])),
        },
        agreementId: fresh?.agreement?.id,
      };
    },
  };
}
export type SplitState = ReturnType<typeof useSplit>;
