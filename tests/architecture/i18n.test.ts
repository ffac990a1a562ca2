import { describe, expect, it } from 'vitest';
import { es } from '../../shared/i18n/es/index.ts';
import { askedBy } from './asked-texts.ts';
import { parse, readSources, type Source } from './source-tree.ts';

type Texts = { readonly [key: string]: string | Texts };

const entries = (texts: Texts, path = ''): readonly (readonly [key: string, text: string])[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : entries(value, `${path}${key}.`),
  );
/** `day_one` and `day_other` are forms of one text, asked for as `day`. */
const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');

function unused(texts: Texts, sources: readonly Source[]): string[] {
  const { whole, patterns } = askedBy(sources);
  const keys = new Set(entries(texts).map(([key]) => withoutPlural(key)));
  return [...keys].filter((key) => !whole.has(key) && !patterns.some((pattern) => pattern.test(key)));
}

const outsideTheCatalogue = readSources().filter(({ path }) => !path.startsWith('shared/i18n/es/'));
const catalogue = entries(es);

describe('the catalogue of texts', () => {
  it('holds no text that nobody shows', () => {
    expect(unused(es, outsideTheCatalogue)).toEqual([]);
  });

  it('would report one', () => {
    const source = parse('planted.ts', "t('a.used'); t(`a.kinds.$" + "{kind}`); t('a.days', { count });");
    const texts = { a: { used: 'x', unused: 'x', kinds: { one: 'x', other: { deep: 'x' } }, days_one: 'x', days_other: 'x' } };
    expect(unused(texts, [source])).toEqual(['a.unused', 'a.kinds.other.deep']);
  });

  it('holds no empty text, no double space and no loose end', () => {
    expect(catalogue.filter(([, text]) => text.trim() !== text || text === '' || / {2}/.test(text))).toEqual([]);
  });

  it('writes its holes as the library reads them', () => {
    const broken = ([, text]: readonly [string, string]) => /[{}]/.test(text.replace(/\{\{\s*[A-Za-z]\w*\s*\}\}/g, ''));
    expect(catalogue.filter(broken)).toEqual([]);
  });

  it('has a plural beside each singular', () => {
    const keys = new Set(catalogue.map(([key]) => key));
    const lonely = [...keys].filter((key) => key.endsWith('_one') && !keys.has(key.replace(/_one$/, '_other')));
    expect(lonely).toEqual([]);
  });

  it('speaks to the owner as tú, and with Spanish signs', () => {
    const formal = /\b(usted|ustedes|su ordenador|pulse|haga clic|introduzca|seleccione|compruebe|inténtelo)\b/i;
    // What is said to a debtor on the phone is courteous; only what is told to the owner is not.
    const saidToTheDebtor = (key: string) => /^coach\.(openings|steps|replies|voicemail|thirdPerson)\b/.test(key);
    expect(catalogue.filter(([key, text]) => formal.test(text) && !saidToTheDebtor(key))).toEqual([]);
    const halfAsked = ([, text]: readonly [string, string]) =>
      text.split('?').length !== text.split('¿').length || text.split('!').length !== text.split('¡').length;
    expect(catalogue.filter(halfAsked)).toEqual([]);
  });
});
