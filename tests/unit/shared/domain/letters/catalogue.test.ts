import { describe, expect, it } from 'vitest';
import { LetterLanguage, letterIn } from '../../../../../shared/domain/letters/catalogue.ts';
import { builtInTemplate, TemplateId } from '../../../../../shared/domain/letters/letter-template.ts';
import { templates } from '../../../../../shared/domain/letters/templates/es/index.ts';
import { FACTS } from '../../../../support/ladder-letter-facts.ts';
import { compose } from '../../../../support/read-letter.ts';

const galician = builtInTemplate({ ...templates.L02, version: 'l02-gl-1', text: 'P2 Falta o pagamento.' });

describe('a letter in the language of its reader', () => {
  it.each(LetterLanguage.options)('in %s is Spanish for as long as there is no other', (language) => {
    for (const id of TemplateId.options) expect(letterIn(id, language)).toEqual({ template: templates[id], tag: 'es-ES' });
    const { model } = compose('L02', { ...FACTS.L02, debtor: { ...FACTS.L02.debtor, language } });
    expect(model).toEqual(compose('L02', FACTS.L02).model);
  });

  it('is whole: what is not translated stays in Spanish, and says so of itself', () => {
    const catalogue = { es: templates, gl: { L02: galician } };
    expect(letterIn('L02', 'gl', catalogue)).toEqual({ template: galician, tag: 'gl-ES' });
    expect(letterIn('L03', 'gl', catalogue)).toEqual({ template: templates.L03, tag: 'es-ES' });
    expect(letterIn('L02', undefined, catalogue)).toEqual({ template: templates.L02, tag: 'es-ES' });
  });
});
