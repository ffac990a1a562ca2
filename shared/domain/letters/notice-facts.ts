/**
 * Facts of the notices that no ladder sends: the end and the record of a negotiation, the suspension of a service and its
 * return, the credit file, the agency and the assignment of the debt. Units: civil days, integer cents.
 */
import type { IsoDate } from '../civil-date.ts';
import type { Cents } from '../money.ts';
import type { SettlementMeans } from '../settlement-entry.ts';

export type SuspensionVariant = 'service' | 'prepayment' | 'retention';

export type NoticeFacts = {
  readonly suspension?:
    | {
        readonly variant: SuspensionVariant;
        /** Noun phrase: "el mantenimiento informático", "la furgoneta 1234 ABC". */
        readonly service?: string | undefined;
        /** Noun phrase: "la cláusula 5 del contrato". Absent: the law's reciprocity. */
        readonly clause?: string | undefined;
        readonly on?: IsoDate | undefined;
        /** By our own policy: ten days to a business, fifteen to a private person. */
        readonly earliestOn: IsoDate;
        /** What only the owner knows, each ticked. */
        readonly isContinuing: boolean;
        readonly isNotEssential: boolean;
        readonly isNotContested: boolean;
      }
    | undefined;
  readonly restoration?:
    | {
        readonly service?: string | undefined;
        readonly on: IsoDate;
        readonly received?: { readonly on: IsoDate; readonly amount: Cents } | undefined;
        readonly isPaid: boolean;
      }
    | undefined;
  readonly creditFile?:
    | {
        readonly names: readonly string[];
        readonly isNotContested: boolean;
        /** A demand for these invoices was registered before, or goes with it. */
        readonly isDemanded: boolean;
      }
    | undefined;
  readonly agency?:
    | { readonly name?: string | undefined; readonly phone?: string | undefined; readonly email?: string | undefined }
    | undefined;
  readonly assignee?:
    | {
        readonly name?: string | undefined;
        readonly taxId?: string | undefined;
        readonly address?: string | undefined;
        readonly iban?: string | undefined;
        readonly on?: IsoDate | undefined;
      }
    | undefined;
  /** Of a negotiation: only that it happened, when, how and who assisted. */
  readonly meetings?: readonly { readonly on: IsoDate; readonly means: SettlementMeans }[] | undefined;
  readonly lawyers?: readonly string[] | undefined;
};
