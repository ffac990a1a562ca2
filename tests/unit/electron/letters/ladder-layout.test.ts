/** The letters around the demand on paper: one page where they can, and a sheet of answer that holds together. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../../electron/letters/fonts.ts';
import { MARGIN, PAGE, TEXT_BOTTOM } from '../../../../electron/letters/geometry.ts';
import { layoutLetter } from '../../../../electron/letters/layout.ts';
import { createMeasurer } from '../../../../electron/letters/measure.ts';
import { boxOf, type Page } from '../../../../electron/letters/placed.ts';
import type { LetterFacts } from '../../../../shared/domain/letters/letter-facts.ts';
import type { TemplateId } from '../../../../shared/domain/letters/letter-template.ts';
import {
  courtesyOfSeveral,
  courtesyToBusiness,
  courtesyToConsumer,
  courtesyToTownHall,
  invitationToBusiness,
  invitationToConsumer,
  reminderToBusiness,
  reminderToConsumer,
  reminderToTownHall,
} from '../../../support/ladder-letter-facts.ts';
import { compose } from '../../../support/read-letter.ts';

const measurer = createMeasurer(loadFonts(join(import.meta.dirname, '../../../../resources/fonts')));
const lay = (id: TemplateId, facts: LetterFacts): readonly Page[] =>
  layoutLetter(compose(id, facts).model, { withQr: true }, measurer);
const textOf = (page: Page | undefined): string =>
  (page?.placed ?? []).flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))).join('');

describe('a friendly letter', () => {
  it.each<[TemplateId, string, LetterFacts]>([
    ['L01', 'to a business', courtesyToBusiness],
    ['L01', 'of several invoices', courtesyOfSeveral],
    ['L01', 'to a consumer', courtesyToConsumer],
    ['L01', 'to a town hall', courtesyToTownHall],
    ['L02', 'to a business', reminderToBusiness],
    ['L02', 'to a consumer', reminderToConsumer],
    ['L02', 'to a town hall', reminderToTownHall],
    ['L03', 'to a business', reminderToBusiness],
    ['L03', 'to a consumer', reminderToConsumer],
  ])('%s %s is one page', (id, _, facts) => {
    expect(lay(id, facts)).toHaveLength(1);
  });
});

describe('the sheet of answer', () => {
  it('is the last page, alone, after the statement of interest', () => {
    const pages = lay('L06', invitationToBusiness).map(textOf);
    expect(pages.at(-2)).toContain('Liquidación');
    expect(pages.at(-1)).toMatch(/^HOJA DE RESPUESTA/);
    expect(pages.filter((text) => text.includes('HOJA DE RESPUESTA'))).toHaveLength(1);
    expect(lay('L06', invitationToConsumer).map(textOf).at(-1)).toMatch(/^HOJA DE RESPUESTA/);
  });

  it('keeps boxes, texts and lines inside its margins, whoever the creditor is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zÁÉÍÓÚÑáéíóúñ ]{1,120}$/), fc.emailAddress(), (street, email) => {
        const { creditor, contact } = invitationToConsumer;
        const facts = {
          ...invitationToConsumer,
          creditor: { ...creditor, address: { ...creditor.address, street } },
          contact: { ...contact, email },
        };
        const sheet = lay('L06', facts).at(-1);
        for (const { meaning, marks } of sheet?.placed ?? []) {
          for (const mark of marks) {
            const box = boxOf(mark);
            expect(box.left).toBeGreaterThanOrEqual(MARGIN.left - 0.1);
            expect(box.right).toBeLessThanOrEqual(PAGE.width - MARGIN.right + 0.6);
            if (meaning.as !== 'artifact') expect(box.bottom).toBeLessThanOrEqual(TEXT_BOTTOM + 0.1);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('leaves room to write on every line', () => {
    const sheet = lay('L06', invitationToConsumer).at(-1);
    const lines = (sheet?.placed ?? []).flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'rule' && mark.weight === 'hair' && mark.height === 0 ? [mark.width] : [])),
    );
    // Seven lines to fill in and the rule of the foot; two centimetres are 56,7 points.
    expect(lines.length).toBeGreaterThanOrEqual(8);
    expect(Math.min(...lines)).toBeGreaterThan(56.7);
  });
});
