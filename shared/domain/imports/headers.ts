/**
 * What Spanish shops and their programs call each column, already in the form of `normaliseHeader`.
 * Gathered from exports of FactuSOL, Contasol, Holded, Quipu, STEL Order, Debitoor, the official VAT record book
 * (AEAT, LSI) and from hand-made sheets.
 */

export const LIST_KINDS = ['customers', 'invoices', 'payments'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

export const CUSTOMER_FIELDS = [
  'code',
  'name',
  'surnames',
  'tradeName',
  'taxId',
  'address',
  'postalCode',
  'town',
  'province',
  'country',
  'phone',
  'mobile',
  'email',
  'iban',
  'paymentMethod',
  'termDays',
  'notes',
] as const;
export const INVOICE_FIELDS = [
  'series',
  'number',
  'documentType',
  'issuedOn',
  'operationOn',
  'dueOn',
  'dueAmount',
  'customerCode',
  'customerName',
  'customerSurnames',
  'customerTaxId',
  'customerCountry',
  'concept',
  'unitPrice',
  'quantity',
  'discount',
  'base',
  'vatRate',
  'vat',
  'surcharge',
  'withholding',
  'total',
  'collected',
  'outstanding',
  'collectedOn',
  'state',
  'paymentMethod',
  'corrects',
] as const;
export const PAYMENT_FIELDS = [
  'receivedOn',
  'series',
  'invoiceNumber',
  'customerCode',
  'customerName',
  'customerTaxId',
  'amount',
  'method',
  'note',
] as const;

export type CustomerField = (typeof CUSTOMER_FIELDS)[number];
export type InvoiceField = (typeof INVOICE_FIELDS)[number];
export type PaymentField = (typeof PAYMENT_FIELDS)[number];
export type Field = CustomerField | InvoiceField | PaymentField;

export const FIELDS: Readonly<Record<ListKind, readonly Field[]>> = {
  customers: CUSTOMER_FIELDS,
  invoices: INVOICE_FIELDS,
  payments: PAYMENT_FIELDS,
};

/** Without one of each group a list can't be read at all. */
export const REQUIRED_FIELDS: Readonly<Record<ListKind, readonly (readonly Field[])[]>> = {
  customers: [['name', 'tradeName']],
  invoices: [['number'], ['issuedOn'], ['total', 'base', 'unitPrice']],
  payments: [['receivedOn'], ['amount']],
};

const CODE =
  'codigo|cod|cod cliente|codigo cliente|n cliente|num cliente|numero de cliente|id cliente|codcli|clifac|codigo contable';
const NAME =
  'nombre fiscal|razon social|nombre o razon social|nombre razon social|nombre juridico|denominacion social|denominacion|empresa|cliente|nombre cliente|nombre del cliente|nombre del contacto|contacto|nombre|titular|destinatario|nombre destinatario|nombre destinario|deudor|nofcli|cnofac|name|company|customer|client|customer name|client name';
const SURNAMES = 'apellidos|apellidos destinatario|apellido 1|primer apellido|surname|last name';
const TAX_ID =
  'nif|n i f|cif|c i f|cif nif|nif cif|dni|dni nif|dni cif|nie|nif cliente|cif cliente|identificacion fiscal|n identificacion fiscal|numero de identificacion fiscal|nif iva|vat|vat number|tax id|identificacion|nif destinatario|nif destinatario identificacion|nif destinario identificacion|nif del contacto|nifcli|cnifac';

const words = (text: string): readonly string[] => text.split('|');

const CUSTOMERS: Readonly<Record<CustomerField, readonly string[]>> = {
  code: words(`${CODE}|id|referencia|ref|cuenta|cuenta contable|subcuenta|code`),
  name: words(NAME),
  surnames: words(SURNAMES),
  tradeName: words('nombre comercial|comercial|rotulo|alias|noccli|trade name'),
  taxId: words(`${TAX_ID}|documento`),
  address: words(
    'direccion|domicilio|domicilio fiscal|direccion fiscal|direccion facturacion|direccion de facturacion|calle|via|domcli|cdofac|address|street',
  ),
  postalCode: words('cp|c p|cod postal|codigo postal|c postal|cpostal|cpocli|ccpfac|postal code|zip|zip code'),
  town: words('poblacion|localidad|municipio|ciudad|pobcli|cpofac|city|town'),
  province: words('provincia|procli|cprfac|state|province'),
  country: words('pais|codigo pais|country'),
  phone: words('telefono|tel|tfno|tlf|telf|telefono 1|telefono fijo|fijo|telcli|phone'),
  mobile: words('movil|telefono movil|telefono 2|mobile|movcli'),
  email: words('email|e mail|correo|correo electronico|mail|emacli'),
  iban: words('iban|cuenta bancaria|n de cuenta|numero de cuenta|ccc|cuenta corriente'),
  paymentMethod: words(
    'forma de pago|forma pago|f pago|fpago|metodo de pago|medio de pago|condiciones de pago|fpacli|payment method',
  ),
  termDays: words('dias|dias de pago|dias de vencimiento|dias pago|plazo|plazo de pago|vencimiento dias'),
  notes: words('observaciones|notas|comentarios|obs|notes'),
};

const INVOICES: Readonly<Record<InvoiceField, readonly string[]>> = {
  series: words('serie|n de serie|serie factura|identificacion de la factura serie|tipfac|series'),
  number: words(
    'numero|num|n|n factura|num factura|numero factura|numero de factura|factura|fra|n fra|num fra|documento|n documento|num documento|doc|referencia|ref fac|ref factura|identificacion de la factura numero|codfac|invoice|invoice number|invoice no|number',
  ),
  documentType: words('tipo de factura|tipo factura|tipo documento|tipo de documento'),
  issuedOn: words(
    'fecha|fecha factura|fecha de factura|f factura|fecha emision|fecha de emision|fecha expedicion|fecha de expedicion|emision|fecha documento|fecfac|date|invoice date|issue date',
  ),
  operationOn: words('fecha operacion|fecha de operacion'),
  dueOn: words('vencimiento|fecha vencimiento|fecha de vencimiento|f vencimiento|f vto|vto|fecha vto|vence|due|due date'),
  dueAmount: words('importe del vencimiento|importe vencimiento|importe vto|importe recibo'),
  customerCode: words(CODE),
  customerName: words(NAME),
  customerSurnames: words(SURNAMES),
  customerTaxId: words(TAX_ID),
  customerCountry: words('nif destinatario codigo pais|nif destinario codigo pais|codigo pais|pais'),
  concept: words('concepto|descripcion|detalle|observaciones|description'),
  unitPrice: words('precio|precio unidad|precio unitario|base unitaria|price|unit price'),
  quantity: words('unidades|cantidad|uds|quantity'),
  discount: words('descuento|dto|dto por ciento|descuento por ciento|discount'),
  base: words(
    'base|base imponible|bi|b i|base imp|subtotal|neto|importe neto|importe sin iva|total sin iva|bas1fac|net|net amount|taxable base',
  ),
  vatRate: words('tipo iva|iva por ciento|por ciento iva|tipo de iva|porcentaje iva|piva1fac|vat rate'),
  vat: words('iva|cuota|cuota iva|cuota iva repercutida|importe iva|total iva|impuestos|iiva1fac|tax|vat amount'),
  surcharge: words(
    'recargo|re|r e|rec eq|recargo eq|recargo de equivalencia|cuota recargo|cuota recargo eq|rec de eq|cuota recargo de equivalencia',
  ),
  withholding: words('retencion|irpf|importe irpf|cuota irpf|importe retenido del irpf|retencion irpf|retention'),
  total: words(
    'total|total factura|importe|importe total|total con iva|importe factura|total a pagar|liquido|totfac|amount|total amount',
  ),
  collected: words('cobrado|pagado|importe cobrado|importe pagado|total cobrado|a cuenta|entregado|collected|paid'),
  outstanding: words(
    'pendiente|pendiente de cobro|pte|pdte|saldo|saldo pendiente|resto|deuda|importe pendiente|pending|outstanding|balance',
  ),
  collectedOn: words('fecha cobro|fecha de cobro|fecha pago|fecha de pago|cobrada el|paid date|collected date'),
  state: words('estado|situacion|cobro|cobrada|pagada|estado pago|estado de cobro|estfac|status'),
  paymentMethod: words(
    'forma de pago|forma pago|f pago|fpago|metodo de pago|medio de pago|p method|payment method|forma de cobro',
  ),
  corrects: words('factura rectificada|rectifica a|rectifica|factura que rectifica|factura original|abono de'),
};

const PAYMENTS: Readonly<Record<PaymentField, readonly string[]>> = {
  receivedOn: words(
    'fecha|fecha cobro|fecha de cobro|fecha pago|fecha de pago|fecha operacion|cobrada el|date|paid date|payment date',
  ),
  series: words('serie|serie factura|series'),
  invoiceNumber: words(
    'factura|n factura|num factura|numero factura|numero de factura|n fra|num fra|fra|documento|n documento|num documento|referencia factura|invoice|invoice number|numero|n|num',
  ),
  customerCode: words(CODE),
  customerName: words(NAME),
  customerTaxId: words(TAX_ID),
  amount: words('importe|importe cobrado|importe pagado|cobrado|pagado|cantidad|total|importe total|amount|paid'),
  method: words(
    'forma de cobro|forma de pago|forma pago|metodo de pago|metodo de cobro|medio|medio de pago|medio de cobro|medio utilizado|tipo|payment method|method',
  ),
  note: words('observaciones|concepto|referencia|notas|nota|comentarios|notes'),
};

const SYNONYMS: Readonly<Record<ListKind, Readonly<Partial<Record<Field, readonly string[]>>>>> = {
  customers: CUSTOMERS,
  invoices: INVOICES,
  payments: PAYMENTS,
};

/** Headers that only one kind of list has; they decide what the list is. */
export const TELLING: Readonly<Record<ListKind, ReadonlySet<string>>> = {
  customers: new Set([
    ...CUSTOMERS.address,
    ...CUSTOMERS.postalCode,
    ...CUSTOMERS.town,
    ...CUSTOMERS.province,
    ...CUSTOMERS.phone,
    ...CUSTOMERS.mobile,
    ...CUSTOMERS.email,
    ...CUSTOMERS.iban,
    ...CUSTOMERS.tradeName,
  ]),
  invoices: new Set([
    ...INVOICES.dueOn,
    ...INVOICES.dueAmount,
    ...INVOICES.base,
    ...INVOICES.vat,
    ...INVOICES.vatRate,
    ...INVOICES.surcharge,
    ...INVOICES.withholding,
    ...INVOICES.outstanding,
    ...INVOICES.state,
    ...INVOICES.unitPrice,
    ...INVOICES.documentType,
  ]),
  payments: new Set([...words('fecha cobro|fecha de cobro|fecha pago|fecha de pago|payment date'), ...PAYMENTS.method]),
};

type Match = { readonly field: Field; readonly exact: boolean };

const EXACT = new Map<ListKind, ReadonlyMap<string, readonly Field[]>>(
  (['customers', 'invoices', 'payments'] as const).map((kind) => {
    const fields = new Map<string, Field[]>();
    for (const field of FIELDS[kind]) {
      for (const word of SYNONYMS[kind][field] ?? []) fields.set(word, [...(fields.get(word) ?? []), field]);
    }
    return [kind, fields];
  }),
);

const SHORTEST_PARTIAL = 5;

/** Fields a normalised header may stand for: by its whole text, else by the longest synonym of five letters or more inside it. */
export function fieldsOf(kind: ListKind, header: string): readonly Match[] {
  if (header === '') return [];
  const exact = EXACT.get(kind)?.get(header);
  if (exact) return exact.map((field) => ({ field, exact: true }));
  let longest = '';
  for (const word of EXACT.get(kind)?.keys() ?? []) {
    if (word.length >= SHORTEST_PARTIAL && word.length > longest.length && ` ${header} `.includes(` ${word} `)) longest = word;
  }
  return (EXACT.get(kind)?.get(longest) ?? []).map((field) => ({ field, exact: false }));
}

/** Whether a header is known, as a whole, to any kind of list. */
export const isKnownHeader = (header: string): boolean => [...EXACT.values()].some((fields) => fields.has(header));
