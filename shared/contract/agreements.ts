/** Payment agreements: put together, proposed, signed, and followed to the last cent. */
import { z } from 'zod';
import { AgreementDraft, AgreementPlan } from '../domain/agreements/plan.ts';
import { Behaviour } from '../domain/behaviour.ts';
import { IsoDate } from '../domain/civil-date.ts';
import { DebtorKind } from '../domain/debtor-kind.ts';
import { AgreementId, AttachmentId, DebtorId, FileToken } from '../domain/ids.ts';
import { BasisPoints, NonNegativeCents, PositiveCents } from '../domain/money.ts';
import { AgreementDebtView, AgreementRow, AgreementView, ComposedView, ProposalView } from './agreement-values.ts';
import type { Contract } from './define.ts';
import { TAKEN_FILE_ERRORS } from './errors.ts';
import { longText, shortText, windowInput, windowOf } from './lists.ts';
import { ChargeTarget } from './payments.ts';

export const AgreementFilter = z.strictObject({
  text: z.string().trim().max(100).optional(),
  debtorId: DebtorId.optional(),
  /** `living`: signed and not ended, and proposals, also those whose day has passed. */
  group: z.enum(['living', 'late', 'drafts', 'ended']).optional(),
});
export type AgreementFilter = z.infer<typeof AgreementFilter>;

const touches = ['agreements', 'debtors', 'invoices', 'payments', 'charges', 'letters', 'undo'] as const;
const byId = z.strictObject({ id: AgreementId });
const CHANGES = ['agreement-not-found', 'agreement-state', 'ledger-not-open'] as const;

export const agreementChannels = {
  'agreements.list': {
    kind: 'query',
    input: z.strictObject({
      filter: AgreementFilter,
      sort: z.enum(['next', 'debtor', 'pending', 'updated']),
      descending: z.boolean(),
      ...windowInput,
    }),
    output: windowOf(AgreementRow).extend({
      sums: z.strictObject({ pending: NonNegativeCents, overdue: NonNegativeCents }),
    }),
    errors: ['ledger-not-open'],
  },
  /** Of the whole ledger: how many there are of each, how many were kept, and the money expected in each month. */
  'agreements.overview': {
    kind: 'query',
    input: z.strictObject({ months: z.int().min(1).max(36) }),
    output: z.strictObject({
      counts: z.strictObject({ drafts: z.int(), open: z.int(), kept: z.int(), late: z.int(), broken: z.int(), paid: z.int() }),
      /** Paid to the end, and broken, also those that have not ended yet; absent while there is none of either. */
      keptRate: z.strictObject({ fulfilled: z.int(), broken: z.int() }).optional(),
      /** Instalments paid on their day or before, of all that were to be paid so far. */
      instalments: z.strictObject({ inTime: z.int(), late: z.int(), missed: z.int() }),
      /** `2026-11`, ascending from this month; `overdue` is of earlier months. */
      months: z.array(z.strictObject({ month: z.string(), expected: NonNegativeCents, inKind: NonNegativeCents })),
      overdue: NonNegativeCents,
    }),
    errors: ['ledger-not-open'],
  },
  'agreements.get': {
    kind: 'query',
    input: byId,
    output: AgreementView,
    errors: ['agreement-not-found', 'ledger-not-open'],
  },
  /** Where the wizard begins: the debts that can go in, and a draft with sensible values. Writes nothing. */
  'agreements.begin': {
    kind: 'query',
    input: z.strictObject({ debtorId: DebtorId }),
    output: z.strictObject({
      debtor: z.strictObject({
        id: DebtorId,
        name: z.string(),
        kind: DebtorKind,
        behaviour: Behaviour,
        reason: z.string().optional(),
        trade: z.string().optional(),
      }),
      draft: AgreementDraft,
      /** Unfinished ones of this debtor, newest first. */
      drafts: z.array(z.strictObject({ id: AgreementId, updatedOn: IsoDate, step: z.int() })),
    }),
    errors: ['debtor-not-found', 'ledger-not-open'],
  },
  'agreements.draft': {
    kind: 'query',
    input: byId,
    output: z.strictObject({ debtorId: DebtorId, draft: AgreementDraft, replaces: z.string().optional() }),
    errors: ['agreement-not-found', 'agreement-state', 'ledger-not-open'],
  },
  /** What can go into an agreement fixed on that day, with interest and charges as of then. */
  'agreements.debts': {
    kind: 'query',
    input: z.strictObject({ debtorId: DebtorId, fixedOn: IsoDate, id: AgreementId.optional() }),
    output: z.strictObject({
      debts: z.array(AgreementDebtView),
      charges: z.array(
        z.strictObject({
          target: ChargeTarget,
          kind: z.enum(['compensation', 'cost']),
          number: z.string().optional(),
          concept: z.string().optional(),
          amount: PositiveCents,
        }),
      ),
      /** First day that no published rate covers. */
      provisionalFrom: IsoDate.optional(),
    }),
    errors: ['debtor-not-found', 'date-in-future', 'ledger-not-open'],
  },
  /** The arithmetic of a plan as it stands. Latest wins. */
  'agreements.compose': {
    kind: 'query',
    input: z.strictObject({ debtorId: DebtorId, plan: AgreementPlan, id: AgreementId.optional() }),
    output: ComposedView,
    errors: ['debtor-not-found', 'ledger-not-open'],
  },
  /** Three ways out for what the debtor can pay, with what each costs, and what the debt is worth by our estimate. */
  'agreements.proposals': {
    kind: 'query',
    input: z.strictObject({
      debtorId: DebtorId,
      plan: AgreementPlan,
      capacity: AgreementDraft.shape.capacity,
      id: AgreementId.optional(),
    }),
    output: z.strictObject({
      proposals: z.array(ProposalView),
      floor: z.strictObject({ floor: NonNegativeCents, chance: z.int(), courtCost: NonNegativeCents, daysOverdue: z.int() }),
      rate: BasisPoints,
    }),
    errors: ['debtor-not-found', 'ledger-not-open'],
  },
  /** Keeps what was typed; without an id a new draft. Not undone step by step: the wizard goes back by itself. */
  'agreements.saveDraft': {
    kind: 'command',
    input: z.strictObject({ id: AgreementId.optional(), debtorId: DebtorId, draft: AgreementDraft }),
    output: byId,
    errors: ['debtor-not-found', ...CHANGES],
    touches: ['agreements'],
  },
  'agreements.discardDraft': { kind: 'command', input: byId, output: z.strictObject({}), errors: CHANGES, touches },
  'agreements.restoreDraft': { kind: 'command', input: byId, output: z.strictObject({}), errors: CHANGES, touches },
  /** Fixes the debt and numbers it: from here on it stands as offered until its day. The paper is the letter's own act. */
  'agreements.propose': {
    kind: 'command',
    input: byId,
    output: z.strictObject({ id: AgreementId, ref: z.string() }),
    errors: ['agreement-has-problems', 'agreement-overlaps', ...CHANGES],
    touches,
  },
  /** Takes a proposal back to the draft it was. The inverse of `propose`, and of a proposal that nobody accepted. */
  'agreements.withdraw': { kind: 'command', input: byId, output: z.strictObject({}), errors: CHANGES, touches },
  /** Signed by both on that day: interest rests, the ladder sleeps, and what is handed over on signing is entered. */
  'agreements.sign': {
    kind: 'command',
    input: z.strictObject({ id: AgreementId, signedOn: IsoDate }),
    output: z.strictObject({ ref: z.string() }),
    errors: [
      'agreement-has-problems',
      'agreement-overlaps',
      'agreement-debt-changed',
      'date-in-future',
      'date-in-past',
      ...CHANGES,
    ],
    touches,
  },
  /** The inverse of `sign`: refused once something was paid under it. */
  'agreements.unsign': {
    kind: 'command',
    input: byId,
    output: z.strictObject({}),
    errors: ['agreement-has-payments', ...CHANGES],
    touches,
  },
  /** Everything was paid: what was to be given up is given up now, and the voucher becomes good. */
  'agreements.fulfil': {
    kind: 'command',
    input: byId,
    output: z.strictObject({ givenUp: NonNegativeCents, voucher: z.string().optional() }),
    errors: ['agreement-not-paid', ...CHANGES],
    touches,
  },
  /** Everything falls due because it was not kept (L16b): what was to be given up revives. `on`: the day it was received. */
  'agreements.accelerate': {
    kind: 'command',
    /** `noticeOn`: the written notice was received that day and is no letter of the program. */
    input: z.strictObject({ id: AgreementId, on: IsoDate, noticeOn: IsoDate.optional() }),
    output: z.strictObject({ owed: NonNegativeCents }),
    errors: ['agreement-not-late', 'date-in-future', 'date-in-past', ...CHANGES],
    touches,
  },
  'agreements.cancel': {
    kind: 'command',
    input: z.strictObject({ id: AgreementId, reason: longText.min(1).optional() }),
    output: z.strictObject({}),
    errors: CHANGES,
    touches,
  },
  /** The inverse of `fulfil`, `accelerate` and `cancel`. */
  'agreements.reopen': {
    kind: 'command',
    input: byId,
    output: z.strictObject({}),
    errors: ['agreement-overlaps', ...CHANGES],
    touches,
  },
  /** A draft of a second version over what is pending; the first one lives until the second is signed. */
  'agreements.renegotiate': {
    kind: 'command',
    input: byId,
    output: byId,
    errors: CHANGES,
    touches,
  },
  /** Hours or pieces delivered and accepted: entered as a payment by set-off of their value with VAT. */
  'agreements.deliver': {
    kind: 'command',
    input: z.strictObject({
      id: AgreementId,
      on: IsoDate,
      units: z.int().positive(),
      note: longText.min(1).optional(),
      invoiceNumber: shortText.min(1).optional(),
    }),
    output: z.strictObject({ id: z.uuid(), gross: PositiveCents, left: NonNegativeCents }),
    errors: ['agreement-delivery-too-large', 'date-in-future', 'date-in-past', ...CHANGES],
    touches,
  },
  'agreements.removeDelivery': {
    kind: 'command',
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({}),
    errors: ['agreement-delivery-not-found', ...CHANGES],
    touches,
  },
  'agreements.restoreDelivery': {
    kind: 'command',
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({}),
    errors: ['agreement-delivery-not-found', 'allocation-exceeds-debt', ...CHANGES],
    touches,
  },
  'agreements.useVoucher': {
    kind: 'command',
    input: z.strictObject({ id: AgreementId, on: IsoDate, note: longText.min(1).optional() }),
    output: z.strictObject({}),
    errors: ['voucher-not-good', 'date-in-future', ...CHANGES],
    touches,
  },
  'agreements.unuseVoucher': { kind: 'command', input: byId, output: z.strictObject({}), errors: CHANGES, touches },
  /** The signed copy, scanned; removed and brought back like any attachment. */
  'agreements.addFile': {
    kind: 'command',
    input: z.strictObject({ id: AgreementId, token: FileToken }),
    output: z.strictObject({ id: AttachmentId }),
    errors: [...TAKEN_FILE_ERRORS, ...CHANGES],
    touches,
  },
} as const satisfies Contract;
