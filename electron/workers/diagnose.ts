/** Gathers what the diagnostic file tells, and writes it. What cannot be found out is left out: it must work on a bad day. */
import { readFileSync } from 'node:fs';
import { arch, cpus, freemem, platform, release, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { ok } from '../../shared/domain/result.ts';
import { composeDiagnosis, type Diagnosis, type Facts } from '../core/diagnostics/compose.ts';
import { applyPragmas } from '../db/pragmas.ts';
import { verifyEventChain } from '../db/repositories/event-repository.ts';
import type { TaskFunction, Tasks, TaskTools } from '../jobs/tasks.ts';
import { writeFileAtomically } from '../platform/atomic-file.ts';
import { attemptFiles } from '../platform/file-errors.ts';
import { namesIn, sizeOfTree, systemFiles } from '../platform/file-layer.ts';
import { redact } from '../platform/redact.ts';

const LOG_LINES = 200;
const MEGABYTE = 1_000_000;

export const diagnose: TaskFunction<'diagnose'> = (input, tools) => {
  const { file, state, copies, drives } = input;
  const inside = state === 'open' ? lookInside(tools) : undefined;
  const parts: Diagnosis['parts'] = [
    { part: 'program', facts: programFacts(tools) },
    { part: 'computer', facts: computerFacts(tools) },
    { part: 'ledger', facts: { state, ...inside?.ledger } },
    { part: 'tables', facts: inside?.tables ?? {} },
    { part: 'migrations', facts: inside?.migrations ?? {} },
    { part: 'files', facts: fileFacts(tools) },
    { part: 'copies', facts: copies },
    { part: 'drives', facts: drives },
    { part: 'times', facts: inside?.times ?? {} },
  ];
  const text = composeDiagnosis({ madeAt: tools.now, parts, log: lastLines(input) });
  const written = attemptFiles(() => writeFileAtomically(systemFiles, file, Buffer.from(text)));
  return written.ok ? ok({ file, text }) : written;
};

const programFacts = (tools: TaskTools): Facts => ({
  version: tools.places.version,
  node: process.versions.node,
  electron: process.versions.electron,
  chrome: process.versions.chrome,
  sqlite: new Database(':memory:').prepare('SELECT sqlite_version()').pluck().get() as string,
});

function computerFacts(tools: TaskTools): Facts {
  const volume = attemptFiles(() => systemFiles.volume(dirname(tools.places.ledgerFolder)));
  return {
    platform: platform(),
    release: /^[\w.-]+$/.test(release()) ? release() : undefined,
    arch: arch(),
    processors: cpus().length,
    memoryMegabytes: Math.round(totalmem() / MEGABYTE),
    freeMemoryMegabytes: Math.round(freemem() / MEGABYTE),
    freeDiskMegabytes: volume.ok ? Math.round(volume.value.freeBytes / MEGABYTE) : undefined,
    fileSystem: volume.ok ? volume.value.fileSystem : undefined,
  };
}

function fileFacts({ places }: TaskTools): Facts {
  const bytes = (path: string): number | undefined => {
    const size = attemptFiles(() => sizeOfTree(systemFiles, path));
    return size.ok ? size.value : undefined;
  };
  const howMany = (path: string): number => namesIn(systemFiles, path).length;
  return {
    ledgerBytes: bytes(places.ledgerFile),
    journalBytes: bytes(`${places.ledgerFile}-wal`),
    storedBytes: bytes(places.blobsFolder),
    storedFiles: namesIn(systemFiles, places.blobsFolder).reduce(
      (sum, shard) => sum + howMany(join(places.blobsFolder, shard)),
      0,
    ),
    points: howMany(places.pointsFolder),
    pointBytes: bytes(places.pointsFolder),
    stagingFiles: howMany(places.stagingFolder),
  };
}

/** Each step timed, so that a slow ledger tells where it is slow. */
function lookInside(tools: TaskTools) {
  const times: Record<string, number> = {};
  const timed = <T>(name: string, step: () => T): T | undefined => {
    const startedAt = performance.now();
    try {
      return step();
    } catch (thrown) {
      times[`${name}Failed`] = 1;
      if (!(thrown instanceof Error)) throw thrown;
      return undefined;
    } finally {
      times[`${name}Milliseconds`] = Math.round(performance.now() - startedAt);
    }
  };
  const sqlite = timed('open', () => new Database(tools.places.ledgerFile, { fileMustExist: true, readonly: true }));
  if (!sqlite) return { ledger: {}, tables: {}, migrations: {}, times };
  try {
    applyPragmas(sqlite, 'reader');
    tools.progress('checking-pages', 0, 3);
    const pages = timed('quickCheck', () => String(sqlite.pragma('quick_check', { simple: true })));
    tools.progress('checking-references', 1, 3);
    const references = timed('references', () => (sqlite.pragma('foreign_key_check') as unknown[]).length);
    tools.progress('checking-events', 2, 3);
    const chain = timed('events', () => verifyEventChain(sqlite));
    const tables = timed('count', () => countTables(sqlite)) ?? {};
    const migrations = timed('migrations', () => appliedMigrations(sqlite)) ?? {};
    const number = (pragma: string): number => Number(sqlite.pragma(pragma, { simple: true }));
    const ledger: Facts = {
      schemaVersion: number('user_version'),
      pages: pages === 'ok' ? 'ok' : 'damaged',
      brokenReferences: references,
      events: chain === undefined ? undefined : chain.whole ? 'whole' : `broken at ${chain.brokenAt}`,
      pageCount: number('page_count'),
      freePages: number('freelist_count'),
      pageSize: number('page_size'),
      journalMode: String(sqlite.pragma('journal_mode', { simple: true })),
    };
    return { ledger, tables, migrations, times };
  } finally {
    sqlite.close();
  }
}

function countTables(sqlite: Database.Database): Facts {
  const names = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all() as string[];
  const own = names.filter((name) => !/^(search_|sqlite_)/.test(name));
  return Object.fromEntries(own.map((name) => [name, Number(sqlite.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())]));
}

function appliedMigrations(sqlite: Database.Database): Facts {
  const rows = sqlite.prepare('SELECT name, appliedAt FROM schema_history ORDER BY version').all() as {
    readonly name: string;
    readonly appliedAt: string;
  }[];
  return Object.fromEntries(rows.map(({ name, appliedAt }) => [name, appliedAt]));
}

/** The log was redacted when it was written; what an older program wrote is redacted by the rules of today. */
function lastLines({ logFiles }: Tasks['diagnose']['input']): readonly string[] {
  const lines: string[] = [];
  for (const file of logFiles) {
    const read = attemptFiles(() => readFileSync(file, 'utf8'));
    if (read.ok) lines.unshift(...read.value.split('\n').filter((line) => line !== ''));
    if (lines.length >= LOG_LINES) break;
  }
  return lines.slice(-LOG_LINES).map((line) => {
    try {
      return JSON.stringify(redact(JSON.parse(line)));
    } catch {
      return `[text ${line.length}]`;
    }
  });
}
