import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Hundreds of small files, of which main and every worker would wait for each: half a second of a start. */
const IN_THE_BUNDLE = /^(drizzle-orm|i18next|ibantools|jsvat|zod)(\/|$)/;

/** A bundle that Node runs: our own files go in, and what is small; other packages are loaded from node_modules. */
const forNode = (input: string, entryFileNames: string, format: 'es' | 'cjs' = 'es') => ({
  consumer: 'server' as const,
  resolve: { noExternal: [IN_THE_BUNDLE] },
  build: {
    ssr: true,
    outDir: '../dist/electron',
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input,
      external: (id: string) => !/^(\.|\/|[A-Za-z]:)/.test(id) && !IN_THE_BUNDLE.test(id),
      // Examples in the comments of libraries would look like packages that are imported.
      output: { format, entryFileNames, chunkFileNames: '[name].js', comments: { legal: true, annotation: true, jsdoc: false } },
    },
  },
});
/** The window begins with the texts of its first screen (see `shared/i18n/starting-texts.ts`). */
const firstTexts: Plugin = {
  name: 'first-texts',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId(source, importer, options) {
    if (!source.endsWith('/starting-texts.ts')) return undefined;
    return this.resolve(source.replace('starting-texts', 'first-texts'), importer, options);
  },
};
const project = (name: string, extension = 'ts', environment = 'node') => ({
  extends: true as const,
  test: {
    name,
    root: '.',
    environment,
    setupFiles: ['tests/support/properties.ts'],
    include: [`tests/${name}/**/*.test.${extension}`],
  },
});

export default defineConfig({
  root: 'renderer',
  plugins: [react(), firstTexts],
  html: { cspNonce: '__CSP_NONCE__' },
  // A font inlined as data: would be refused by the CSP.
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // What the first screen needs is one file: asked for, parsed and run at once.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      // A list of exports does nothing by itself: whoever imports one of them does not load the rest.
      treeshake: { moduleSideEffects: [{ test: /\/renderer\/(ui|features\/[\w-]+)\/(index|icons)\.ts$/, sideEffects: false }] },
    },
    // A test holds the first file to its size; charts and pdf.js are as large as they are.
    chunkSizeWarningLimit: 2000,
  },
  environments: {
    main: forNode('electron/main.ts', 'main.js'),
    worker: forNode('electron/workers/worker.ts', 'worker.js'),
    reader: forNode('electron/workers/read-back.ts', 'read-back.js'),
    preload: forNode('electron/preload.ts', 'preload.cjs', 'cjs'),
  },
  builder: {
    buildApp: async (builder) => {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment);
      }
    },
  },
  test: {
    root: '.',
    // Times are measured in the bench; a limit here only ends what hangs, on slow computers too.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [project('unit'), project('integration'), project('architecture'), project('component', 'tsx', 'jsdom')],
  },
});
