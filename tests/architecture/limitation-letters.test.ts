/** No letter tells until when its debt can be claimed: that would give the debtor the day to wait for (legal-es §4.4). */
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import { composeLetter } from '../../shared/domain/letters/compose-letter.ts';
import { TemplateId } from '../../shared/domain/letters/letter-template.ts';
import { limitationClock } from '../../shared/domain/limitation.ts';
import { spanishLetterFormats } from '../../shared/format/letter-formats.ts';
import { FACTS } from '../support/ladder-letter-facts.ts';
import { readSources, type Source } from './source-tree.ts';

/**
 * All that makes or draws a letter. It may ask of limitation whether the Civil Code rules it, and, for the file of a claim in court,
 * which invoices to hold back: the owner is told, and nothing of it is printed.
 */
const LETTERS = /^(shared\/domain\/letters|electron\/letters|electron\/core\/letters)\//;
const ALLOWED = ['limitationByCivilCode', 'chosenForDebtor', 'chosenForInvoice', 'barredInvoices'];

function whatTheyTake(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ path }) => LETTERS.test(path))
    .flatMap(({ text }) => [...text.matchAll(/import (?:type )?\{([^}]*)\} from '[^']*limitation[^']*'/g)])
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
    .filter((name) => name !== '' && !ALLOWED.includes(name));
}

/** Of the letters that interrupt it, with the article that says so; friendly ones do not even name it. */
const FORMAL: readonly TemplateId[] = ['L04', 'L05', 'L06', 'L15', 'L16B', 'L25'];
const TIME_BARRED =
  /prescri(?!pción(\srespecto\sde\sla\sfianza)?(\s\(artículos?\s(1973|7\.1)[^)]*\))?(\sy\sse\shace\stambién|\.))/i;

describe('letters', () => {
  it('take no limitation date from anywhere', () => {
    expect(whatTheyTake(readSources())).toEqual([]);
    const planted = { path: 'electron/core/letters/x.ts', text: "import { limitationOf } from '../limitation.ts';" } as Source;
    expect(whatTheyTake([planted])).toEqual(['limitationOf']);
  });

  it.each(TemplateId.options)('%s prints neither the day nor a word about being time-barred', (templateId) => {
    const facts = FACTS[templateId];
    const printed = JSON.stringify(composeLetter({ templateId, facts, formats: spanishLetterFormats }).model);
    for (const { dueOn, issuedOn } of facts.debt.invoices) {
      for (const preset of ['general_5', 'goods_nontrader_3', 'public_4'] as const) {
        const { prescribesOnProven } = limitationClock(preset, { dueOn, issuedOn, acts: [] }, '2026-11-22' as IsoDate);
        expect(printed).not.toContain(prescribesOnProven);
        expect(printed).not.toContain(spanishLetterFormats.longDate(prescribesOnProven));
        expect(printed).not.toContain(spanishLetterFormats.shortDate(prescribesOnProven));
      }
    }
    expect(printed.includes('interrumpe la prescripción')).toBe(FORMAL.includes(templateId));
    expect(printed.match(TIME_BARRED)).toBeNull();
    expect('La deuda prescribe el 3 de mayo.'.match(TIME_BARRED)).not.toBeNull();
    expect('La deuda habrá prescrito.'.match(TIME_BARRED)).not.toBeNull();
  });
});
