import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from './boundaries.ts';
import { cruiseSources } from './cruise.ts';
import { PROJECT } from './project.ts';

type Plant = { readonly file: string; readonly source: string; readonly breaks: readonly string[] };

/** What a file of the tree imports besides the plants: each lies where a real one would, and exports one thing. */
const TARGETS = [
  'shared/domain/money.ts',
  'shared/legal/rates.ts',
  'shared/contract/define.ts',
  'shared/contract/errors.ts',
  'shared/format/money.ts',
  'shared/i18n/t.ts',
  'renderer/ui/index.ts',
  'renderer/lib/api.ts',
  'renderer/app/routes.ts',
  'renderer/features/debtors/index.ts',
  'renderer/features/debtors/store.ts',
  'electron/core/context.ts',
  'electron/core/payments/handlers.ts',
  'electron/core/payments/record-payment.ts',
  'electron/db/open.ts',
  'electron/letters/render-pdf.ts',
  'electron/imports/csv.ts',
  'electron/backup/snapshot.ts',
  'electron/platform/clock.ts',
  'electron/jobs/runner.ts',
  'electron/jobs/tasks.ts',
  'electron/ipc/dispatch.ts',
  'electron/shell/window.ts',
  'electron/application.ts',
  'tests/support/builders.ts',
];

const plant = (file: string, source: string, ...breaks: string[]): Plant => ({ file, source, breaks });

const PLANTS = [
  // shared
  plant('shared/domain/a1.ts', "import 'i18next';", 'shared-domain'),
  plant('shared/domain/a2.ts', "import { x } from '../contract/define.ts';", 'shared-domain'),
  plant('shared/domain/a3.ts', "import { readFileSync } from 'node:fs';", 'shared-domain', 'renderer-no-node'),
  plant('shared/legal/a4.ts', "import type { x } from '../../electron/db/open.ts';", 'shared-domain', 'renderer-no-main'),
  plant('shared/contract/a5.ts', "import { x } from '../i18n/t.ts';", 'shared-contract'),
  plant('shared/format/a6.ts', "import 'dayjs';", 'shared-contract'),
  plant('shared/i18n/a7.ts', "import type { x } from '../format/money.ts';", 'shared-i18n'),
  plant('shared/i18n/a10.ts', "import { x } from '../contract/errors.ts';", 'contract-types-only'),
  plant('shared/contract/a8.ts', "import type { x } from '../../renderer/lib/api.ts';", 'shared-contract', 'shared-no-renderer'),
  plant('shared/domain/a9.ts', "import 'electron';", 'shared-domain', 'electron-only-in-shell'),

  // renderer
  plant('renderer/ui/b1.ts', "import { x } from '../lib/api.ts';", 'renderer-ui'),
  plant('renderer/ui/b2.ts', "import { x } from '../features/debtors/index.ts';", 'renderer-ui'),
  plant('renderer/ui/b3.ts', "import { x } from '../../shared/contract/define.ts';", 'contract-types-only'),
  plant('renderer/ui/b12.ts', "import '@tanstack/react-query';", 'renderer-ui'),
  plant('renderer/lib/b4.ts', "import { x } from '../features/debtors/index.ts';", 'renderer-lib'),
  plant('renderer/lib/b5.ts', "import '@mantine/core';", 'renderer-lib'),
  plant('renderer/features/payments/b6.ts', "import { Button } from '@mantine/core';", 'renderer-features'),
  plant('renderer/features/payments/b7.ts', "import { x } from '../debtors/store.ts';", 'renderer-feature-inside'),
  plant('renderer/features/payments/b8.ts', "import { x } from '../../app/routes.ts';", 'renderer-features'),
  plant('renderer/features/payments/b9.ts', "import 'node:path';", 'renderer-features', 'renderer-no-node'),
  plant('renderer/app/b10.ts', "import type { x } from '../../electron/db/open.ts';", 'renderer-app', 'renderer-no-main'),
  plant('renderer/app/b11.ts', "import '@mantine/core';", 'renderer-app'),
  plant('renderer/main.ts', "import 'wouter';", 'renderer-main'),

  // electron
  plant('electron/core/invoices/c1.ts', "import { x } from '../../shell/window.ts';", 'electron-core'),
  plant('electron/core/invoices/c2.ts', "import 'electron';", 'electron-core', 'electron-only-in-shell'),
  plant('electron/core/invoices/c3.ts', "import 'pdfkit';", 'electron-core'),
  plant('electron/core/invoices/c4.ts', "import { x } from '../../platform/clock.ts';", 'electron-core-types-only'),
  plant('electron/core/invoices/c5.ts', "import { x } from '../../jobs/tasks.ts';", 'electron-core-types-only'),
  plant('electron/core/invoices/c6.ts', "import { x } from '../../letters/render-pdf.ts';", 'electron-core'),
  plant('electron/db/c7.ts', "import { x } from '../core/context.ts';", 'electron-db'),
  plant('electron/letters/c8.ts', "import { x } from '../db/open.ts';", 'electron-letters'),
  plant('electron/backup/c9.ts', "import { x } from '../core/context.ts';", 'electron-backup'),
  plant('electron/imports/c10.ts', "import { x } from '../db/open.ts';", 'electron-imports'),
  plant('electron/exports/c11.ts', "import { x } from '../core/context.ts';", 'electron-imports'),
  plant('electron/platform/c12.ts', "import { x } from '../db/open.ts';", 'electron-platform'),
  plant('electron/workers/c13.ts', "import { x } from '../core/payments/handlers.ts';", 'electron-workers-no-handlers'),
  plant('electron/workers/c14.ts', "import { x } from '../jobs/runner.ts';", 'electron-workers'),
  plant('electron/workers/c15.ts', "import 'electron';", 'electron-workers', 'electron-only-in-shell'),
  plant('electron/ipc/c16.ts', "import { x } from '../db/open.ts';", 'electron-ipc-jobs'),
  plant('electron/jobs/c17.ts', "import 'electron';", 'electron-ipc-jobs', 'electron-only-in-shell'),
  plant('electron/shell/c18.ts', "import { x } from '../db/open.ts';", 'electron-shell'),
  plant('electron/shell/c19.ts', "import { x } from '../letters/render-pdf.ts';", 'electron-shell'),
  plant('electron/shell/c20.ts', "import { x } from '../core/context.ts';", 'electron-shell-context-types'),
  plant('electron/preload.ts', "import { x } from '../shared/domain/money.ts';", 'electron-preload'),
  plant('electron/jobs/c21.ts', "import { x } from '../application.ts';", 'electron-composition', 'electron-ipc-jobs'),
  plant('electron/main.ts', "import 'papaparse'; import 'react-hook-form';", 'electron-runtime-dependencies'),

  // everything
  plant('electron/db/d1.ts', "import { x } from '../../tests/support/builders.ts';", 'electron-db', 'no-tests'),
  plant('shared/domain/d2.ts', "import { x } from './d3.ts'; export const y = x;", 'no-cycles'),
  plant('electron/main-menu.ts', "import { x } from './no-such-file.ts';", 'no-unresolved'),
];

/** What the table allows, one file a row: none of it may be reported. */
const ALLOWED = [
  plant('shared/domain/e1.ts', "import 'zod'; import 'jsvat'; import 'ibantools'; import { x } from '../legal/rates.ts';"),
  plant('shared/contract/e2.ts', "import 'zod'; import { x } from '../domain/money.ts';"),
  plant('shared/i18n/e3.ts', "import 'i18next'; import type { x } from '../contract/errors.ts';"),
  plant(
    'renderer/ui/e4.ts',
    "import '@mantine/core'; import '@tanstack/react-table'; import { x } from '../../shared/i18n/t.ts';",
  ),
  plant('renderer/lib/e5.ts', "import '@tanstack/react-query'; import { x } from '../../shared/contract/define.ts';"),
  plant(
    'renderer/features/payments/e6.ts',
    "import { x } from '../debtors/index.ts'; import 'react-hook-form'; import 'zustand';",
  ),
  plant('renderer/app/e7.ts', "import 'wouter'; import { x } from '../features/debtors/store.ts';"),
  plant(
    'electron/core/invoices/e8.ts',
    "import { x } from '../../db/open.ts'; import type { y } from '../../platform/clock.ts';",
  ),
  plant('electron/db/e9.ts', "import 'better-sqlite3'; import 'drizzle-orm'; import 'node:fs';"),
  plant('electron/letters/e10.ts', "import 'pdfkit'; import 'fontkit';"),
  plant(
    'electron/workers/e11.ts',
    "import { x } from '../core/payments/record-payment.ts'; import { x as y } from '../jobs/tasks.ts';",
  ),
  plant('electron/shell/e12.ts', "import 'electron'; import type { x } from '../core/context.ts';"),
  plant('electron/jobs/e13.ts', "import 'node:worker_threads'; import { x } from '../core/context.ts';"),
];

describe('the checker of boundaries', () => {
  let tree = '';
  const reported = new Map<string, string[]>();

  beforeAll(async () => {
    tree = mkdtempSync(join(tmpdir(), 'planted-'));
    const write = (file: string, source: string) => {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), source);
    };
    for (const file of TARGETS) write(file, 'export const x = 1; export type y = 1;');
    write('shared/domain/d3.ts', "import { y } from './d2.ts'; export const x = y;");
    for (const { file, source } of [...PLANTS, ...ALLOWED]) write(file, source);
    copyFileSync(join(PROJECT, 'package.json'), join(tree, 'package.json'));
    symlinkSync(join(PROJECT, 'node_modules'), join(tree, 'node_modules'), 'junction');

    const { violations } = await cruiseSources(tree);
    for (const { from, rule } of violations) reported.set(from, [...(reported.get(from) ?? []), rule]);
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it.each(PLANTS)('reports $breaks in $file', ({ file, breaks }) => {
    expect([...new Set(reported.get(file))].sort()).toEqual([...breaks].sort());
  });

  it('reports nothing that the table allows', () => {
    const planted = new Set(PLANTS.map(({ file }) => file));
    expect([...reported].filter(([file]) => !planted.has(file))).toEqual([]);
  });

  it('was given a violation of every rule', () => {
    const broken = new Set(PLANTS.flatMap(({ breaks }) => breaks));
    expect(rules.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
  });
});
