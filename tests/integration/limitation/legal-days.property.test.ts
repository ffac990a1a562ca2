/** Whatever is done, in whatever order: the legal days that the ledger keeps are those that would be told from nothing. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { LimitationChoice } from '../../../shared/domain/limitation-choice.ts';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice } from '../../support/invoice-builders.ts';
import { legalDaysKeptAndTold } from '../../support/legal-days.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';
import { pay, quiet, turnDay } from '../agenda/scene.ts';

const TODAY = '2026-11-16' as IsoDate;
const KINDS = [
  'debt',
  'debt',
  'pay',
  'bin',
  'pass-on',
  'amounts',
  'act',
  'choose',
  'choose-for-debtor',
  'vat-facts',
  'vat-claim',
  'vat-issued',
  'vat-notified',
  'debtor',
  'business',
  'another-day',
  'undo',
] as const;

type World = { readonly app: TestApp; readonly debtors: readonly DebtorId[]; readonly invoices: InvoiceId[]; today: IsoDate };
type Deed = { readonly kind: (typeof KINDS)[number]; readonly who: number; readonly what: number; readonly days: number };

/** Back to eight years, where limitation and the windows of VAT lie. */
const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...KINDS),
  who: fc.nat(2),
  what: fc.nat(9),
  days: fc.oneof(fc.integer({ min: -2_900, max: 20 }), fc.integer({ min: -600, max: -300 })),
});

const fieldsOf = (debtorId: DebtorId, number: string, dueOn: IsoDate, vat = 2_100) =>
  anInvoice(debtorId, [[dueOn, 10_000 + vat]], {
    number,
    issuedOn: addDays(dueOn, -30) < TODAY ? addDays(dueOn, -30) : TODAY,
    base: cents(10_000),
    vat: cents(vat),
  });

/** Many a deed is refused; what matters is what stands afterwards. */
async function carryOut(world: World, { kind, who, what, days }: Deed): Promise<unknown> {
  const { app, debtors, invoices, today } = world;
  const debtorId = debtors[who % debtors.length] as DebtorId;
  const invoiceId = invoices[what % invoices.length] as InvoiceId;
  const on = addDays(today, Math.min(0, days));
  const chosen = LimitationChoice.options[what % LimitationChoice.options.length];
  const choice = what % 2 === 0 && chosen ? { choice: chosen } : {};
  switch (kind) {
    case 'debt': {
      const fields = fieldsOf(debtorId, `F-${invoices.length}`, addDays(today, days));
      const saved = await app.call('invoices.save', { fields });
      return saved.ok && invoices.push(saved.value.id);
    }
    case 'pay':
      return pay(app, debtorId, 3_000 + what * 2_000, today);
    case 'bin':
      return app.call('invoices.remove', { id: invoiceId });
    case 'pass-on':
    case 'amounts': {
      const { fields } = await app.given('invoices.get', { id: invoiceId });
      const change = kind === 'pass-on' ? { debtorId } : { operationOn: addDays(fields.issuedOn, -what) };
      return app.call('invoices.save', { id: invoiceId, fields: { ...fields, ...change } });
    }
    case 'act':
      return app.call('limitation.recordAct', {
        debtorId,
        ...(what % 2 === 0 && { invoiceId }),
        kind: what % 3 === 0 ? 'court_claim' : 'out_of_court_claim',
        on,
        receivedOn: on,
        proofText: 'acuse del burofax',
      });
    case 'choose':
      return app.call('limitation.choose', { debtorId, invoiceId, ...choice });
    case 'choose-for-debtor':
      return app.call('limitation.choose', { debtorId, ...choice });
    case 'vat-facts': {
      const facts = { recordedInBooks: what % 3 !== 0, security: what % 4 === 0 ? 'guarantee' : 'none' } as const;
      return app.call('vatRelief.setFacts', { invoiceId, facts, related: what % 5 === 0 });
    }
    case 'vat-claim':
      return app.call('vatRelief.noteClaim', {
        invoiceIds: [invoiceId],
        kind: what % 2 === 0 ? 'notary' : 'certificate',
        claimedOn: on,
      });
    case 'vat-issued':
      return app.call('vatRelief.recordIssued', { invoiceId, number: `R-${what}`, issuedOn: addDays(today, -what) });
    case 'vat-notified': {
      const { relief } = await app.given('vatRelief.ofInvoice', { id: invoiceId });
      const act = relief?.parts[0]?.act;
      return act && app.call('vatRelief.recordNotified', { id: act.id, notifiedOn: today });
    }
    case 'debtor': {
      const { fields } = await app.given('debtors.get', { id: debtorId });
      const { insolventOn: _, insolvencyKind: _kind, insolvencyPublishedOn: _published, ...solvent } = fields;
      const insolvent = {
        insolventOn: on,
        insolvencyPublishedOn: on,
        insolvencyKind: what === 1 ? 'micro_enterprise' : 'ordinary',
      } as const;
      const change =
        what % 2 === 1 ? insolvent : { kind: what % 4 === 0 ? 'public' : 'business', country: what > 7 ? 'FR' : 'ES' };
      return app.callRaw('debtors.save', { id: debtorId, fields: { ...solvent, ...change } });
    }
    case 'business': {
      const { fields } = await app.given('profile.get', {});
      const regimes = ['general', 'cash_accounting', 'foral', 'general'] as const;
      const change = { vatRegime: regimes[what % 4], ...(what % 3 !== 0 && { salesBelowLimit: what % 2 === 0 }) };
      return app.callRaw('profile.save', { fields: { ...fields, ...change } });
    }
    case 'another-day':
      // Backwards too: somebody mends the clock of the computer.
      world.today = addDays(today, what === 0 ? -40 : 1 + what * 7);
      return turnDay(app, world.today);
    case 'undo':
      return app.call('undo.last', {});
  }
}

it('keeps the legal days that would be told from nothing', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 10, maxLength: 25 }), async (deeds) => {
      const app = await openTestApp({ today: TODAY });
      const debtors: DebtorId[] = [];
      for (const name of ['A', 'B', 'C']) {
        const fields = aDebtor({ name, taxId: undefined, kind: name === 'C' ? 'public' : 'business' });
        debtors.push((await app.given('debtors.save', { fields })).id);
      }
      const world: World = { app, debtors, invoices: [], today: TODAY };
      for (const [index, days] of [-1_800, -420, -200].entries()) {
        const fields = fieldsOf(debtors[index] as DebtorId, `G-${index}`, addDays(TODAY, days));
        world.invoices.push((await app.given('invoices.save', { fields })).id);
      }
      for (const each of deeds) {
        await carryOut(world, each);
        await quiet(app);
        const both = legalDaysKeptAndTold(app.application.ctx);
        expect(both?.kept, JSON.stringify(each)).toEqual(both?.told);
        expect(both).toBeDefined();
        for (const { kind } of both?.kept ?? []) seen.add(kind);
      }
      await app.close();
    }),
    { numRuns: 12 },
  );
  // An invitation to negotiate takes a letter: `tests/integration/negotiations` has them.
  expect([...seen].toSorted()).toEqual(['limitation', 'vat-closes', 'vat-notify', 'vat-opens']);
});
