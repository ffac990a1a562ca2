/**
 * A restore that changes nothing: into a folder of its own, by the very steps of a real one, then opened and counted, and
 * taken away again. What it proves is that the copy would bring the ledger back.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Result } from '../../shared/domain/result.ts';
import { type LedgerContents, readContents } from '../db/ledger-contents.ts';
import { openLedger } from '../db/open.ts';
import { verifyEventChain } from '../db/repositories/event-repository.ts';
import { createBlobStore } from '../platform/blob-store.ts';
import { makeFolderDurably, removeTree } from '../platform/file-layer.ts';
import { checkCopiedBlobs } from './copies.ts';
import { ledgerFolder } from './ledger-folder.ts';
import type { Manifest } from './manifest.ts';
import { prepareRestore } from './restore.ts';
import { confirmRestore, swapIn } from './restore-swap.ts';
import type { BackupPorts } from './snapshot.ts';
import { attempt, type BackupError, refuse, stopIfCancelled, unwrap, type Work } from './work.ts';

export type Rehearsed = { readonly manifest: Manifest; readonly contents: LedgerContents };

/** `sandbox` must not exist, and does not exist afterwards. */
export async function rehearse(
  ports: BackupPorts,
  copyFolder: string,
  sandbox: string,
  work: Work,
): Promise<Result<Rehearsed, BackupError>> {
  const { files } = ports;
  const rehearsed = await attempt('computer', async () => {
    makeFolderDurably(files, sandbox);
    const ledger = ledgerFolder(sandbox);
    const prepared = unwrap(await prepareRestore(ports, ledger, copyFolder, work));
    const swapped = swapIn(files, ledger, prepared, ports.clock.now());
    if (!swapped.ok) unwrap({ ok: false, error: { ...swapped.error, place: 'computer' } });
    const contents = openAndCount(ports, ledger.ledger, prepared.manifest, work);
    unwrap(checkCopiedBlobs(createBlobStore(ledger.blobs, files), prepared.manifest, work));
    confirmRestore(files, ledger);
    return { manifest: prepared.manifest, contents };
  });
  await attempt('computer', () => removeTree(files, sandbox));
  return rehearsed;
}

/** As the program itself would open it. Of an older copy, only what its list can be held to: the history as long as it was. */
function openAndCount(ports: BackupPorts, file: string, manifest: Manifest, work: Work): LedgerContents {
  const opened = openLedger(file, { role: 'reader', migrations: ports.migrations, now: ports.clock.now() });
  if (!opened.ok) return refuse('copy-damaged');
  const { sqlite, close } = opened.value;
  try {
    const contents = readContents(sqlite);
    const isWhole = verifyEventChain(sqlite, () => stopIfCancelled(work)).whole;
    const isCurrent = manifest.schemaVersion === (ports.migrations.at(-1)?.version ?? 0);
    const isSame = isCurrent
      ? isDeepStrictEqual(contents, manifest.contents)
      : contents.counts.events >= manifest.contents.counts.events;
    return isWhole && isSame ? contents : refuse('copy-damaged');
  } finally {
    close();
  }
}
