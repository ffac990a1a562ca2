import type { OutputOf } from '../../../shared/contract/define.ts';
import type { importChannels } from '../../../shared/contract/imports.ts';
import type { ImportId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { t } from '../../../shared/i18n/t.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import {
  findImport,
  type ImportUses,
  standingPaymentsOf,
  updateImport,
  usesOfImport,
} from '../../db/repositories/import-repository.ts';
import { takeBackImport, tellImport } from '../../db/repositories/import-writer.ts';
import { refreshOutstanding } from '../../db/repositories/invoice-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { PaymentPorts } from '../payments/allocations.ts';

type TakeBackFailure = {
  readonly code: 'import-not-found' | 'import-records-in-use';
  readonly params?: { readonly used: string };
};

/**
 * Takes a whole import back: its payments by counter-entries, its invoices and debtors to the bin. Its keys are freed, so that
 * the file can be imported again. Refused while anything done since stands on it, and says what.
 */
export function takeBack(
  ports: PaymentPorts,
  tx: WriteTx,
  id: ImportId,
  each: (done: number, total: number) => void,
): Result<OutputOf<(typeof importChannels)['imports.undo']>, TakeBackFailure> {
  const found = findImport(tx, id);
  if (!found || found.undoneAt !== null || found.kind === 'example') return err({ code: 'import-not-found' });
  const used = told(usesOfImport(tx, id));
  if (used !== '') return err({ code: 'import-records-in-use', params: { used } });

  const now = ports.now();
  const standing = standingPaymentsOf(tx, id);
  let done = 0;
  const { touched, ...counts } = takeBackImport(tx, id, standing, {
    today: ports.today(),
    now,
    newId: ports.newId,
    each: () => each(done++, standing.length),
  });
  refreshOutstanding(tx, touched);
  updateImport(tx, id, { undoneAt: now });
  const seq = appendEvent(tx, { at: now, type: 'import-undone', subjectId: id, payload: { importId: id, ...counts } });
  tellImport(tx, id, seq);
  return ok(counts);
}

const KINDS = [
  'letters',
  'payments',
  'invoices',
  'corrections',
  'disputes',
  'attachments',
  'costs',
  'contacts',
  'promises',
  'limitationActs',
] as const;

const told = (uses: ImportUses): string =>
  new Intl.ListFormat('es', { type: 'conjunction' }).format(
    KINDS.filter((kind) => uses[kind] > 0).map((kind) => t(`imports.uses.${kind}`, { count: uses[kind] })),
  );
