import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../../../../shared/domain/letters/compose-letter.ts';
import { exampleFacts } from '../../../../../shared/domain/letters/example-facts.ts';
import { TemplateId } from '../../../../../shared/domain/letters/letter-template.ts';
import { plainFormats as formats } from '../../../../support/letter-facts.ts';

describe('the invented case', () => {
  it.each(TemplateId.options)('%s has all that it prints', (templateId) => {
    const { model, gaps } = composeLetter({ templateId, facts: exampleFacts(templateId), formats });
    expect(gaps.filter(({ code }) => code === 'missing-value')).toEqual([]);
    expect(JSON.stringify(model)).not.toContain('«falta');
    // What a letter to somebody invented says, it says of nobody.
    expect(JSON.stringify(model)).toMatch(/Ficticio|Inventada/);
  });
});
