/** What the window loads before Hoy is on screen: one file, small enough, with all the texts it can ask for. */
import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract/index.ts';
import { es } from '../../shared/i18n/es/index.ts';
import { startingTexts } from '../../shared/i18n/first-texts.ts';
import { askedBy } from './asked-texts.ts';
import { PROJECT } from './project.ts';
import { readSources } from './source-tree.ts';

const MOST_BYTES = 300_000;

let chunks: readonly Rolldown.OutputChunk[] = [];
beforeAll(async () => {
  const bundle = (await build({
    root: `${PROJECT}/renderer`,
    configFile: `${PROJECT}/vite.config.ts`,
    logLevel: 'error',
    build: { write: false },
  })) as Rolldown.RolldownOutput;
  chunks = bundle.output.filter((file) => file.type === 'chunk');
});

/** The entry and whatever it imports before it runs. */
function firstChunks(): readonly Rolldown.OutputChunk[] {
  const known = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const first = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const chunk of first) for (const name of chunk.imports) first.add(known.get(name) as Rolldown.OutputChunk);
  return [...first];
}

/** Files of ours of which something was left in. */
const ownFiles = (): readonly string[] =>
  firstChunks()
    .flatMap(({ modules }) => Object.entries(modules))
    .filter(([id, { renderedLength }]) => renderedLength > 0 && !id.includes('node_modules'))
    .map(([id]) => relative(PROJECT, id.split('?')[0] ?? id));

describe('the first screen', () => {
  it('is one file of at most 300 kB, gzip', () => {
    const sizes = firstChunks().map(({ fileName, code }) => ({ fileName, bytes: gzipSync(code).length }));
    expect(sizes).toEqual([{ fileName: expect.stringMatching(/^assets\/index-/), bytes: expect.any(Number) }]);
    expect(sizes[0]?.bytes).toBeLessThan(MOST_BYTES);
  });

  it('is the frame and Hoy, and no other screen, form, chart, calendar or paper', () => {
    const own = ownFiles();
    expect(own).toEqual(expect.arrayContaining(['renderer/app/shell.tsx', 'renderer/features/today/today-page.tsx']));
    expect(
      own.filter((path) =>
        /^renderer\/features\/(?!today\/|(settings|bin)\/(missing-rate-card|bin-news|queries)|backup\/stick-strip|palette\/index)/.test(
          path,
        ),
      ),
    ).toEqual([]);
    expect(own.filter((path) => /^renderer\/ui\/(fields|overlays|paper|calendar)\//.test(path))).toEqual([]);
    const libraries = firstChunks().flatMap(({ moduleIds }) => moduleIds.filter((id) => id.includes('node_modules')));
    expect(libraries.filter((id) => /recharts|pdfjs|hook-form|react-table|mantine\/dates|ibantools|jsvat/.test(id))).toEqual([]);
  });

  it('asks for no text that has not come yet', () => {
    const own = new Set(ownFiles());
    const { whole, patterns } = askedBy(readSources().filter(({ path }) => own.has(path)));
    const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
    const asked = keysOf(es).filter(
      (key) => whole.has(withoutPlural(key)) || patterns.some((one) => one.test(withoutPlural(key))),
    );
    expect(asked.length).toBeGreaterThan(100);
    // The name of a channel may be that of a text.
    expect(asked.filter((key) => !(key in contract) && !((key.split('.')[0] ?? '') in startingTexts))).toEqual([]);
  });
});

type Texts = { readonly [key: string]: string | Texts };

const keysOf = (texts: Texts, path = ''): readonly string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );
