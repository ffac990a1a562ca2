import { copyFileSync, cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ledgerFolder } from '../../../electron/backup/ledger-folder.ts';
import { prepareRestore, sweepStaged } from '../../../electron/backup/restore.ts';
import { confirmRestore, settleRestore, swapIn, undoRestore } from '../../../electron/backup/restore-swap.ts';
import { readLedgerFacts } from '../../../electron/db/ledger-copy.ts';
import { systemFiles } from '../../../electron/platform/file-layer.ts';
import { backupScene, copyOf, type Scene, steadyWork } from '../../support/backup-scene.ts';
import { Crash, faultyFiles } from '../../support/faulty-files.ts';
import { temporaryFolder } from '../../support/test-app.ts';

const NOW = '2026-11-22T13:00:00.000Z';

/** A ledger folder just before the swap, with a live journal beside the ledger as a crash of the program leaves it. */
async function readyToSwap() {
  const scene = backupScene();
  scene.addBasics();
  const copy = await copyOf(scene);
  const restored = copy.manifest.contents;
  scene.addDebt(900);
  const prepared = await prepareRestore(scene.ports, scene.ledger, copy.folder, steadyWork());
  if (!prepared.ok) throw new Error(prepared.error.code);
  leaveJournal(scene);
  const before = readLedgerFacts(scene.ledger.ledger).contents;
  expect(before.sums.outstanding).toBe(83_450 + 900 + 5_500);
  return { folder: scene.ledger.folder, prepared: prepared.value, before, restored };
}

/** Commits only into the journal, and keeps it: closing would have played it into the file. */
function leaveJournal(scene: Scene): void {
  scene.open().sqlite.pragma('wal_autocheckpoint = 0');
  scene.addDebt(5_500);
  const aside = temporaryFolder();
  const parts = ['ledger.sqlite', 'ledger.sqlite-wal', 'ledger.sqlite-shm'];
  for (const part of parts) copyFileSync(join(scene.ledger.folder, part), join(aside, part));
  scene.close();
  for (const part of parts) copyFileSync(join(aside, part), join(scene.ledger.folder, part));
}

type Ready = Awaited<ReturnType<typeof readyToSwap>>;
const duplicate = (ready: Ready) => {
  const folder = join(temporaryFolder(), 'main');
  cpSync(ready.folder, folder, { recursive: true });
  return ledgerFolder(folder);
};
const crashing = (changes: number) => {
  const files = faultyFiles();
  files.crashAfter(changes);
  return files;
};
/** True when the work came to its end. */
function survives(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (thrown) {
    if (!(thrown instanceof Crash)) throw thrown;
    return false;
  }
}
function expectTidy(ledger: ReturnType<typeof ledgerFolder>): void {
  expect(existsSync(ledger.restoreNote)).toBe(false);
  expect(readdirSync(ledger.staging)).toEqual([]);
}

/** What the program does at a start: settle, open, and say that the restored ledger is good. */
async function start(ledger: ReturnType<typeof ledgerFolder>) {
  const settled = settleRestore(systemFiles, ledger);
  const { contents } = readLedgerFacts(ledger.ledger);
  if (settled.ok && settled.value === 'swapped') confirmRestore(systemFiles, ledger);
  await sweepStaged({ ...backupScene().ports, files: faultyFiles() }, ledger);
  return { settled, contents };
}

describe('killed at any step', () => {
  it('a restore is finished or undone at the next start, and never half', async () => {
    const ready = await readyToSwap();
    const seen = new Set<unknown>();
    for (let changes = 0; ; changes += 1) {
      const ledger = duplicate(ready);
      const files = crashing(changes);
      const finished = survives(() => {
        swapIn(files, ledger, ready.prepared, NOW);
        confirmRestore(files, ledger);
      });
      const { settled, contents } = await start(ledger);
      if (!settled.ok) throw new Error(settled.error.code);
      const isNew = contents.sums.outstanding === ready.restored.sums.outstanding;
      expect(contents).toEqual(isNew ? ready.restored : ready.before);
      seen.add(`${isNew ? 'new' : 'old'} ${settled.value}`);
      expectTidy(ledger);
      if (finished) break;
    }
    expect([...seen].sort()).toEqual(['new finished', 'new nothing', 'new swapped', 'old nothing']);
  });

  it('going back is finished at the next start', async () => {
    const ready = await readyToSwap();
    let checked = 0;
    const swapped = duplicate(ready);
    swapIn(systemFiles, swapped, ready.prepared, NOW);
    writeFileSync(`${swapped.ledger}-wal`, 'written beside the restored ledger');
    for (let changes = 0; ; changes += 1) {
      const ledger = duplicate({ ...ready, folder: swapped.folder });
      const finished = survives(() => undoRestore(crashing(changes), ledger));
      const began = existsSync(join(ledger.staging, ready.prepared.staged, 'rejected'));
      // Once the restored ledger is being set aside there is only one way, whatever the next start finds.
      if (began || finished) {
        const { contents } = await start(ledger);
        expect(contents).toEqual(ready.before);
        expectTidy(ledger);
        checked += 1;
      }
      if (finished) break;
    }
    expect(checked).toBeGreaterThan(5);
  });

  it('even the next start may be killed, at any step', async () => {
    const ready = await readyToSwap();
    for (let first = 1; first < 14; first += 1) {
      for (let second = 0; second < 12; second += 1) {
        const ledger = duplicate(ready);
        survives(() => void swapIn(crashing(first), ledger, ready.prepared, NOW));
        survives(() => void settleRestore(crashing(second), ledger));
        const { contents } = await start(ledger);
        expect([ready.before, ready.restored]).toContainEqual(contents);
        expectTidy(ledger);
      }
    }
  });

  it('on a bare computer it ends with the copy, or with nothing as before', async () => {
    const scene = backupScene();
    scene.addBasics();
    const copy = await copyOf(scene);
    const bare = backupScene();
    const prepared = await prepareRestore(bare.ports, bare.ledger, copy.folder, steadyWork());
    if (!prepared.ok) throw new Error(prepared.error.code);
    const ready = {
      folder: bare.ledger.folder,
      prepared: prepared.value,
      before: copy.manifest.contents,
      restored: copy.manifest.contents,
    };
    for (let changes = 0; ; changes += 1) {
      const ledger = duplicate(ready);
      const files = crashing(changes);
      const finished = survives(() => {
        swapIn(files, ledger, ready.prepared, NOW);
        confirmRestore(files, ledger);
      });
      const settled = settleRestore(systemFiles, ledger);
      if (existsSync(ledger.ledger)) expect(readLedgerFacts(ledger.ledger).contents).toEqual(ready.restored);
      else expect(settled).toEqual({ ok: true, value: 'nothing' });
      if (finished) break;
    }
  });
});

describe('a start that finds', () => {
  it('the staged ledger spoiled puts the previous one back', async () => {
    const ready = await readyToSwap();
    const ledger = duplicate(ready);
    survives(() => void swapIn(crashing(7), ledger, ready.prepared, NOW));
    writeFileSync(join(ledger.staging, ready.prepared.staged, 'ledger.sqlite'), 'spoiled');
    expect((await start(ledger)).contents).toEqual(ready.before);
    expectTidy(ledger);
  });

  it('a note that nobody can read puts the previous one back, or leaves it where it is', async () => {
    const ready = await readyToSwap();
    for (let changes = 4; changes < 12; changes += 1) {
      const ledger = duplicate(ready);
      survives(() => void swapIn(crashing(changes), ledger, ready.prepared, NOW));
      writeFileSync(ledger.restoreNote, '{"format":1,');
      const { contents } = await start(ledger);
      expect([ready.before, ready.restored]).toContainEqual(contents);
      expect(existsSync(ledger.restoreNote)).toBe(false);
    }
  });

  it('no note has nothing to do', async () => {
    const ready = await readyToSwap();
    const ledger = duplicate(ready);
    rmSync(join(ledger.staging, ready.prepared.staged), { recursive: true });
    expect(settleRestore(systemFiles, ledger)).toEqual({ ok: true, value: 'nothing' });
    expect(readLedgerFacts(ledger.ledger).contents).toEqual(ready.before);
  });
});
