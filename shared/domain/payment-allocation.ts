/**
 * Which debts a payment extinguishes (imputación de pagos).
 *
 * Units    integer cents; civil days. `interest` is what each debt had accrued and not paid on `receivedOn`, in cents.
 * Rule     1. What the debtor designated when paying (art. 1172 CC), in due-date order; what is left over is credit in its
 *             favour: it named its debt, and nobody else chooses for it.
 *          2. Otherwise the most burdensome of the debts already due; those equally burdensome, pro rata (art. 1174 CC).
 *          3. A debt that bears interest: interest before principal (art. 1173 CC, art. 318 CCom), unless the creditor
 *             waives that order (`principal-first`): then all principal first, and interest after it.
 * Policy   burden: higher agreed rate, then guaranteed, then what bears more interest on that day (Ley 3/2004 more than the
 *          legal interest), then the older due date. An agreed rate below the one of the law makes a debt lighter, not heavier;
 *          only debts alike in all four are split pro rata. Once everything due is paid, with its interest, the rest pays
 *          debts not yet due in date order: the payer cannot claim it back (art. 1126 CC) and each such line says so.
 *          The 40 € and other costs are never paid from here: last, and only if the payer or an agreement says so.
 * Rounding pro rata cents by largest remainder; lines and surplus always add up to `amount`.
 * Errors   none; a negative amount is a bug and throws RangeError.
 */
import { compareDays, type IsoDate } from './civil-date.ts';
import type { DueDateId, InvoiceId } from './ids.ts';
import { addCents, type BasisPoints, type Cents, smallerCents, subtractCents, sumCents, ZERO } from './money.ts';
import { splitProRata } from './pro-rata.ts';

export type AllocationMode = 'interest-first' | 'principal-first';

export type Burden = {
  /** Only when it is above what the law would give. */
  readonly agreedRate?: BasisPoints;
  readonly guaranteed: boolean;
  /** What the debt bears on the day of the payment; absent when nothing is published for it. */
  readonly rate?: BasisPoints;
};

/** How heavy a debt is for the debtor (art. 1174 CC): `statutory` is the rate of the law on the day of the payment. */
export function burdenOf(debt: {
  readonly agreed: BasisPoints | undefined;
  readonly statutory: BasisPoints | undefined;
  readonly guaranteed: boolean;
}): Burden {
  const { agreed, statutory, guaranteed } = debt;
  const rate = agreed ?? statutory;
  return {
    guaranteed,
    ...(rate !== undefined && { rate }),
    ...(agreed !== undefined && agreed > (statutory ?? 0) && { agreedRate: agreed }),
  };
}

export type Debt = {
  readonly invoiceId: InvoiceId;
  readonly dueDateId: DueDateId;
  readonly dueOn: IsoDate;
  readonly principal: Cents;
  readonly interest: Cents;
  readonly burden: Burden;
};

/** Why this debt was paid before (or together with) the others. */
export type AllocationReason =
  | 'designated'
  | 'only-debt'
  | 'agreed-rate'
  | 'guaranteed'
  | 'business-rate'
  | 'older'
  | 'pro-rata'
  | 'not-yet-due';

export type AllocationLine = {
  readonly invoiceId: InvoiceId;
  readonly dueDateId: DueDateId;
  readonly toInterest: Cents;
  readonly toPrincipal: Cents;
  readonly because: AllocationReason;
};

export type Allocation = {
  readonly lines: readonly AllocationLine[];
  /** Credit in favour of the debtor. */
  readonly surplus: Cents;
};

export type PaymentToAllocate = {
  readonly amount: Cents;
  readonly receivedOn: IsoDate;
  readonly mode: AllocationMode;
  /** Invoices, or single due dates, that the debtor named when paying. */
  readonly designated?: readonly (InvoiceId | DueDateId)[];
  readonly debts: readonly Debt[];
};

type Part = 'interest' | 'principal';
/** Debts that are paid together: one, or several alike. */
type Rank = { readonly debts: readonly Debt[]; readonly because: AllocationReason };

export function allocatePayment(payment: PaymentToAllocate): Allocation {
  if (payment.amount < 0) throw new RangeError('a payment is not negative');
  const book = createBook(payment.amount);
  for (const ranks of stagesOf(payment)) {
    if (payment.mode === 'interest-first') {
      for (const rank of ranks) book.pay(rank, ['interest', 'principal']);
    } else {
      for (const rank of ranks) book.pay(rank, ['principal']);
      for (const rank of ranks) book.pay(rank, ['interest']);
    }
  }
  return book.close();
}

/** Each stage is paid whole, interest included, before the next begins. */
function stagesOf(payment: PaymentToAllocate): readonly (readonly Rank[])[] {
  const owing = payment.debts.filter((debt) => debt.principal > 0 || debt.interest > 0);
  if (payment.designated !== undefined && payment.designated.length > 0) {
    const named = new Set<string>(payment.designated);
    const chosen = owing.filter((debt) => named.has(debt.invoiceId) || named.has(debt.dueDateId)).toSorted(byDueDate);
    return [chosen.map((debt) => ({ debts: [debt], because: 'designated' }))];
  }
  const due = ranksByBurden(owing.filter((debt) => debt.dueOn <= payment.receivedOn));
  const notYetDue = owing.filter((debt) => debt.dueOn > payment.receivedOn).toSorted(byDueDate);
  return [due, notYetDue.map((debt) => ({ debts: [debt], because: 'not-yet-due' }))];
}

function ranksByBurden(debts: readonly Debt[]): readonly Rank[] {
  const groups: Debt[][] = [];
  for (const debt of debts.toSorted((a, b) => compareBurden(a, b).order)) {
    const group = groups.at(-1);
    if (group?.[0] && compareBurden(group[0], debt).order === 0) group.push(debt);
    else groups.push([debt]);
  }
  return groups.map((group, index) => {
    const neighbour = (groups[index + 1] ?? groups[index - 1])?.[0];
    const [first] = group;
    if (group.length > 1) return { debts: group, because: 'pro-rata' };
    return { debts: group, because: first && neighbour ? compareBurden(first, neighbour).because : 'only-debt' };
  });
}

/** The first difference decides; negative when `a` is the more burdensome. */
function compareBurden(a: Debt, b: Debt): { readonly order: number; readonly because: AllocationReason } {
  const byRate = (b.burden.agreedRate ?? -1) - (a.burden.agreedRate ?? -1);
  if (byRate !== 0) return { order: byRate, because: 'agreed-rate' };
  const byGuarantee = Number(b.burden.guaranteed) - Number(a.burden.guaranteed);
  if (byGuarantee !== 0) return { order: byGuarantee, because: 'guaranteed' };
  const byWhatItBears = (b.burden.rate ?? -1) - (a.burden.rate ?? -1);
  if (byWhatItBears !== 0) return { order: byWhatItBears, because: 'business-rate' };
  return { order: byDueDate(a, b), because: 'older' };
}

const byDueDate = (a: Debt, b: Debt): number => compareDays(a.dueOn, b.dueOn);

function createBook(amount: Cents) {
  let left = amount;
  const lines = new Map<DueDateId, AllocationLine>();

  /** Pays the named parts of a rank, in that order within each debt. */
  const pay = (rank: Rank, parts: readonly Part[]): void => {
    const owed = rank.debts.map((debt) => sumCents(parts.map((part) => debt[part])));
    const available = smallerCents(left, sumCents(owed));
    if (available === 0) return;
    left = subtractCents(left, available);
    for (const [index, share] of splitProRata(available, owed).entries()) {
      const debt = rank.debts[index];
      if (debt && share > 0) write(debt, share, parts, rank.because);
    }
  };

  const write = (debt: Debt, share: Cents, parts: readonly Part[], because: AllocationReason): void => {
    let open = share;
    const paid = { interest: ZERO, principal: ZERO };
    for (const part of parts) {
      paid[part] = smallerCents(open, debt[part]);
      open = subtractCents(open, paid[part]);
    }
    const line = lines.get(debt.dueDateId);
    lines.set(debt.dueDateId, {
      invoiceId: debt.invoiceId,
      dueDateId: debt.dueDateId,
      toInterest: addCents(line?.toInterest ?? ZERO, paid.interest),
      toPrincipal: addCents(line?.toPrincipal ?? ZERO, paid.principal),
      because,
    });
  };

  return { pay, close: (): Allocation => ({ lines: [...lines.values()], surplus: left }) };
}
