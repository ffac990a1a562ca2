/**
 * Who may import whom: each row of the house table is one rule, written as a list of what is allowed ("may import
 * these and nothing else"), so that a new library or folder is refused until somebody decides about it. The bans that
 * matter most have a rule of their own, which says why.
 *
 * Paths are relative to the project; packages are matched wherever node_modules lies.
 */
import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser';

/** A pattern for whole packages: `@mantine/` covers a scope. */
const packages = (...names: readonly string[]) =>
  `(^|/)node_modules/(${names.map((name) => (name.endsWith('/') ? name : `${name}/`)).join('|')})`;

const REACT = packages('react', 'react-dom');
const NODE =
  '^node:|^(assert|buffer|child_process|crypto|events|fs|module|os|path|perf_hooks|process|stream|string_decoder|timers|url|util|v8|worker_threads|zlib)(/|$)';
const SHARED = '^shared/';

type Rule = IForbiddenRuleType & { readonly name: string };

/** Files under `path` may import `allowed` and nothing else. */
const only = (name: string, path: string, allowed: string[], comment: string): Rule => ({
  name,
  severity: 'error',
  comment,
  from: { path },
  to: { pathNot: allowed },
});
/** Files under `path` never import `banned`. */
const never = (name: string, path: string, banned: string, comment: string): Rule => ({
  name,
  severity: 'error',
  comment,
  from: { path },
  to: { path: banned },
});

export const rules: readonly Rule[] = [
  // shared
  only(
    'shared-domain',
    '^shared/(domain|legal)/',
    ['^shared/(domain|legal)/', packages('zod', 'ibantools', 'jsvat')],
    'The rules are pure: they know each other and three small libraries.',
  ),
  only(
    'shared-contract',
    '^shared/(contract|format)/',
    ['^shared/(contract|format|domain)/', packages('zod')],
    'The contract and the formats speak domain types.',
  ),
  only(
    'shared-i18n',
    '^shared/i18n/',
    ['^shared/(i18n|domain)/', '^shared/contract/', packages('i18next')],
    'Texts know nobody.',
  ),
  {
    name: 'contract-types-only',
    severity: 'error',
    comment:
      'Catalogue and kit name the failures of the contract, so that a code without its sentence does not compile; they run none of it.',
    from: { path: '^(shared/i18n|renderer/ui)/' },
    to: { path: '^shared/contract/', dependencyTypesNot: ['type-only'] },
  },

  // renderer
  only(
    'renderer-ui',
    '^renderer/ui/',
    [
      '^renderer/ui/',
      '^shared/(domain|format|i18n|contract)/',
      REACT,
      packages(
        '@mantine/',
        '@tanstack/react-table',
        '@tanstack/react-virtual',
        'pdfjs-dist',
        'lucide-react',
        'react-i18next',
        'dayjs',
      ),
    ],
    'The kit knows no feature and no data; only the kit knows Mantine.',
  ),
  only(
    'renderer-lib',
    '^renderer/lib/',
    ['^renderer/lib/', SHARED, REACT, packages('@tanstack/react-query', 'zod')],
    'The typed client and hooks without a domain; what comes from outside (storage, an answer) is parsed here.',
  ),
  only(
    'renderer-features',
    '^renderer/features/',
    [
      '^renderer/(features|ui|lib)/',
      SHARED,
      REACT,
      packages('react-hook-form', '@hookform/resolvers', '@tanstack/react-query', 'zustand'),
    ],
    'A feature is made of the kit, the client and the contract.',
  ),
  {
    name: 'renderer-feature-inside',
    severity: 'error',
    comment: "Of another feature only its index.ts may be imported; its inside is nobody else's.",
    from: { path: '^renderer/features/([^/]+)/' },
    to: { path: '^renderer/features/', pathNot: ['^renderer/features/$1/', '^renderer/features/[^/]+/index\\.ts$'] },
  },
  only(
    'renderer-app',
    '^renderer/app/',
    ['^renderer/', SHARED, REACT, packages('wouter', '@tanstack/react-query', 'zustand')],
    'Providers, routes and the frame around the pages.',
  ),
  only(
    'renderer-main',
    '^renderer/[^/]+$',
    ['^renderer/', SHARED, REACT, packages('@mantine/', 'get-nonce')],
    'The entry mounts the window and hands the nonce on.',
  ),
  never('renderer-no-node', '^(renderer|shared)/', NODE, 'The window is sandboxed and the rules run anywhere: neither has Node.'),
  never('renderer-no-main', '^(renderer|shared)/', '^electron/', 'The only road to the main process is the bridge.'),
  never('shared-no-renderer', '^(shared|electron)/', '^renderer/', 'The window is a leaf: nothing else builds on it.'),

  // electron
  only(
    'electron-core',
    '^electron/core/',
    ['^electron/(core|db|platform)/', '^electron/jobs/tasks\\.ts$', SHARED],
    'Use cases know the ledger and their ports: no Electron, no drawing, no files of their own.',
  ),
  {
    name: 'electron-core-types-only',
    severity: 'error',
    comment: 'Effects reach a use case through its context; of platform and jobs it may name the types.',
    from: { path: '^electron/core/' },
    to: { path: '^electron/(platform|jobs)/', dependencyTypesNot: ['type-only'] },
  },
  only(
    'electron-db',
    '^electron/db/',
    ['^electron/(db|platform)/', SHARED, NODE, packages('better-sqlite3', '@types/better-sqlite3', 'drizzle-orm', 'zod')],
    'The ledger file decides nothing and knows no use case.',
  ),
  only(
    'electron-letters',
    '^electron/letters/',
    [
      '^electron/(letters|platform)/',
      SHARED,
      NODE,
      packages('pdfkit', '@types/pdfkit', 'fontkit', '@types/fontkit', 'uqr', 'node-forge', '@types/node-forge', 'zod'),
    ],
    'Pages are drawn from a finished model.',
  ),
  only(
    'electron-backup',
    '^electron/backup/',
    ['^electron/(backup|db|platform)/', SHARED, NODE, packages('better-sqlite3', '@types/better-sqlite3', 'drizzle-orm', 'zod')],
    'Copies know the ledger file and no use case.',
  ),
  only(
    'electron-imports',
    '^electron/(imports|exports)/',
    [
      '^electron/(imports|exports|platform)/',
      SHARED,
      NODE,
      packages('@e965/xlsx', 'papaparse', '@types/papaparse', 'iconv-lite', 'ical-generator', 'zod'),
    ],
    'Bytes to rows and rows to bytes, without rules.',
  ),
  only(
    'electron-platform',
    '^electron/platform/',
    ['^electron/platform/', SHARED, NODE, packages('zod')],
    'Effects behind small types; everything may stand on them, so they stand on nothing.',
  ),
  only(
    'electron-workers',
    '^electron/workers/',
    [
      '^electron/(workers|core|db|letters|backup|imports|exports|platform)/',
      '^electron/jobs/tasks\\.ts$',
      SHARED,
      NODE,
      packages('better-sqlite3', '@types/better-sqlite3', 'zod'),
    ],
    'Tasks run the ledger, the pages and the use cases of bulk writes in a thread.',
  ),
  never(
    'electron-workers-no-handlers',
    '^electron/workers/',
    '^electron/core/.*/handlers\\.ts$',
    'Handlers are the way in from the window; a thread runs use cases.',
  ),
  only(
    'electron-ipc-jobs',
    '^electron/(ipc|jobs)/',
    ['^electron/(ipc|jobs|core|platform)/', SHARED, NODE],
    'The way in and the job runner know use cases and threads, not storage.',
  ),
  only(
    'electron-shell',
    '^electron/shell/',
    ['^electron/(shell|ipc|jobs|platform)/', '^electron/core/context\\.ts$', SHARED, NODE, packages('electron')],
    'Windows, menus and dialogs hold no rule and touch no storage.',
  ),
  {
    name: 'electron-shell-context-types',
    severity: 'error',
    comment: 'The shell implements the desktop port of the use cases: it names that type and nothing else of core.',
    from: { path: '^electron/shell/' },
    to: { path: '^electron/core/', dependencyTypesNot: ['type-only'] },
  },
  only('electron-preload', '^electron/preload\\.ts$', [packages('electron')], 'The bridge knows no feature.'),
  {
    name: 'electron-only-in-shell',
    severity: 'error',
    comment: 'Every other part of the program runs, and is tested, without Electron.',
    from: { path: '^(electron|renderer|shared)/', pathNot: '^electron/(shell/|main\\.ts$|preload\\.ts$)' },
    to: { path: packages('electron') },
  },
  {
    name: 'electron-composition',
    severity: 'error',
    comment: 'main.ts is the composition root and application.ts the program it starts: nothing builds on them.',
    from: { pathNot: '^electron/main\\.ts$' },
    to: { path: '^electron/(main|application)\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'electron-runtime-dependencies',
    severity: 'error',
    comment: 'What main and its threads load has to be inside the package: a development dependency is not.',
    from: { path: '^electron/' },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
      pathNot: packages('electron'),
    },
  },

  // everything
  never('no-tests', '^(electron|renderer|shared)/', '^tests/', 'The product does not know its tests.'),
  {
    name: 'no-cycles',
    severity: 'error',
    comment: 'A cycle means that two files are one, or that a third is missing.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unresolved',
    severity: 'error',
    comment: 'An import that leads nowhere is checked by nothing.',
    from: {},
    to: { couldNotResolve: true },
  },
];

export const options = {
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: true,
  moduleSystems: ['es6', 'cjs'],
} satisfies ICruiseOptions;

export const resolution = {
  extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.node', '.css', '.d.ts'],
  exportsFields: ['exports'],
  conditionNames: ['import', 'node', 'default', 'require', 'types'],
  mainFields: ['module', 'main', 'types'],
};
