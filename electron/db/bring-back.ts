/**
 * Rows of a copy that are missing here, put back with what hangs on them. What is here is never written over: a row that
 * lies in the bin comes out of it, any other that is known stays as it is. Whatever a row refers to is brought first, or
 * is here, or the reference is left empty where it may be; a row that cannot stand without it stays away.
 */
import type { Database } from 'better-sqlite3';
import type { BlobHash } from '../../shared/domain/ids.ts';

export type Wanted = { readonly kind: 'debtor' | 'invoice' | 'letter'; readonly id: string };
type Row = Readonly<Record<string, string | number | null>>;
/** `binnedOn`: it was here, in the bin since that day; otherwise it was added. */
export type Change = { readonly table: string; readonly key: readonly string[]; readonly binnedOn?: string };
export type CopiedRows = {
  readonly debtorId: string;
  readonly tables: readonly (readonly [table: string, rows: readonly Row[]])[];
};

/** What is another thing there than here and stays as it is here. */
type Brought = { readonly changes: readonly Change[]; readonly different: number };

type Table = {
  readonly table: string;
  /** Which rows belong: of a debtor, of an invoice, of a letter. */
  readonly debtor: string;
  readonly invoice?: string;
  readonly letter?: string;
  readonly order?: string;
  /** Comes only with the row it hangs on: where that one is here already, it has its own. */
  readonly follows?: readonly [table: string, column: string];
};

const OF_DEBTOR = 'debtorId = @debtor';
const OF_INVOICES = 'invoiceId IN (SELECT id FROM invoices WHERE debtorId = @debtor)';
const OF_LETTERS = 'letterId IN (SELECT id FROM letters WHERE debtorId = @debtor)';
const OF_INVOICE = 'invoiceId = @id';
const OF_LETTER = 'letterId = @id';
const OF_AGREEMENTS = 'agreementId IN (SELECT id FROM agreements WHERE debtorId = @debtor)';
const PAID_IT = 'SELECT paymentId FROM payment_allocations WHERE invoiceId = @id';

/** Parents before children. The debtor comes with everything, when it is not here. */
const TABLES: readonly Table[] = [
  { table: 'debtors', debtor: 'id = @debtor', invoice: 'id = @debtor', letter: 'id = @debtor' },
  ...['debtor_contacts', 'debtor_tags', 'debtor_behaviours'].map(
    (table): Table => ({ table, debtor: OF_DEBTOR, invoice: OF_DEBTOR, letter: OF_DEBTOR, follows: ['debtors', 'debtorId'] }),
  ),
  { table: 'invoices', debtor: OF_DEBTOR, invoice: 'id = @id' },
  { table: 'due_dates', debtor: OF_DEBTOR, invoice: OF_INVOICE, follows: ['invoices', 'invoiceId'] },
  { table: 'invoice_disputes', debtor: OF_INVOICES, invoice: OF_INVOICE, follows: ['invoices', 'invoiceId'] },
  {
    table: 'invoice_corrections',
    debtor: OF_INVOICES,
    invoice: `${OF_INVOICE} OR correctiveInvoiceId = @id`,
    follows: ['invoices', 'invoiceId'],
  },
  { table: 'agreements', debtor: OF_DEBTOR, order: 'version' },
  { table: 'charges', debtor: OF_DEBTOR, invoice: OF_INVOICE, follows: ['invoices', 'invoiceId'] },
  {
    table: 'payments',
    debtor: OF_DEBTOR,
    invoice: `id IN (${PAID_IT}) OR reversesPaymentId IN (${PAID_IT})`,
    order: 'reversesPaymentId IS NOT NULL',
  },
  {
    table: 'payment_allocations',
    debtor: 'paymentId IN (SELECT id FROM payments WHERE debtorId = @debtor)',
    invoice: `paymentId IN (${PAID_IT})`,
    follows: ['payments', 'paymentId'],
  },
  ...[
    'agreement_debts',
    'agreement_charges',
    'agreement_prior_allocations',
    'agreement_instalments',
    'agreement_deliveries',
    'agreement_waivers',
    'agreement_vouchers',
  ].map((table): Table => ({ table, debtor: OF_AGREEMENTS, follows: ['agreements', 'agreementId'] })),
  { table: 'promises', debtor: OF_DEBTOR },
  { table: 'letters', debtor: `${OF_DEBTOR} AND state <> 'draft'`, letter: 'id = @id' },
  { table: 'letter_invoices', debtor: OF_LETTERS, letter: OF_LETTER, follows: ['letters', 'letterId'] },
  { table: 'letter_deliveries', debtor: OF_LETTERS, letter: OF_LETTER, follows: ['letters', 'letterId'] },
  { table: 'contacts', debtor: OF_DEBTOR, letter: OF_LETTER },
  { table: 'attachments', debtor: OF_DEBTOR, invoice: OF_INVOICE, letter: OF_LETTER },
  { table: 'limitation_acts', debtor: OF_DEBTOR, invoice: OF_INVOICE },
  { table: 'vat_reliefs', debtor: OF_INVOICES, invoice: OF_INVOICE, follows: ['invoices', 'invoiceId'] },
  { table: 'vat_relief_claims', debtor: OF_INVOICES, invoice: OF_INVOICE, follows: ['invoices', 'invoiceId'] },
  { table: 'pauses', debtor: OF_DEBTOR, invoice: OF_INVOICE, follows: ['invoices', 'invoiceId'] },
  { table: 'steps_done', debtor: OF_INVOICES, invoice: OF_INVOICE, follows: ['invoices', 'invoiceId'] },
  { table: 'announced_consequences', debtor: OF_DEBTOR, letter: OF_LETTER },
  { table: 'negotiation_entries', debtor: OF_DEBTOR, letter: OF_LETTER },
];
/** The only tables whose rows ever come this way. */
export const BROUGHT_TABLES: ReadonlySet<string> = new Set(TABLES.map(({ table }) => table));

/** Of a copy; `undefined` when it does not know the record. */
export function readCopiedRows(copy: Database, { kind, id }: Wanted): CopiedRows | undefined {
  const owner = {
    debtor: 'SELECT id FROM debtors WHERE id = ?',
    invoice: 'SELECT debtorId FROM invoices WHERE id = ?',
    letter: 'SELECT debtorId FROM letters WHERE id = ?',
  };
  const debtorId = copy.prepare(owner[kind]).pluck().get(id) as string | undefined;
  if (debtorId === undefined) return undefined;
  const tables = TABLES.flatMap((one) => {
    const condition = one[kind];
    if (condition === undefined) return [];
    const asked = copy.prepare(`SELECT * FROM ${one.table} WHERE ${condition} ORDER BY ${one.order ?? '1'}, 1`);
    return [[one.table, asked.all({ debtor: debtorId, id }) as Row[]] as const];
  });
  return { debtorId, tables };
}

/** The stored files that these rows name. */
export const blobsOfRows = ({ tables }: CopiedRows): readonly BlobHash[] =>
  tables.flatMap(([, rows]) => rows.flatMap((row) => (typeof row.blobHash === 'string' ? [row.blobHash as BlobHash] : [])));

/** Runs inside a transaction. `clashes`: something here stands in the place of one of them, such as the number of a letter. */
export function putBack(sqlite: Database, { tables }: CopiedRows): Brought | 'clashes' {
  const changes: Change[] = [];
  const added = new Set<string>();
  let different = 0;
  for (const [table, rows] of tables) {
    const shape = shapeOf(sqlite, table);
    const find = sqlite.prepare(`SELECT * FROM ${table} WHERE ${shape.byKey}`);
    const follows = TABLES.find((one) => one.table === table)?.follows;
    for (const row of rows) {
      const key = shape.keys.map((column) => String(row[column]));
      const known = find.get(...key) as Row | undefined;
      if (known) {
        if (known.deletedOn && row.deletedOn === null) {
          changes.push({ table, key, binnedOn: String(known.deletedOn) });
          sqlite.prepare(`UPDATE ${table} SET deletedOn = NULL WHERE ${shape.byKey}`).run(...key);
        } else if (isOther(known, row)) different += 1;
        continue;
      }
      const parent = follows && row[follows[1]];
      if (parent && !added.has(`${follows[0]} ${parent}`)) continue;
      const fitting = withParents(sqlite, shape, row);
      if (!fitting) continue;
      try {
        sqlite
          .prepare(`INSERT INTO ${table} (${shape.columns.join(', ')}) VALUES (${shape.columns.map(() => '?').join(', ')})`)
          .run(...shape.columns.map((column) => fitting[column] ?? null));
      } catch (thrown) {
        if (String((thrown as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT_UNIQUE')) return 'clashes';
        throw thrown;
      }
      added.add(`${table} ${key.join(' ')}`);
      changes.push({ table, key });
    }
  }
  return { changes, different };
}

type Shape = {
  readonly columns: readonly string[];
  /** Of the primary key, and the condition that asks for one row by it. */
  readonly keys: readonly string[];
  readonly byKey: string;
  readonly parents: readonly { readonly from: string; readonly table: string; readonly to: string }[];
  readonly required: ReadonlySet<string>;
};

function shapeOf(sqlite: Database, table: string): Shape {
  const columns = sqlite.pragma(`table_info(${table})`) as { name: string; notnull: number; pk: number }[];
  const parents = (sqlite.pragma(`foreign_key_list(${table})`) as { from: string; table: string; to: string | null }[]).map(
    ({ from, table: parent, to }) => ({ from, table: parent, to: to ?? 'id' }),
  );
  const keys = columns
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => name);
  return {
    columns: columns.map(({ name }) => name),
    keys,
    byKey: keys.map((column) => `${column} = ?`).join(' AND '),
    parents,
    required: new Set(columns.filter(({ notnull }) => notnull === 1).map(({ name }) => name)),
  };
}

function withParents(sqlite: Database, { parents, required }: Shape, row: Row): Row | undefined {
  let fitting = row;
  for (const { from, table, to } of parents) {
    const value = row[from];
    if (value === null || value === undefined) continue;
    if (sqlite.prepare(`SELECT 1 FROM ${table} WHERE ${to} = ?`).get(value) !== undefined) continue;
    // A row of the same act may stand on itself, as a payment that takes another back.
    if (required.has(from)) return undefined;
    fitting = { ...fitting, [from]: null };
  }
  return fitting;
}

/** Kept by the program itself from other rows, or the moment of a change. */
const DERIVED: ReadonlySet<string> = new Set(['outstandingCents', 'surplusCents', 'live', 'updatedAt', 'deletedOn', 'importId']);

const isOther = (here: Row, there: Row): boolean =>
  Object.keys(there).some((column) => !DERIVED.has(column) && column in here && here[column] !== there[column]);
