/**
 * The versions of a debtor's card and of an invoice. A revision holds what the record said until its instant, so the version
 * before a change is its revision and the version after it the next one, or the record itself.
 */
import { DebtorFields } from '../../../shared/contract/debtors.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { historyChannels } from '../../../shared/contract/history.ts';
import { InvoiceFields } from '../../../shared/contract/invoices.ts';
import type { ImportId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { findImport } from '../../db/repositories/import-repository.ts';
import { findInvoice } from '../../db/repositories/invoice-repository.ts';
import { labelsOfSubjects } from '../../db/repositories/label-repository.ts';
import { findRevision, listRevisions } from '../../db/repositories/revision-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import type { AppContext, Reading } from '../context.ts';
import { debtorFieldsOf } from '../debtors/debtor-fields.ts';
import { saveDebtor } from '../debtors/save-debtor.ts';
import { invoiceFieldsOf } from '../invoices/invoice-fields.ts';
import { saveInvoice } from '../invoices/save-invoice.ts';
import { planRestore, same } from './plan-restore.ts';

type Channels = typeof historyChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;
export type By = OutputOf<Channels['history.debtor']>['versions'][number]['by'];

export function historyOfDebtor(ctx: Reading, { id, limit }: InputOf<Channels['history.debtor']>): Answer<'history.debtor'> {
  return ctx.uow.read((db): Answer<'history.debtor'> => {
    const record = findDebtor(db, id);
    if (!record) return err({ code: 'debtor-not-found' });
    const now = debtorFieldsOf(db, record);
    const { wordings, more } = wordingsOf(db, id, limit, DebtorFields, now, record.createdAt);
    return ok({
      versions: wordings.map((wording, index) => ({
        ...wording,
        by: index === wordings.length - 1 && !more ? writtenBy(db, record.importId) : OWNER,
        stays: [],
        bringsBack: !same(inOrder(wording.fields), inOrder(now)),
      })),
      more,
      inBin: record.deletedOn !== null,
    });
  });
}

export function historyOfInvoice(ctx: Reading, { id, limit }: InputOf<Channels['history.invoice']>): Answer<'history.invoice'> {
  return ctx.uow.read((db): Answer<'history.invoice'> => {
    const record = findInvoice(db, id);
    if (!record) return err({ code: 'invoice-not-found' });
    const now = invoiceFieldsOf(db, record);
    const { wordings, more } = wordingsOf(db, id, limit, InvoiceFields, now, record.createdAt);
    const named = wordings.flatMap(({ fields }) => [fields.debtorId, ...(fields.corrects ? [fields.corrects.invoiceId] : [])]);
    return ok({
      versions: wordings.map((wording, index) => {
        const { fields, stays } = planRestore(db, record, now, wording.fields);
        return {
          ...wording,
          by: index === wordings.length - 1 && !more ? writtenBy(db, record.importId) : OWNER,
          stays: [...stays],
          bringsBack: !same(inOrder(fields), inOrder(now)),
        };
      }),
      more,
      inBin: record.deletedOn !== null,
      labels: Object.fromEntries(labelsOfSubjects(db, [...new Set<string>(named)])),
    });
  });
}

/** Through the use case that the form uses, so that its rules and its way back hold here as well. */
export function restoreDebtorVersion(
  ctx: AppContext,
  { id, revisionId }: InputOf<Channels['history.restoreDebtor']>,
): Answer<'history.restoreDebtor'> {
  const fields = ctx.uow.read((db) => DebtorFields.safeParse(findRevision(db, id, revisionId)?.body).data);
  if (!fields) return err({ code: 'version-not-found' });
  const saved = saveDebtor(ctx, { id, fields });
  return saved.ok ? ok({}) : saved;
}

export function restoreInvoiceVersion(
  ctx: AppContext,
  { id, revisionId }: InputOf<Channels['history.restoreInvoice']>,
): Answer<'history.restoreInvoice'> {
  const plan = ctx.uow.read((db) => {
    const record = findInvoice(db, id);
    const wanted = InvoiceFields.safeParse(findRevision(db, id, revisionId)?.body).data;
    return record && wanted && planRestore(db, record, invoiceFieldsOf(db, record), wanted);
  });
  if (!plan) return err({ code: 'version-not-found' });
  const saved = saveInvoice(ctx, { id, fields: plan.fields });
  return saved.ok ? ok({ stayed: plan.stays.length }) : saved;
}

const OWNER: By = { kind: 'owner' };

export function writtenBy(db: ReadDb, importId: ImportId | null): By {
  const found = importId === null ? undefined : findImport(db, importId);
  return found ? { kind: 'import', fileName: found.fileName } : OWNER;
}

type Wording<F> = { readonly revisionId?: string; readonly since?: string; readonly fields: F };

/** The fields of a record, as a schema reads them. */
type Reader<F> = {
  safeParse(body: unknown): { readonly success: true; readonly data: F } | { readonly success: false };
};

/** Newest first. What an older program wrote and this one cannot read as fields is left out. */
function wordingsOf<F>(
  db: ReadDb,
  subjectId: string,
  limit: number,
  schema: Reader<F>,
  now: F,
  createdAt: string,
): { readonly wordings: readonly Wording<F>[]; readonly more: boolean } {
  const found = listRevisions(db, subjectId, limit + 1);
  const more = found.length > limit;
  const shown = found.slice(0, limit).flatMap(({ id, at, body }) => {
    const fields = schema.safeParse(body);
    return fields.success ? [{ id, at, fields: fields.data }] : [];
  });
  const beganAt = (index: number) => shown[index]?.at ?? (more ? undefined : createdAt);
  const of = (fields: F, since: string | undefined, revisionId?: string): Wording<F> => ({
    ...(revisionId !== undefined && { revisionId }),
    ...(since !== undefined && { since }),
    fields,
  });
  return {
    wordings: [of(now, beganAt(0)), ...shown.map(({ id, fields }, index) => of(fields, beganAt(index + 1), id))],
    more,
  };
}

/** An order of its own, so that two ways of writing the same fields are the same. */
const inOrder = (fields: object) => Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
