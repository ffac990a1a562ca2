/** Reads a file into its staging file: bytes, tables, meaning, and what the ledger says to it. The ledger is only read. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { err, ok } from '../../shared/domain/result.ts';
import { readList } from '../core/imports/read-list.ts';
import { discardStaging, stagedSource, withStaging, writeStaging } from '../db/staging.ts';
import { readTables, refuseBySize } from '../imports/read-table.ts';
import type { TaskFunction } from '../jobs/tasks.ts';
import { localDay } from '../platform/clock.ts';
import { openForTask } from './open-for-task.ts';

const BETWEEN_ROWS = 1_000;

export const readImport: TaskFunction<'read-import'> = ({ id, source, fileName, choices }, tools) => {
  const { stagingFolder } = tools.places;
  tools.progress('reading', 0, 0);
  // Seen again here: the file may have grown since it was chosen.
  const path = source ?? stagedSource(stagingFolder, id);
  const refusal = refuseBySize(statSync(path).size);
  if (refusal) return err(refusal);
  const bytes = readFileSync(path);
  const tables = readTables(bytes, fileName, { encoding: choices.encoding, separator: choices.separator });
  if (!tables.ok) return tables;
  tools.stopIfCancelled();

  const opened = openForTask(tools, 'reader');
  if (!opened.ok) return opened;
  try {
    tools.progress('checking', 0, 0);
    const fileHash = createHash('sha256').update(bytes).digest('hex');
    const { head, list } = opened.value.uow.read((db) =>
      readList(db, { id, fileName, fileHash, ...tables.value }, choices, localDay(tools.now)),
    );
    tools.stopIfCancelled();
    let written = 0;
    const betweenRows = (): void => {
      if (written++ % BETWEEN_ROWS !== 0) return;
      tools.stopIfCancelled();
      tools.progress('staging', written, list.rows.length);
    };
    if (source !== undefined) {
      mkdirSync(stagingFolder, { recursive: true });
      writeFileSync(stagedSource(stagingFolder, id), bytes);
    }
    writeStaging(stagingFolder, head, list.customers, list.rows, betweenRows);
    return ok({ id });
  } catch (thrown) {
    if (source !== undefined && withStaging(stagingFolder, id, () => true) === undefined) discardStaging(stagingFolder, id);
    throw thrown;
  } finally {
    opened.value.close();
  }
};
