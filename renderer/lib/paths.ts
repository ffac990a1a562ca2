/** Typed addresses of the pages. Links and `goTo` take an `Address`; `app/routes.tsx` maps the same patterns to pages. */

import type { TextId } from '../../shared/contract/letter-texts.ts';
import type { AgreementId, DebtorId, ImportId, InvoiceId, LetterId, PaymentId } from '../../shared/domain/ids.ts';
import type { LetterKind } from '../../shared/domain/letters/letter-kinds.ts';
import type { Cents } from '../../shared/domain/money.ts';
import type { HelpTopic } from './help-topics.ts';

export type Address = `#/${string}`;

const at = (path: string, query: Readonly<Record<string, string | undefined>> = {}): Address => {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const text = new URLSearchParams(given).toString();
  return `#/${path}${text && `?${text}`}`;
};

export const paths = {
  home: at(''),
  today: at('hoy'),
  round: at('hoy/ronda'),
  debtors: at('deudores'),
  newDebtor: at('deudores/nuevo'),
  /** `tab` is the part of the card that is open. */
  debtor: (id: DebtorId, tab?: string) => at(`deudores/${id}`, { ver: tab }),
  editDebtor: (id: DebtorId) => at(`deudores/${id}/datos`),
  call: (id: DebtorId) => at(`llamada/${id}`),
  invoices: at('facturas'),
  /** `corrects`: the invoice that a corrective one lowers. */
  newInvoice: (debtor?: DebtorId, corrects?: InvoiceId) => at('facturas/nueva', { deudor: debtor, corrige: corrects }),
  invoice: (id: InvoiceId) => at(`facturas/${id}`),
  editInvoice: (id: InvoiceId) => at(`facturas/${id}/cambiar`),
  imports: at('facturas/importar'),
  import: (id: ImportId) => at(`facturas/importar/${id}`),
  importColumns: (id: ImportId) => at(`facturas/importar/${id}/columnas`),
  agreements: at('acuerdos'),
  newAgreement: (debtor?: DebtorId) => at('acuerdos/nuevo', { deudor: debtor }),
  agreement: (id: AgreementId) => at(`acuerdos/${id}`),
  agreementWizard: (id: AgreementId) => at(`acuerdos/${id}/asistente`),
  letters: at('cartas'),
  /** `kind`: which letter is meant; without it, the gallery. `about`: the record that a paper is about, such as a payment. */
  newLetter: (debtor?: DebtorId, kind?: LetterKind, about?: string) =>
    at('cartas/nueva', { deudor: debtor, tipo: kind, sobre: about }),
  manyLetters: at('cartas/lote'),
  letter: (id: LetterId) => at(`cartas/${id}`),
  payments: at('cobros'),
  /**
   * `invoice`: the one the debtor paid; `corrects`: a payment that was taken back, whose data fill the form; `amount` in cents;
   * `agreement`: the one it is paid under.
   */
  newPayment: (
    debtor?: DebtorId,
    about: {
      readonly invoice?: InvoiceId | undefined;
      readonly corrects?: PaymentId | undefined;
      readonly amount?: Cents | undefined;
      readonly agreement?: AgreementId | undefined;
    } = {},
  ) =>
    at('cobros/nuevo', {
      deudor: debtor,
      factura: about.invoice,
      corrige: about.corrects,
      importe: about.amount?.toString(),
      acuerdo: about.agreement,
    }),
  payment: (id: PaymentId) => at(`cobros/${id}`),
  spendSurplus: (id: PaymentId) => at(`cobros/${id}/usar`),
  bin: at('papelera'),
  backup: at('copias'),
  openCopy: at('copias/abrir'),
  firstSteps: at('empezar'),
  /** `topic`: the part of the page that is opened. */
  help: (topic?: HelpTopic) => at(topic === undefined ? 'ayuda' : `ayuda/${topic}`),
  policy: at('ajustes/politica'),
  texts: at('ajustes/textos'),
  /** `draft`: the letter it is changed from, shown beside it. */
  letterText: (id: TextId, draft?: LetterId) => at(`ajustes/textos/${id}`, { carta: draft }),
  settings: at('ajustes'),
  settingsSection: (section: string) => at(`ajustes/${section}`),
} as const;

/** Opens a page as a click on a link would. */
export function goTo(address: Address): void {
  window.location.hash = address.slice(1);
}

/** Where the window is: as `onMutate` of a mutation it comes back with the answer. */
export const whereAsked = (): string => window.location.hash;

/** Whether nobody has gone elsewhere while an answer was on its way: only then it may lead on. */
export const isStillAt = (asked: string | undefined): boolean => asked === window.location.hash;

/** Takes the place of this page in the history: "back" does not come here again. */
export function replaceWith(address: Address): void {
  window.location.replace(address);
}
