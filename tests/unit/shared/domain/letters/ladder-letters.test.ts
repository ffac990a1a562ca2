/** The letters around the demand, word by word, and what none of them may say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LetterFacts } from '../../../../../shared/domain/letters/letter-facts.ts';
import { TemplateId } from '../../../../../shared/domain/letters/letter-template.ts';
import { templates } from '../../../../../shared/domain/letters/templates/es/index.ts';
import {
  asSoleTrader,
  brokenPromise,
  courtesyOfSeveral,
  courtesyToBusiness,
  courtesyToConsumer,
  courtesyToTownHall,
  FACTS,
  invitationToBusiness,
  invitationToConsumer,
  lastNoticeToBusiness,
  lastNoticeToConsumer,
  negotiation,
  refusedInvitation,
  reminderToBusiness,
  reminderToConsumer,
  reminderToTownHall,
  silentInvitation,
} from '../../../../support/ladder-letter-facts.ts';
import { consumerFacts, day, euros, invoice } from '../../../../support/letter-facts.ts';
import { compose, keptWording, plain, read, whole } from '../../../../support/read-letter.ts';

describe('the text of each letter', () => {
  it.each<[TemplateId, string, LetterFacts]>([
    ['L01', 'courtesyToBusiness', courtesyToBusiness],
    ['L01', 'courtesyOfSeveral', courtesyOfSeveral],
    ['L02', 'reminderToBusiness', reminderToBusiness],
    ['L02', 'reminderToConsumer', reminderToConsumer],
    ['L03', 'reminderToBusiness', reminderToBusiness],
    ['L03', 'reminderToConsumer', reminderToConsumer],
    ['L06', 'invitationToBusiness', invitationToBusiness],
    ['L06', 'invitationToConsumer', invitationToConsumer],
    ['L07', 'lastNoticeToBusiness', lastNoticeToBusiness],
    ['L07', 'lastNoticeToConsumer', lastNoticeToConsumer],
  ])('%s %s', (templateId, name, facts) => {
    const { model, gaps } = compose(templateId, facts);
    expect(gaps).toEqual([]);
    expect(read(model)).toEqual(keptWording(templateId, name));
  });

  it('greets a town hall as people, and treats a sole trader as one', () => {
    expect(read(compose('L01', courtesyToTownHall).model)[1]).toBe('Estimados señores:');
    expect(read(compose('L03', reminderToTownHall).model).join('\n')).toContain('Conviene recordar que');
    expect(read(compose('L02', asSoleTrader(reminderToBusiness)).model).slice(0, 2)).toEqual([
      'Asunto: Facturas F26/0013 y F26/0014: ¿puede confirmarnos el pago?',
      'Estimado Sr. Supuesto:',
    ]);
  });

  it('asks for nothing where the bank presents a receipt, and needs no account for it', () => {
    const { iban: _iban, ...payment } = courtesyToConsumer.payment;
    const { model, gaps } = compose('L01', { ...courtesyToConsumer, payment: { ...payment, isDirectDebit: true } });
    expect(gaps).toEqual([]);
    expect(read(model)).toContain(
      'Al tener el pago domiciliado, no es necesario hacer nada: el recibo se presentará al cobro ese día en la cuenta que nos facilitó.',
    );
    expect(model.body.map(({ kind }) => kind)).not.toContain('payment');
  });

  it('speaks of a broken promise instead of the earlier notices', () => {
    const { model } = compose('L03', { ...reminderToBusiness, promise: brokenPromise });
    expect(read(model)[2]).toBe(
      'El 9 de noviembre de 2026 nos indicaron que el pago de 300,00 € se haría el 16 de noviembre de 2026. Hasta hoy no lo hemos recibido.',
    );
    expect(read(model).join('\n')).not.toContain('escribimos');
  });

  it('names the lawyer of the creditor, and the later invoices of a relation that goes on', () => {
    const text = read(
      compose('L06', { ...invitationToBusiness, negotiation: { ...negotiation, lawyer: 'Elena Ríos', isRecurring: true } }).model,
    ).join('\n');
    expect(text).toContain('contará en esta negociación con la asistencia letrada de Elena Ríos');
    expect(text).not.toContain('no prevé por ahora valerse de abogado');
    expect(text).toContain('La negociación se extiende también a las facturas');
  });

  it('does not say that a debtor received what came back, and joins the proof', () => {
    const { model } = compose('L07', { ...lastNoticeToConsumer, invitation: refusedInvitation });
    expect(read(model)[2]).toBe(
      'Con fecha 1 de octubre de 2026 se le remitió, por burofax, un requerimiento de pago con invitación a negociar que no fue recogido, según el justificante del envío. Se adjunta copia.',
    );
    expect(read(model).find((text) => text.startsWith('[Anexos'))).toContain(
      'Copia del requerimiento con invitación a negociar y justificante de su envío',
    );
  });

  it('does not say that a debtor kept silent who did not', () => {
    const attempt = {
      ...silentInvitation.attempt,
      cause: 'closed',
      endedOn: day('2026-11-18'),
    } as typeof silentInvitation.attempt;
    const text = read(compose('L07', { ...lastNoticeToBusiness, invitation: { ...silentInvitation, attempt } }).model).join('\n');
    expect(text).toContain('La negociación terminó sin acuerdo el 18 de noviembre de 2026.');
    expect(text).not.toContain('sin que se haya mantenido contacto');
  });
});

describe('the sheet of answer', () => {
  it('can be filled in by hand and says that it acknowledges nothing', () => {
    const { answerSheet } = compose('L06', invitationToBusiness).model;
    const lines = (answerSheet?.lines ?? []).map(({ isChoice, parts }) =>
      [isChoice ? '[ ]' : '', ...parts.map((part) => ('run' in part ? plain([part.run]) : '____'))].join(' ').trim(),
    );
    expect([answerSheet?.title, ...lines]).toEqual([
      'HOJA DE RESPUESTA A LA INVITACIÓN A NEGOCIAR',
      'Referencia: 2026/0001 · Remitir a cobros@latuerca.example o a Calle del Yunque Imaginario, 12, 28099 Villaficción (Madrid)',
      'Nombre o razón social: ____ NIF: ____',
      'Marque lo que corresponda:',
      '[ ] Acepto mantener el primer contacto en la fecha propuesta.',
      '[ ] Acepto negociar y propongo esta fecha y medio: ____',
      '[ ] Ya he pagado. Fecha: ____ Importe: ____ (adjunto justificante).',
      '[ ] No estoy conforme y lo explicaré en la negociación o por escrito.',
      '[ ] No deseo negociar.',
      '[ ] Me asistirá un abogado. Nombre: ____',
      'Lugar y fecha: ____ Firma: ____',
      'Esta respuesta no supone reconocimiento de la deuda.',
    ]);
    expect(compose('L07', lastNoticeToBusiness).model.answerSheet).toBeUndefined();
  });
});

describe('what no letter may say', () => {
  const NEVER = /embarg|polic[ií]a|denunci|delito|estafa|moros|oferta vinculante|\{\{|\[\[|undefined| {2}|última oportunidad/i;
  const FRIENDLY = ['L01', 'L02', 'L03'] as const;

  it.each(TemplateId.options)('%s threatens with nothing and prints no notation', (templateId) => {
    expect(read(compose(templateId, FACTS[templateId]).model).join('\n')).not.toMatch(NEVER);
  });

  it.each(FRIENDLY)('%s claims the principal alone, whatever it is given', (templateId) => {
    const { model, gaps } = compose(templateId, { ...FACTS[templateId], promise: brokenPromise });
    expect(model.amounts).toEqual({
      principal: model.amounts.principal,
      interest: 0,
      fixedCosts: 0,
      otherCosts: 0,
      total: model.amounts.principal,
    });
    expect(model.interestAnnex).toBeUndefined();
    expect(whole(model)).not.toMatch(/juzgado|judicial|abogado|tribunal|requiere formalmente|prescripción|40 €|costes de cobro/i);
    expect(model.heading.facts.map(({ label }) => label)).toEqual(['Referencia']);
    expect(gaps).toEqual([]);
  });

  it('never tells a consumer of the 40 € nor of the law of businesses, whatever it is given', () => {
    const templatesForConsumers = fc.constantFrom(
      ...TemplateId.options.filter((id) => templates[id].forKinds.includes('consumer')),
    );
    const kinds = fc.constantFrom('consumer' as const, 'private_other' as const);
    fc.assert(
      fc.property(
        templatesForConsumers,
        kinds,
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        (id, kind, isPerson, vat, count) => {
          const base = FACTS[id];
          const facts: LetterFacts = {
            ...base,
            debtor: { ...consumerFacts.debtor, kind, isPerson },
            debt: {
              ...base.debt,
              invoices: Array.from({ length: count }, (_, n) => ({
                ...(base.debt.invoices[0] ?? invoice('F', '2026-01-01', '2026-01-31', 1)),
                number: `F${n}`,
              })),
              otherCosts: euros(2500),
            },
            choices: { ...base.choices, forVatRecovery: vat },
          };
          expect(whole(compose(id, facts).model)).not.toMatch(/40 €|40 euros|3\/2004|costes de cobro|gastos de/i);
        },
      ),
    );
  });

  it('invites with every number of an invoice in its object, and names no figure that the letter does not claim', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        const invoices = Array.from({ length: count }, (_, n) =>
          invoice(`F26/${1000 + n}`, '2026-02-18', '2026-03-20', 10_000 + n),
        );
        const { model } = compose('L06', { ...invitationToConsumer, debt: { ...invitationToConsumer.debt, invoices } });
        const object = read(model).find((text) => text.startsWith('Objeto.')) ?? '';
        for (const { number } of invoices) expect(object).toContain(number);
        const text = read(model).join('\n');
        expect(text).toContain('invita expresamente');
        expect(text).toContain('artículos 5.1, 10 y 14.1');
        expect(text).toContain('treinta días naturales');
        const claimed = whole({ ...model, body: model.body.filter(({ kind }) => kind === 'summary') });
        for (const [amount] of object.matchAll(/[\d.]+,\d\d €/g)) expect(claimed).toContain(amount);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what cannot be left out', () => {
  it('keeps the invitation whole, and lets go of the courtesies', () => {
    const all = compose('L06', {
      ...invitationToBusiness,
      choices: { ...invitationToBusiness.choices, leftOut: ['N2', 'N3', 'N5', 'N9', 'L04.P3b', 'L04.P7'] },
    });
    const labels = all.model.body.flatMap((block) => ('label' in block && block.label !== undefined ? [block.label] : []));
    expect(labels).toEqual(expect.arrayContaining(['N2', 'N3', 'N5', 'L04.P7']));
    expect(labels).not.toContain('N9');
    expect(labels).not.toContain('L04.P3b');
    expect(all.paragraphs.find(({ label }) => label === 'N2')?.lock).toBe('invites-to-negotiate');
  });

  it('takes from the demand of its own kind of debtor', () => {
    const taken = (facts: LetterFacts) => [
      ...new Set(compose('L06', facts).paragraphs.flatMap(({ label }) => /^(L0\d)\./.exec(label)?.[1] ?? [])),
    ];
    expect(taken(invitationToBusiness)).toEqual(['L04']);
    expect(taken(invitationToConsumer)).toEqual(['L05']);
  });
});
