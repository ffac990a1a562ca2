/**
 * A copy opened to look inside, and single records of it brought back. Its ledger is first read into a file of this
 * computer, checked and, when an earlier version made it, brought up to date there; the copy itself stays as it is.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DebtorId } from '../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { blobsOf } from '../backup/copies.ts';
import { copyBlobs } from '../backup/copy-blobs.ts';
import { LEDGER_FILE, type Manifest } from '../backup/manifest.ts';
import { isOfNewerProgram, stageLedger, stageNewerLedger } from '../backup/restore.ts';
import { attempt, type BackupError } from '../backup/work.ts';
import { blobsOfRows, putBack, readCopiedRows } from '../db/bring-back.ts';
import { readIdentity } from '../db/ledger-contents.ts';
import { debtorsInside, lookInside, recordsInside } from '../db/look-inside.ts';
import { refreshAfter, writeDownBroughtBack } from '../db/repositories/brought-back-repository.ts';
import { appendEvent } from '../db/repositories/event-repository.ts';
import { recordUndo } from '../db/repositories/undo-repository.ts';
import { isDamage } from '../db/sqlite-errors.ts';
import type { LocatedCopy, TaskFunction, TaskTools } from '../jobs/tasks.ts';
import { createBlobStore } from '../platform/blob-store.ts';
import { makeFolderDurably, removeTree } from '../platform/file-layer.ts';
import { newId } from '../platform/ids.ts';
import { backupStep, locate, summaryOf, told } from './backup-step.ts';
import { pointBefore } from './make-point.ts';
import { openForTask } from './open-for-task.ts';

/** More than a debtor of a shop ever has; beyond, bringing all of it back still brings all. */
const MOST_RECORDS = 500;

type Opened = { readonly file: string; readonly folder: string; readonly manifest: Manifest; readonly isNewer: boolean };

export const lookIntoCopy: TaskFunction<'look-copy'> = async ({ search, offset, limit, ...wanted }, tools) => {
  const copy = await openCopy(wanted, tools);
  if (!copy.ok) return copy;
  const { file, manifest, isNewer } = copy.value;
  const found = asFarAsKnown(isNewer, () =>
    lookInside(file, tools.places.ledgerFile, (sqlite) => debtorsInside(sqlite, { search, offset, limit })),
  );
  if (!found.ok) return found;
  return ok({ summary: summaryOf(manifest), isNewer, total: found.value.total, rows: [...found.value.rows] });
};

export const lookAtCopiedDebtor: TaskFunction<'look-copied-debtor'> = async ({ debtorId, ...wanted }, tools) => {
  const copy = await openCopy(wanted, tools);
  if (!copy.ok) return copy;
  const { file, isNewer } = copy.value;
  const found = asFarAsKnown(isNewer, () =>
    lookInside(file, tools.places.ledgerFile, (sqlite) => recordsInside(sqlite, debtorId, MOST_RECORDS)),
  );
  return found.ok ? ok({ invoices: [...found.value.invoices], letters: [...found.value.letters] }) : found;
};

/** A newer program may keep things elsewhere: then the copy waits for that program. */
function asFarAsKnown<T>(isNewer: boolean, look: () => T): Result<T, { readonly code: 'copy-newer' }> {
  try {
    return ok(look());
  } catch (thrown) {
    if (isNewer && isDamage(thrown)) return err({ code: 'copy-newer' });
    throw thrown;
  }
}

export const bringBack: TaskFunction<'bring-back'> = async ({ what, ...wanted }, tools) => {
  const { ports, ledger, work } = backupStep(tools);
  const copy = await openCopy(wanted, tools);
  if (!copy.ok) return copy;
  // What is not understood whole is not mixed with what is here.
  if (copy.value.isNewer) return err({ code: 'copy-newer' });
  const rows = lookInside(copy.value.file, tools.places.ledgerFile, (sqlite) => readCopiedRows(sqlite, what));
  if (!rows) return err({ code: 'record-not-in-copy' });
  // What goes wrong with the act itself is undone; the point is for what nobody thought of.
  const point = await pointBefore(tools, 'before-restore');
  if (!point.ok) return point;
  const needed = new Set(blobsOfRows(rows));
  const listed = copy.value.manifest.blobs.filter(({ hash }) => needed.has(hash));
  const copied = told(
    await attempt('computer', () => {
      const source = blobsOf(ports, copy.value.folder);
      return copyBlobs(ports, source, createBlobStore(ledger.blobs, ports.files), listed, work);
    }),
  );
  if (!copied.ok) return copied;
  if (copied.value.missing.length > 0) return err({ code: 'copy-incomplete' });

  const opened = openForTask(tools, 'worker');
  if (!opened.ok) return opened;
  const { sqlite, uow, close } = opened.value;
  try {
    return uow.write((tx) => {
      const brought = putBack(sqlite, rows);
      if (brought === 'clashes') return err({ code: 'record-in-its-place' } as const);
      const { changes, different } = brought;
      if (changes.length === 0) return err({ code: 'nothing-to-bring-back' } as const);
      const [id, debtorId] = [newId(), rows.debtorId as DebtorId];
      refreshAfter(tx, { debtorId, changes });
      writeDownBroughtBack(tx, { id, at: tools.now, debtorId, changes });
      const count = (table: string): number => changes.filter((change) => change.table === table).length;
      const counts = {
        debtors: count('debtors'),
        invoices: count('invoices'),
        payments: count('payments'),
        letters: count('letters'),
        attachments: count('attachments'),
      };
      appendEvent(tx, {
        at: tools.now,
        type: 'brought-back',
        subjectId: debtorId,
        payload: { madeOn: copy.value.manifest.madeOn, actId: id, ...counts },
        about: what.kind === 'debtor' ? [] : [what.id],
      });
      recordUndo(tx, { at: tools.now, label: 'brought-back', channel: 'copies.takeAway', input: { id } });
      return ok({ ...counts, different });
    });
  } finally {
    close();
  }
};

/** Once for each copy and run of the program: later looks find the file. */
async function openCopy(wanted: LocatedCopy, tools: TaskTools): Promise<Result<Opened, ReturnType<typeof refusal>>> {
  const step = backupStep(tools);
  const located = await locate(step, wanted);
  if (!located.ok) return err(refusal(located.error));
  const { folder, manifest } = located.value;
  if (!manifest.ok) return err(refusal(manifest.error));
  const { files } = step.ports;
  const kept = join(tools.places.temporaryFolder, `copia-${manifest.value.ledger.sha256}`);
  const file = join(kept, LEDGER_FILE);
  const isNewer = isOfNewerProgram(step.ports, manifest.value);
  if (!existsSync(file)) {
    const building = `${kept}.part`;
    const staged = await attempt('computer', () => {
      removeTree(files, building);
      makeFolderDurably(files, building);
      const stage = isNewer ? stageNewerLedger : stageLedger;
      stage(step.ports, folder, building, manifest.value, step.work);
      files.rename(building, kept);
    });
    if (!staged.ok) {
      await attempt('computer', () => removeTree(files, building));
      return err(refusal(staged.error));
    }
  }
  const opened = openForTask(tools, 'reader');
  if (!opened.ok) return err(refusal({ code: 'ledger-damaged' }));
  const { ledgerId } = readIdentity(opened.value.sqlite);
  opened.value.close();
  if (ledgerId !== manifest.value.ledgerId) return err({ code: 'copy-of-another-ledger' as const });
  return ok({ file, folder, manifest: manifest.value, isNewer });
}

const refusal = (error: BackupError) => {
  const refused = told(err(error));
  return refused.ok ? { code: 'internal' as const } : refused.error;
};
