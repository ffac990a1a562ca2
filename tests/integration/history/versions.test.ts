import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { InvoiceFields } from '../../../shared/contract/invoices.ts';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice, day } from '../../support/invoice-builders.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const whole = { limit: 50 } as const;

it('tells each version of a card with its day, and brings one back as one change', async () => {
  const app = await openTestApp();
  const first = aDebtor({ phone: '910000011', tags: ['taller'], contacts: [{ role: 'billing', name: 'Ana' }] });
  const { id } = await app.given('debtors.save', { fields: first });
  app.setToday('2026-11-24');
  const second = aDebtor({ name: 'Otro nombre', phone: undefined });
  await app.given('debtors.save', { id, fields: second });

  const history = await app.given('history.debtor', { id, ...whole });
  expect(history).toMatchObject({
    more: false,
    inBin: false,
    versions: [
      { since: expect.stringMatching(/^2026-11-24T/), by: { kind: 'owner' }, fields: { name: 'Otro nombre' }, bringsBack: false },
      { since: expect.stringMatching(/^2026-11-22T/), by: { kind: 'owner' }, fields: first, bringsBack: true, stays: [] },
    ],
  });
  expect(history.versions[0]).not.toHaveProperty('revisionId');

  const revisionId = history.versions[1]?.revisionId ?? '';
  await app.given('history.restoreDebtor', { id, revisionId });
  expect((await app.given('debtors.get', { id })).fields).toEqual(first);
  expect((await app.given('history.debtor', { id, ...whole })).versions).toHaveLength(3);

  const again = await app.reopen();
  expect(await again.call('undo.last', {})).toMatchObject({ ok: true, value: { label: 'debtor-changed' } });
  expect((await again.given('debtors.get', { id })).fields).toMatchObject({ name: 'Otro nombre', tags: [], contacts: [] });
});

it('shows the newest versions first and says when there are more', async () => {
  const app = await openTestApp();
  const { id } = await app.given('debtors.save', { fields: aDebtor({ name: 'Uno' }) });
  for (const name of ['Dos', 'Tres', 'Cuatro']) await app.given('debtors.save', { id, fields: aDebtor({ name }) });
  const newest = await app.given('history.debtor', { id, limit: 2 });
  expect(newest.more).toBe(true);
  expect(newest.versions.map(({ fields }) => fields.name)).toEqual(['Cuatro', 'Tres', 'Dos']);
  expect(newest.versions[2]).not.toHaveProperty('since');
  expect((await app.given('history.debtor', { id, ...whole })).versions.at(-1)?.fields.name).toBe('Uno');
});

it('keeps what a payment stands on, says why, and brings back the rest', async () => {
  const app = await openTestApp();
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor() });
  const { id } = await app.given('invoices.save', { fields: anInvoice(debtorId, undefined, { concept: 'Puertas' }) });
  const changed = anInvoice(debtorId, [['2026-10-20', 90_000]], { concept: 'Ventanas', number: 'F26/0009' });
  await app.given('invoices.save', { id, fields: changed });
  await payPart(app, id);

  const { versions, labels } = await app.given('history.invoice', { id, ...whole });
  expect(labels[debtorId]).toBe('Talleres Hermanos Ficticio, S.L.');
  expect(versions[1]).toMatchObject({
    bringsBack: true,
    stays: [
      { field: 'total', because: 'payments' },
      { field: 'dueDates', because: 'payments' },
    ],
  });
  const revisionId = versions[1]?.revisionId ?? '';
  expect(await app.call('history.restoreInvoice', { id, revisionId })).toEqual({ ok: true, value: { stayed: 2 } });
  const { fields } = await app.given('invoices.get', { id });
  expect(fields).toEqual({ ...changed, concept: 'Puertas', number: 'F26/0001' });
});

it('leaves a version alone whose debtor is gone, and refuses one of another record', async () => {
  const app = await openTestApp();
  const { id: one } = await app.given('debtors.save', { fields: aDebtor() });
  const { id: other } = await app.given('debtors.save', { fields: aDebtor({ name: 'Otra' }) });
  const { id } = await app.given('invoices.save', { fields: anInvoice(one) });
  await app.given('invoices.save', { id, fields: anInvoice(other) });
  await app.given('debtors.remove', { id: one });
  const { versions } = await app.given('history.invoice', { id, ...whole });
  expect(versions[1]).toMatchObject({ bringsBack: false, stays: [{ field: 'debtorId', because: 'debtor-gone' }] });
  const revisionId = versions[1]?.revisionId ?? '';
  expect(await app.call('history.restoreDebtor', { id: other, revisionId })).toEqual({
    ok: false,
    error: { code: 'version-not-found' },
  });
});

it('plans only what the form would accept, whatever was changed, paid or corrected between', async () => {
  const app = await openTestApp();
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor() });
  const anyFields = fc.record({
    amounts: fc.array(fc.integer({ min: 100, max: 90_000 }), { minLength: 1, maxLength: 3 }),
    hasTaxes: fc.boolean(),
    concept: fc.constantFrom('Puertas', 'Ventanas', undefined),
    issuedOn: fc.constantFrom('2026-09-10', '2026-09-15'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyFields, { minLength: 2, maxLength: 4 }),
      fc.boolean(),
      fc.boolean(),
      async (wordings, pays, corrects) => {
        const fieldsOf = ({ amounts, hasTaxes, concept, issuedOn }: (typeof wordings)[number]): InvoiceFields => {
          const total = amounts.reduce((sum, amount) => sum + amount, 0);
          return anInvoice(
            debtorId,
            amounts.map((amount, index) => [`2026-10-${10 + index}`, amount] as const),
            {
              issuedOn: day(issuedOn),
              ...(concept !== undefined && { concept }),
              ...(hasTaxes && { base: cents(total - 21), vat: cents(21) }),
            },
          );
        };
        let id: InvoiceId | undefined;
        for (const wording of wordings)
          ({ id } = await app.given('invoices.save', { ...(id && { id }), fields: fieldsOf(wording) }));
        if (id === undefined) return;
        if (pays) await payPart(app, id, 50);
        if (corrects) {
          const corrective = { kind: 'corrective' as const, corrects: { invoiceId: id, fromStart: true } };
          await app.given('invoices.save', { fields: anInvoice(debtorId, [['2026-10-20', -20]], corrective) });
        }
        const { versions } = await app.given('history.invoice', { id, ...whole });
        for (const version of versions) {
          if (version.revisionId === undefined || !version.bringsBack) continue;
          expect(await app.call('history.restoreInvoice', { id, revisionId: version.revisionId })).toMatchObject({ ok: true });
          const after = (await app.given('invoices.get', { id })).fields;
          const stayed = new Set(version.stays.map(({ field }) => field));
          for (const [field, value] of Object.entries(version.fields)) {
            if (!stayed.has(field)) expect(after).toHaveProperty(field, value);
          }
          await app.given('undo.last', {});
        }
      },
    ),
    { numRuns: 15 },
  );
});

/** Principal of the first due date of an invoice. */
async function payPart(app: TestApp, id: InvoiceId, amount = 10_000): Promise<void> {
  const { row, dueDates } = await app.given('invoices.get', { id });
  const dueDateId = dueDates[0]?.id;
  if (!dueDateId) throw new Error('no due date');
  await app.given('payments.record', {
    debtorId: row.debtorId,
    amount: cents(amount),
    receivedOn: day('2026-11-20'),
    method: 'transfer',
    mode: 'by-hand',
    designatedByDebtor: false,
    lines: [{ dueDateId, toPrincipal: cents(amount), toInterest: cents(0), because: 'by-hand' }],
    charges: [],
  });
}
