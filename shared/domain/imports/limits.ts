/** Longest texts of a record. A longer one refuses its row: cutting a name would change who owes. */
export const LONGEST = { name: 200, number: 60, code: 60, line: 200, email: 254, concept: 500, notes: 4_000 } as const;

/** Names under which cash sales are booked: there is nobody to claim from. */
const CASH_CUSTOMER =
  /^(?:CLIENTES?|VENTAS?|PUBLICO)?(?: DE| DEL| AL| POR)?(?: )?(?:CONTADO|MOSTRADOR|VARIOS|DIVERSOS|GENERICO|GENERAL|PASO|TIENDA|TPV|CAJA)(?: VARIOS| DIVERSOS)?$/;
export const isCashCustomer = (key: string): boolean => CASH_CUSTOMER.test(key);
