import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse, placeOf, readSources, type Source, visit } from './source-tree.ts';

const sources = readSources();

/** Files of more than 300 lines, each with the reason why it is one thing. */
const LONG_FILES: Readonly<Record<string, string>> = {};

/** Where the hour, the day and chance come from; everybody else is given them. */
const EFFECTS = [
  'electron/platform/clock.ts',
  'electron/platform/instant.ts',
  'electron/platform/ids.ts',
  'renderer/lib/new-name.ts',
];

function effectsIn(source: Source): string[] {
  const found: string[] = [];
  visit(source.tree, (node) => {
    const isBareDate = ts.isNewExpression(node) && node.expression.getText(source.tree) === 'Date' && !node.arguments?.length;
    const isCall = ts.isPropertyAccessExpression(node) && /^(Date\.now|Math\.random)$/.test(node.getText(source.tree));
    const isDateCall = ts.isCallExpression(node) && node.expression.getText(source.tree) === 'Date';
    const isRandomId = ts.isIdentifier(node) && node.text === 'randomUUID';
    if (isBareDate || isCall || isDateCall || isRandomId) found.push(`${placeOf(source, node)} ${node.getText(source.tree)}`);
  });
  return found;
}

/** Comments that make a checker look away. */
function silencedIn({ path, text }: Source): string[] {
  return text
    .split('\n')
    .flatMap((line, at) =>
      /@ts-(ignore|nocheck|expect-error)|biome-ignore|eslint-disable|v8 ignore/.test(line)
        ? [`${path}:${at + 1} ${line.trim()}`]
        : [],
    );
}

const REASON = /biome-ignore(-all|-start|-end)? [\w/]+: \S.{14,}/;

describe('the sources', () => {
  it('take the hour and chance only from the clock and the ids', () => {
    expect(sources.filter(({ path }) => !EFFECTS.includes(path)).flatMap(effectsIn)).toEqual([]);
  });

  it('would be caught taking them elsewhere', () => {
    const planted = parse(
      'planted.ts',
      [
        'new Date();',
        'new Date;',
        'Date.now();',
        'Date();',
        'Math.random();',
        'crypto.randomUUID();',
        'new Date(2030, 1, 1);',
        'Date.UTC(1);',
      ].join('\n'),
    );
    expect(effectsIn(planted).map((found) => found.split(' ')[0])).toEqual(
      [1, 2, 3, 4, 5, 6].map((line) => `planted.ts:${line}`),
    );
  });

  it('leave nothing for later', () => {
    const notes = /\b(TODO|FIXME|HACK)\b|[Cc]oming soon|[Pp]róximamente|[Nn]ot implemented/;
    expect(
      sources.flatMap(({ path, text }) =>
        text.split('\n').flatMap((line, at) => (notes.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
      ),
    ).toEqual([]);
  });

  it('hold at most 300 lines, but those listed with their reason', () => {
    const long = sources.filter(({ text }) => text.trimEnd().split('\n').length > 300).map(({ path }) => path);
    expect(long).toEqual(Object.keys(LONG_FILES).sort());
  });

  it('silence a checker only with a reason, and never the compiler', () => {
    const silenced = sources.flatMap(silencedIn);
    expect(silenced.filter((line) => !REASON.test(line))).toEqual([]);
    expect(silenced.filter((line) => /noExplicitAny|plugin|noJsxLiterals|noConsole/.test(line))).toEqual([]);
  });

  it('contain no key, address or machine of the people who wrote them', () => {
    const traces = /\/home\/|\/Users\/|[A-Z]:\\\\Users|BEGIN [A-Z ]*PRIVATE KEY|localhost:\d|127\.0\.0\.1/;
    expect(sources.filter(({ text }) => traces.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('never run text as code or write raw markup', () => {
    const found: string[] = [];
    for (const source of sources) {
      visit(source.tree, (node) => {
        const text = ts.isIdentifier(node) ? node.text : '';
        const runs = ts.isCallExpression(node) && node.expression.getText(source.tree) === 'eval';
        if (runs || /^(dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML)$/.test(text))
          found.push(placeOf(source, node));
      });
    }
    expect(found).toEqual([]);
  });
});
