import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessFacts, commercialInterest, consumerFacts, day, euros } from '../../../../support/letter-facts.ts';
import { compose, read, whole } from '../../../../support/read-letter.ts';

describe('L05 to a consumer', () => {
  it('prints the whole demand in plain words', () => {
    const { model, gaps } = compose('L05', consumerFacts);
    expect(gaps).toEqual([]);
    expect(read(model)).toEqual([
      'Asunto: Requerimiento de pago de la factura F26/0003',
      'Estimada Sra. Ñíguez:',
      'Ferretería La Tuerca Inventada, S.L., con NIF B69000016 y domicilio en Calle del Yunque Imaginario, 12, 28099 Villaficción (Madrid), le requiere el pago de la cantidad pendiente por la compra de herramienta de jardín del 12 de enero de 2026, según este detalle:',
      '[2 rows]',
      'Antes le enviamos avisos el día 3 de octubre de 2026 y no consta el pago.',
      'Hasta hoy no se reclaman intereses. Desde el día siguiente a la recepción de esta carta, la cantidad pendiente devengará el interés legal del dinero (artículos 1100, 1101 y 1108 del Código Civil). Este año es del 3,25 %, lo que supone 0,01 € por cada día de retraso.',
      '[Principal pendiente: 115,56 €]',
      'Le requerimos para que pague 115,56 € en el plazo de 10 días naturales contados desde el siguiente a la recepción de esta carta.',
      'Transferencia a la cuenta ES98 9999 9999 5500 0000 0001, titular Ferretería La Tuerca Inventada, S.L., concepto «Factura F26/0003».',
      'Este requerimiento interrumpe la prescripción (artículo 1973 del Código Civil). Si no se atiende, la deuda podrá reclamarse por las vías que prevé la ley, previo intento de acuerdo.',
      'Si ya ha pagado, envíenos el justificante. Si no está conforme con la deuda o con su importe, puede decirlo por escrito a cobros@latuerca.example o a nuestra dirección, explicando el motivo. Le responderemos por escrito en un máximo de quince días.',
      'Si ahora no puede pagarlo todo, llámenos antes de que termine el plazo (Rosa Tornillo, 910 000 001, de lunes a viernes, de 9:00 a 14:00) y buscaremos juntos una forma de pago.',
      'Atentamente,',
      '[Ferretería La Tuerca Inventada, S.L. / Fdo.: Rosa Tornillo Supuesta, administradora única]',
      '[Anexos: Copia de la factura F26/0003]',
      'Protección de datos. Responsable: Ferretería La Tuerca Inventada, S.L. Finalidad: gestión de la relación contractual y cobro de las cantidades pendientes. Puede ejercer sus derechos de acceso, rectificación, supresión, oposición, limitación y portabilidad en privacidad@latuerca.example y reclamar ante la Agencia Española de Protección de Datos. Más información: privacidad@latuerca.example.',
    ]);
  });

  it('claims interest from the day after the first proven demand', () => {
    // 115,56 · 3,25 % · 40 / 365 = 0,4115…, 0,41
    const interest = {
      ...commercialInterest,
      basis: 'legal-interest' as const,
      startsAt: 'demand' as const,
      inDefaultSince: day('2026-10-14'),
      daily: euros(1),
      currentRate: 325 as typeof commercialInterest.currentRate,
      invoices: [
        {
          invoiceNumber: 'F26/0003',
          paid: euros(0),
          subtotal: euros(41),
          tranches: [
            {
              from: day('2026-10-14'),
              to: day('2026-11-22'),
              days: 40,
              base: euros(11_556),
              rate: 325 as typeof commercialInterest.currentRate,
              source: 'interés legal 2026',
              amountRounded: euros(41),
            },
          ],
        },
      ],
    };
    const { model, gaps } = compose('L05', { ...consumerFacts, debt: { ...consumerFacts.debt, interest } });
    expect(gaps).toEqual([]);
    expect(read(model)).toContain(
      'Desde el 14 de octubre de 2026, día siguiente al primer requerimiento recibido, la cantidad pendiente devenga el interés legal del dinero (artículos 1100, 1101 y 1108 del Código Civil). Hasta el 22 de noviembre de 2026 son 0,41 €, según la liquidación anexa, y 0,01 € por cada día posterior.',
    );
    expect(model.amounts.total).toBe(11_597);
    expect(model.interestAnnex?.notes).toEqual([
      'Interés simple. Base × tipo × días / 365. No se cuenta el día de la recepción del requerimiento; sí el último día indicado.',
    ]);
  });

  it('never carries the 40 €, costs nor the Ley 3/2004, whatever it is given, and says what it was given', () => {
    const kinds = fc.constantFrom('consumer' as const, 'private_other' as const);
    fc.assert(
      fc.property(kinds, fc.boolean(), fc.boolean(), fc.boolean(), (kind, isPerson, isDelivered, forVatRecovery) => {
        const { model, gaps } = compose('L05', {
          ...consumerFacts,
          debtor: { ...consumerFacts.debtor, kind, isPerson },
          debt: { ...businessFacts.debt, origin: 'una compra', dueDateBasis: undefined, isDelivered, otherCosts: euros(2500) },
          choices: { ...consumerFacts.choices, forVatRecovery },
        });
        expect(whole(model)).not.toMatch(/40 €|40 euros|3\/2004|costes de cobro|gastos/i);
        expect(model.amounts).toMatchObject({ interest: 0, fixedCosts: 0, otherCosts: 0, total: model.amounts.principal });
        expect(gaps.map((gap) => gap.code)).toEqual(expect.arrayContaining(['interest-not-allowed', 'costs-not-allowed']));
      }),
    );
  });
});
