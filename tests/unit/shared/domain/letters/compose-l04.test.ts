import { describe, expect, it } from 'vitest';
import type { LetterFacts } from '../../../../../shared/domain/letters/letter-facts.ts';
import { businessFacts, commercialInterest, day, euros, invoice, publicFacts } from '../../../../support/letter-facts.ts';
import { compose, plain, read, whole } from '../../../../support/read-letter.ts';

describe('L04 to a business', () => {
  it('prints the whole demand', () => {
    const { model, gaps } = compose('L04', businessFacts);
    expect(gaps).toEqual([]);
    expect(read(model)).toEqual([
      'Asunto: REQUERIMIENTO DE PAGO. Facturas F26/0013 y F26/0014',
      'Muy señores nuestros:',
      'Ferretería La Tuerca Inventada, S.L., con NIF B69000016 y domicilio en Calle del Yunque Imaginario, 12, 28099 Villaficción (Madrid), requiere formalmente de pago a Talleres Hermanos Ficticio, S.L., con NIF B69000115 y domicilio en Polígono Imaginario, nave 3, 28099 Villaficción (Madrid). La cantidad que se detalla se debe por el suministro de material de ferretería del pedido 118/2026; está vencida y es líquida y exigible.',
      'Este requerimiento sigue a los avisos enviados los días 3 y 15 de octubre de 2026, sin que conste el pago.',
      'Lo facturado fue entregado o prestado en las fechas indicadas, según los albaranes o partes firmados cuya copia se acompaña.',
      'Hasta la fecha no consta ninguna objeción por escrito a lo entregado o prestado ni a las facturas.',
      '[3 rows]',
      'Los vencimientos resultan del artículo 4.1 de la Ley 3/2004, treinta días naturales desde la entrega.',
      'Intereses de demora. Se devengan desde el día siguiente al vencimiento, sin necesidad de aviso (artículos 5 y 6 de la Ley 3/2004, de 29 de diciembre). A falta de pacto se aplica el tipo legal del artículo 7 de la misma ley, que se publica cada semestre en el Boletín Oficial del Estado. Hasta el 22 de noviembre de 2026 suman 45,04 €, según la liquidación anexa. A partir de esa fecha aumentan 0,18 € por día mientras se mantengan el principal y el tipo vigente (10,40 %).',
      'Indemnización por costes de cobro. El artículo 8.1 de la Ley 3/2004 reconoce al acreedor una cantidad fija de 40 euros, que corresponde por cada factura no pagada a su vencimiento (sentencia del Tribunal de Justicia de la Unión Europea de 20 de octubre de 2022, asunto C-585/20): 80,00 €.',
      // 646,38 + 45,04 + 80,00 = 771,42
      '[Principal pendiente: 646,38 € | Intereses de demora hasta el 22 de noviembre de 2026: 45,04 € | Indemnización por costes de cobro (40 € × 2): 80,00 € | Total: 771,42 €]',
      'Por ello se les requiere para que abonen 771,42 € en el plazo de 10 días naturales contados desde el siguiente a la recepción de esta carta.',
      'Transferencia a la cuenta ES98 9999 9999 5500 0000 0001, titular Ferretería La Tuerca Inventada, S.L., concepto «Facturas F26/0013 y F26/0014».',
      'Este requerimiento interrumpe la prescripción (artículo 1973 del Código Civil) y se hace también a los efectos del artículo 395.1 de la Ley de Enjuiciamiento Civil. Transcurrido el plazo sin pago ni respuesta, Ferretería La Tuerca Inventada, S.L. podrá iniciar las actuaciones previas que exige la ley y reclamar judicial o notarialmente la deuda, sus intereses y los costes de cobro que se acrediten.',
      'Este escrito sirve asimismo de reclamación del cobro a los efectos del artículo 80.Cuatro de la Ley 37/1992, del Impuesto sobre el Valor Añadido.',
      'El pago del principal sin los intereses y costes indicados se aceptará como pago a cuenta y no supondrá renuncia a ellos.',
      'Ferretería La Tuerca Inventada, S.L. se reserva los demás derechos y acciones que le correspondan.',
      'Si han pagado ya, envíen el justificante a cobros@latuerca.example. Si discrepan de algún concepto, indiquen por escrito cuál y el motivo dentro del mismo plazo; la parte no discutida debe pagarse igualmente. Persona de contacto: Rosa Tornillo, 910 000 001.',
      'Atentamente,',
      '[Ferretería La Tuerca Inventada, S.L. / Fdo.: Rosa Tornillo Supuesta, administradora única]',
      '[Anexos: Copias de las facturas F26/0013 y F26/0014 | Copia de los albaranes o partes firmados | Liquidación de intereses de demora (en este mismo documento)]',
    ]);
  });

  it('puts in the window what the post needs and nothing about the debt or the NIF', () => {
    const { model } = compose('L04', businessFacts);
    expect(model.address.lines.map(plain)).toEqual([
      'Talleres Hermanos Ficticio, S.L.',
      'Administración',
      'Polígono Imaginario, nave 3',
      '28099 VILLAFICCIÓN',
      'MADRID',
    ]);
    expect(model.heading.facts.map((fact) => `${fact.label}: ${plain(fact.runs)}`)).toEqual([
      'Referencia: 2026/0001',
      'Destinatario: Talleres Hermanos Ficticio, S.L., NIF B69000115',
      'Envío: Burofax con certificación de texto y acuse de recibo',
    ]);
    expect(plain(model.heading.placeAndDate)).toBe('Villaficción, 22 de noviembre de 2026');
  });

  it('explains the interest row by row, and says why the rows do not add up to the total', () => {
    // Rows 17,13 + 24,95 = 42,08, but the subtotal was rounded once from its fractions: 42,07.
    const annex = compose('L04', businessFacts).model.interestAnnex;
    expect(annex?.table.rows.map((row) => [row.kind, ...row.cells].join(' · ').replaceAll('\u00a0', ' '))).toEqual([
      'row · F26/0013 · 21/03/2026 · 30/06/2026 · 102 · 603,79 € · 10,15 % · BOE-A-2025-27001 · 17,13 €',
      'row · F26/0013 · 01/07/2026 · 22/11/2026 · 145 · 603,79 € · 10,40 % · BOE-A-2026-14001 · 24,95 €',
      'subtotal · Subtotal F26/0013 ·  ·  ·  ·  ·  ·  · 42,07 €',
      'row · F26/0014 · 21/03/2026 · 30/06/2026 · 102 · 42,59 € · 10,15 % · BOE-A-2025-27001 · 1,21 €',
      'row · F26/0014 · 01/07/2026 · 22/11/2026 · 145 · 42,59 € · 10,40 % · BOE-A-2026-14001 · 1,76 €',
      'subtotal · Subtotal F26/0014 ·  ·  ·  ·  ·  ·  · 2,97 €',
      'total · Total ·  ·  ·  ·  ·  ·  · 45,04 €',
    ]);
    expect(annex?.notes).toEqual([
      'Interés simple. Base × tipo × días / 365. No se cuenta el día del vencimiento; sí el último día indicado.',
      'La suma puede diferir en céntimos por el redondeo de cada fila.',
    ]);
  });

  it('leaves the rounding note out when the rows add up, and names the leap-year divisor', () => {
    const [, second] = commercialInterest.invoices;
    const interest = { ...commercialInterest, dayCount: 'act-act' as const, invoices: second ? [second] : [] };
    const facts = { ...businessFacts, debt: { ...businessFacts.debt, interest } };
    expect(compose('L04', facts).model.interestAnnex?.notes).toEqual([
      'Interés simple. Base × tipo × días / 365 (366 los días de años bisiestos). No se cuenta el día del vencimiento; sí el último día indicado.',
    ]);
  });

  it('shows interest that was already paid as a row of its own', () => {
    // 17,13 + 24,95 − 10,00 = 32,08 shown; the subtotal is 42,07 − 10,00 = 32,07.
    const [first] = commercialInterest.invoices;
    const invoices = first ? [{ ...first, paid: euros(1000), subtotal: euros(3207) }] : [];
    const facts = { ...businessFacts, debt: { ...businessFacts.debt, interest: { ...commercialInterest, invoices } } };
    const rows = compose('L04', facts).model.interestAnnex?.table.rows ?? [];
    expect(rows.map((row) => [row.cells[6], row.cells[7]?.replaceAll('\u00a0', ' ')])).toEqual([
      ['BOE-A-2025-27001', '17,13 €'],
      ['BOE-A-2026-14001', '24,95 €'],
      ['Intereses ya pagados', '-10,00 €'],
      ['', '32,07 €'],
      ['', '32,07 €'],
    ]);
  });

  it('treats a sole trader as usted, writes in the first person of a sole trader, and adds the data note', () => {
    const facts: LetterFacts = {
      ...businessFacts,
      creditor: { ...businessFacts.creditor, name: 'Juan Tuerca Supuesto', isPerson: true, representative: undefined },
      debtor: { ...businessFacts.debtor, name: 'Pedro García Ficticio', isPerson: true, attention: undefined },
    };
    const { model } = compose('L04', facts);
    const text = read(model).join('\n');
    expect(model.body.find((block) => block.kind === 'salutation')).toMatchObject({
      runs: [{ text: 'A la atención de Pedro García Ficticio:' }],
    });
    expect(text).toContain('Por ello se le requiere para que abone 771,42 €');
    expect(text).toContain('[Juan Tuerca Supuesto]');
    expect(text).toContain(
      'Protección de datos. Responsable: Juan Tuerca Supuesto. Finalidad: gestión de la relación contractual y cobro de las cantidades pendientes.',
    );
    const toCompany = compose('L04', { ...facts, debtor: businessFacts.debtor }).model;
    expect(toCompany.body.find((block) => block.kind === 'salutation')).toMatchObject({ runs: [{ text: 'Muy señores míos:' }] });
  });

  it('speaks of one invoice when there is one, however many due dates it has', () => {
    const rows = [1, 2, 3].map((number) =>
      invoice('F26/0004', '2026-01-15', `2026-0${number + 1}-15`, 63_243, { instalment: { number, of: 3 } }),
    );
    const { model } = compose('L04', {
      ...businessFacts,
      debt: { ...businessFacts.debt, invoices: rows, interest: undefined, fixedCosts: undefined },
    });
    const text = read(model);
    expect(text[0]).toBe('Asunto: REQUERIMIENTO DE PAGO. Factura F26/0004');
    expect(text).toContain('El vencimiento resulta del artículo 4.1 de la Ley 3/2004, treinta días naturales desde la entrega.');
    expect(model.body.find((block) => block.kind === 'invoices')).toMatchObject({
      table: {
        rows: [
          { cells: ['F26/0004\u00a0(1/3)', '15/01/2026', '15/02/2026', '632,43\u00a0€', '0,00\u00a0€', '632,43\u00a0€'] },
          {},
          {},
          {},
        ],
      },
    });
  });

  it('says nothing of interest, costs, notices or deliveries that there are not, and leaves no gap', () => {
    const { model, gaps } = compose('L04', {
      ...businessFacts,
      debt: {
        ...businessFacts.debt,
        interest: undefined,
        fixedCosts: undefined,
        previousNotices: [],
        isDelivered: false,
        hasNoObjections: false,
        dueDateBasis: undefined,
      },
    });
    expect(gaps).toEqual([]);
    expect(model.interestAnnex).toBeUndefined();
    expect(model.body.map((block) => ('label' in block ? block.label : block.kind))).toEqual([
      ...['P1', 'P2', 'P3', 'P5', 'P10', 'P11', 'P11', 'P12', 'P12b', 'P13b', 'P14', 'P15', 'signature', 'annex-list'],
    ]);
    expect(whole(model)).not.toMatch(/Intereses|40 €|pago a cuenta|avisos enviados/);
  });

  it('deducts payments in the table and says so', () => {
    const rows = [invoice('F26/0012', '2026-02-16', '2026-03-18', 246_902, { paid: euros(100_000) })];
    const { model } = compose('L04', { ...businessFacts, debt: { ...businessFacts.debt, invoices: rows } });
    expect(read(model)).toContain('En el cuadro se han descontado todos los pagos recibidos hasta el 22 de noviembre de 2026.');
    expect(model.amounts.principal).toBe(146_902);
  });

  it('names where the rate was agreed, with its article', () => {
    const interest = {
      ...commercialInterest,
      basis: 'agreed' as const,
      agreedIn: 'la cláusula 7 del contrato de 3 de marzo de 2025',
    };
    const { model } = compose('L04', { ...businessFacts, debt: { ...businessFacts.debt, interest } });
    expect(read(model)).toContain(
      'Intereses de demora. Se aplican los pactados, el 10,40 % anual, según la cláusula 7 del contrato de 3 de marzo de 2025 (artículo 7.1 de la Ley 3/2004). Hasta el 22 de noviembre de 2026 suman 45,04 €, según la liquidación anexa. A partir de esa fecha aumentan 0,18 € por día.',
    );
  });

  it('does not name the Civil Code where another law governs limitation', () => {
    const { model } = compose('L04', { ...businessFacts, debt: { ...businessFacts.debt, limitationByCivilCode: false } });
    expect(whole(model)).not.toContain('artículo 1973');
    expect(whole(model)).toContain('Este requerimiento interrumpe la prescripción y se hace');
  });

  it('prints the day of the operation only when an invoice has one of its own', () => {
    const rows = [
      invoice('F26/0013', '2026-02-18', '2026-03-20', 60_379, { operationOn: day('2026-02-10') }),
      invoice('F26/0014', '2026-02-18', '2026-03-20', 4259),
    ];
    const { model } = compose('L04', { ...businessFacts, debt: { ...businessFacts.debt, invoices: rows } });
    const table = model.body.find((block) => block.kind === 'invoices')?.table;
    expect(table?.columns.map((column) => column.heading)).toEqual([
      'Factura',
      'Fecha',
      'Operación',
      'Vencimiento',
      'Total',
      'Pagado',
      'Pendiente',
    ]);
    expect(table?.rows.map((row) => row.cells[2])).toEqual(['10/02/2026', '18/02/2026', '']);
  });

  it('gives a date instead of days where the day of delivery is known', () => {
    const facts = {
      ...businessFacts,
      channel: 'by-hand' as const,
      payment: { ...businessFacts.payment, limitOn: day('2026-12-02') },
    };
    expect(read(compose('L04', facts).model).join(' ')).toContain('abonen 771,42 € a más tardar el 2 de diciembre de 2026.');
  });

  it('writes the payment code in the SEPA characters, only when it is asked for', () => {
    const payment = compose('L04', businessFacts).model.body.find((block) => block.kind === 'payment');
    expect(payment?.qr?.payload).toBe(
      'BCD\n002\n1\nSCT\n\nFerreteria La Tuerca Inventada, S.L.\nES9899999999550000000001\nEUR771.42\n\n\nFacturas F26/0013 y F26/0014',
    );
    const without = compose('L04', { ...businessFacts, payment: { ...businessFacts.payment, withQr: false } }).model;
    expect(without.body.find((block) => block.kind === 'payment')).not.toHaveProperty('qr');
  });
});

describe('L04 to a public body', () => {
  it('gives a month and rests on articles 198 and 199 of the LCSP, without the civil courts', () => {
    const { model, gaps } = compose('L04', publicFacts);
    const text = read(model).join('\n');
    expect(gaps).toEqual([]);
    expect(text).toContain('A la atención del Ayuntamiento de Villaficción:');
    expect(text).toContain('requiere formalmente de pago al Ayuntamiento de Villaficción, con NIF');
    expect(text).toContain('en el plazo de un mes desde la presentación de este escrito.');
    expect(text).toContain('al amparo del artículo 199 de la Ley 9/2017');
    expect(text).toContain('Se solicita asimismo que se expida un certificado');
    expect(text).not.toMatch(/Enjuiciamiento|monitorio|judicial|negocia/);
  });

  it('does not name article 199 when the body is no administration', () => {
    const { model } = compose('L04', { ...publicFacts, debt: { ...publicFacts.debt, isPublicContract: false } });
    expect(whole(model)).not.toContain('artículo 199');
    expect(whole(model)).toContain('Este requerimiento interrumpe la prescripción.');
  });
});
