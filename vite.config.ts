import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** A bundle that Node runs: our own files go in, packages stay outside and are loaded from node_modules. */
const forNode = (input: string, entryFileNames: string, format: 'es' | 'cjs' = 'es') => ({
  consumer: 'server' as const,
  build: {
    ssr: true,
    outDir: '../dist/electron',
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: { input, external: /^(?!\.|\/|[A-Za-z]:)/, output: { format, entryFileNames } },
  },
});
const project = (name: string, extension = 'ts', environment = 'node') => ({
  extends: true as const,
  test: { name, root: '.', environment, include: [`tests/${name}/**/*.test.${extension}`] },
});

export default defineConfig({
  root: 'renderer',
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  // A font inlined as data: would be refused by the CSP.
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Read from the disk beside it: what matters is that heavy screens load apart, not how many bytes the first one has.
    chunkSizeWarningLimit: 2000,
  },
  environments: {
    main: forNode('electron/main.ts', 'main.js'),
    worker: forNode('electron/workers/worker.ts', 'worker.js'),
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
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [project('unit'), project('integration'), project('architecture'), project('component', 'tsx', 'jsdom')],
  },
});
