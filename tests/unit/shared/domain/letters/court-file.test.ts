/** The file for a court, word by word: its documents are numbered without gaps, and nothing confidential is in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courtDocuments } from '../../../../../shared/domain/letters/court-file.ts';
import type { LetterFacts } from '../../../../../shared/domain/letters/letter-facts.ts';
import { courtFile, courtFileOfBusiness, courtFileOfConsumer } from '../../../../support/court-facts.ts';
import { day } from '../../../../support/letter-facts.ts';
import { codes, compose, keptWording, read, whole } from '../../../../support/read-letter.ts';

const withFile = (facts: LetterFacts, change: Partial<typeof courtFile>): LetterFacts => ({
  ...facts,
  courtFile: { ...(facts.courtFile ?? courtFile), ...change },
});

describe('the text of the file', () => {
  it.each<[string, LetterFacts, readonly string[]]>([
    ['courtFileOfBusiness', courtFileOfBusiness, []],
    ['courtFileOfConsumer', courtFileOfConsumer, ['route-of-lawyer']],
  ])('%s', (name, facts, expected) => {
    const { model, gaps } = compose('L20', facts);
    expect(gaps.map(({ code }) => code)).toEqual(expected);
    expect(read(model)).toEqual(keptWording('L20', name));
    expect(model.address.lines).toEqual([]);
  });

  it('claims from a consumer no indemnity and no costs', () => {
    expect(whole(compose('L20', courtFileOfConsumer).model)).not.toMatch(/40 €|40 euros|3\/2004|costes de cobro/);
  });

  it('numbers the documents that exist one after the other, and the chronology points at them', () => {
    fc.assert(
      fc.property(
        fc.record({
          hasContract: fc.boolean(),
          hasStatement: fc.boolean(),
          hasAddressProof: fc.boolean(),
          hasIdentity: fc.boolean(),
        }),
        (which) => {
          const documents = courtDocuments(withFile(courtFileOfBusiness, which));
          expect(documents.map(({ number }) => number)).toEqual(documents.map((_, index) => index + 1));
          const text = read(compose('L20', withFile(courtFileOfBusiness, which)).model).join('\n');
          const negotiation = documents.find(({ key }) => key === 'negotiation')?.number;
          expect(text).toContain(`Entregado el 04/09/2026 | ${negotiation}`);
          expect(text).toContain(`\n${negotiation}. Negociación previa`);
        },
      ),
    );
  });
});

describe('what stands against it', () => {
  it('needs the negotiation, ended and not older than a year, unless there is a reason', () => {
    const { invitation: _invitation, ...uninvited } = courtFileOfBusiness;
    expect(codes('L20', uninvited)).toEqual([['no-invitation', 'letter', 'blocks', '']]);
    expect(codes('L20', withFile(uninvited, { route: 'exempt' }))).toEqual([['route-of-lawyer', 'letter', 'warns', '']]);
    const open = {
      ...courtFileOfBusiness.invitation,
      attempt: { ...courtFileOfBusiness.invitation?.attempt, state: 'not-begun' },
    };
    expect(codes('L20', { ...courtFileOfBusiness, invitation: open as never })).toContainEqual([
      'invitation-not-received',
      'invitation',
      'blocks',
      'letter-6',
    ]);
  });

  it('tells the owner, and not the paper, what is confidential, what is over and whose VAT is back', () => {
    const facts = withFile(courtFileOfBusiness, {
      confidentialDays: [day('2026-09-12')],
      barred: [{ id: 'invoice-F26/0013', number: 'F26/0013' }],
      vatRecovered: [{ id: 'invoice-F26/0014', number: 'F26/0014' }],
    });
    expect(codes('L20', facts)).toEqual([
      ['period-over', 'invoice', 'blocks', 'invoice-F26/0013'],
      ['vat-recovered', 'invoice', 'warns', 'invoice-F26/0014'],
      ['confidential-left-out', 'letter', 'warns', '2026-09-12'],
    ]);
    expect(whole(compose('L20', facts).model)).not.toMatch(/12\/09\/2026|12 de septiembre|prescri/);
  });

  it('is not for public bodies, nor where the domicile is not known', () => {
    expect(codes('L20', { ...courtFileOfBusiness, debtor: { ...courtFileOfBusiness.debtor, kind: 'public' } })[0]).toEqual([
      'template-not-for-debtor',
      'debtor',
      'blocks',
      'debtor-1',
    ]);
    expect(
      codes(
        'L20',
        withFile({ ...courtFileOfBusiness, debtor: { ...courtFileOfBusiness.debtor, address: {} } }, { district: undefined }),
      ),
    ).toEqual([
      ['missing-value', 'debtor', 'blocks', 'debtor-1'],
      ['missing-value', 'letter', 'blocks', 'partido_judicial'],
    ]);
  });
});
