/** The split as the window holds it: what the law proposes, or what the owner wrote over it. Pure. */
import type {
  AllocationInput,
  ChargeAllocationInput,
  ChargeTarget,
  PayableCharge,
  ProposedLine,
} from '../../../shared/contract/payments.ts';
import type { DueDateId } from '../../../shared/domain/ids.ts';
import { type Cents, cents, largerCents, subtractCents, sumCents, ZERO } from '../../../shared/domain/money.ts';

/** An amount being typed: absent while empty, NaN while it can't be read. */
export type Typed = number | undefined;
export type HandLine = { readonly toPrincipal: Typed; readonly toInterest: Typed };
/** Only once the owner has changed a figure; until then the proposal counts. */
export type Hand = ReadonlyMap<DueDateId, HandLine>;
/** By the key of its target, what each charge takes. */
export type ChargeShares = ReadonlyMap<string, Typed>;

export const chargeKey = (target: ChargeTarget): string => ('chargeId' in target ? target.chargeId : target.compensationOf);

/** What the agreement gives to each, as long as nothing was written by hand. */
export const givenShares = (charges: readonly PayableCharge[]): ChargeShares =>
  new Map(charges.flatMap(({ target, given }) => (given === undefined ? [] : [[chargeKey(target), given]])));

/** What an amount counts for while it is being typed. */
export const counted = (typed: Typed): Cents => (typed === undefined || Number.isNaN(typed) ? ZERO : cents(typed));

export type SplitLine = ProposedLine & { readonly written: HandLine };

export function splitLines(lines: readonly ProposedLine[], hand: Hand | undefined): readonly SplitLine[] {
  return lines.map((line) => ({
    ...line,
    written: hand
      ? (hand.get(line.dueDateId) ?? { toPrincipal: undefined, toInterest: undefined })
      : { toPrincipal: line.toPrincipal || undefined, toInterest: line.toInterest || undefined },
  }));
}

/** The first change by hand starts from what is on the screen. */
export function changedByHand(lines: readonly SplitLine[], dueDateId: DueDateId, change: Partial<HandLine>): Hand {
  return new Map(
    lines.map((line) => [line.dueDateId, line.dueDateId === dueDateId ? { ...line.written, ...change } : line.written]),
  );
}

/** What the debts and charges leave of the payment; negative when too much was given out. */
export function remainderOf(amount: Cents, lines: readonly SplitLine[], charges: ChargeShares): Cents {
  return subtractCents(
    amount,
    sumCents([
      ...lines.flatMap(({ written }) => [counted(written.toPrincipal), counted(written.toInterest)]),
      ...[...charges.values()].map(counted),
    ]),
  );
}

/** Principal and interest that this split leaves owed; what is only interest of paid invoices is not counted. */
export function leftBy(lines: readonly SplitLine[]): { readonly principal: Cents; readonly interest: Cents } {
  const owing = lines.filter((line) => line.state !== 'paid-late');
  return {
    principal: sumCents(owing.map((line) => leftOf(line.principal, line.written.toPrincipal))),
    interest: sumCents(owing.map((line) => leftOf(line.interest, line.written.toInterest))),
  };
}

/** Never below zero: a figure that is too large is told beside its field. */
const leftOf = (owed: Cents, typed: Typed): Cents => largerCents(subtractCents(owed, counted(typed)), ZERO);

const isTooMuch = (typed: Typed, most: number): boolean => typed !== undefined && (Number.isNaN(typed) || typed > most);

/** Nothing that main would refuse: every figure is readable and within its debt, and no more is given out than came in. */
export function isSound(
  remainder: Cents,
  lines: readonly SplitLine[],
  charges: readonly PayableCharge[],
  shares: ChargeShares,
): boolean {
  return (
    remainder >= 0 &&
    lines.every(
      ({ written, principal, interest }) =>
        !isTooMuch(written.toPrincipal, principal) && !isTooMuch(written.toInterest, interest),
    ) &&
    charges.every(({ target, owed }) => !isTooMuch(shares.get(chargeKey(target)), owed))
  );
}

export function linesToSend(lines: readonly SplitLine[], byHand: boolean): AllocationInput[] {
  return lines
    .map(({ dueDateId, written, because }) => ({
      dueDateId,
      toPrincipal: counted(written.toPrincipal),
      toInterest: counted(written.toInterest),
      because: byHand ? 'by-hand' : because,
    }))
    .filter((line) => line.toPrincipal > 0 || line.toInterest > 0);
}

export function chargesToSend(charges: readonly PayableCharge[], shares: ChargeShares): ChargeAllocationInput[] {
  return charges.flatMap(({ target }) => {
    const amount = counted(shares.get(chargeKey(target)));
    return amount > 0 ? [{ target, amount }] : [];
  });
}
