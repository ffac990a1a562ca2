/** Whatever is done, in whatever order: the next steps that the ledger keeps are those that would be told from nothing. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';
import { debtOf, debtorNamed, keptAndTold, pay, TODAY, toCents } from './scene.ts';

type World = { readonly app: TestApp; readonly debtors: DebtorId[]; readonly invoices: InvoiceId[]; today: IsoDate };
type Deed = { readonly kind: (typeof KINDS)[number]; readonly who: number; readonly what: number; readonly days: number };

const KINDS = [
  'debt',
  'pay',
  'reverse',
  'promise',
  'cancel-promise',
  'contact',
  'snooze',
  'pause-invoice',
  'skip',
  'done-before',
  'dispute',
  'close-dispute',
  'set-apart',
  'bin',
  'classify',
  'ladder',
  'writing',
  'insolvent',
  'tomorrow',
  'undo',
] as const;

const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...KINDS),
  who: fc.nat(2),
  what: fc.nat(9),
  days: fc.integer({ min: -70, max: 20 }),
});

/** Many a deed is refused; what matters is what stands afterwards. */
async function carryOut(world: World, { kind, who, what, days }: Deed): Promise<void> {
  const { app, debtors, invoices } = world;
  const debtorId = debtors[who % debtors.length] as DebtorId;
  const invoiceId = invoices[what % Math.max(1, invoices.length)];
  const later = addDays(world.today, 1 + Math.abs(days));
  const reason = 'porque sí';
  switch (kind) {
    case 'debt':
      invoices.push(await debtOf(app, debtorId, { number: `F-${invoices.length}`, dueOn: addDays(world.today, days) }));
      return;
    case 'pay':
      await pay(app, debtorId, 20_000 + what * 30_000, world.today);
      return;
    case 'reverse': {
      const listed = { filter: {}, sort: 'received', descending: true, offset: 0, limit: 1 } as const;
      const [last] = (await app.given('payments.list', listed)).rows;
      if (last) await app.call('payments.reverse', { id: last.id });
      return;
    }
    case 'promise':
      await app.call('promises.record', { debtorId, amount: toCents(10_000), promisedFor: addDays(world.today, what) });
      return;
    case 'cancel-promise': {
      const [last] = (await app.given('debtors.get', { id: debtorId })).promises;
      if (last) await app.call('promises.cancel', { id: last.id });
      return;
    }
    case 'contact':
      await app.given('contacts.record', {
        debtorId,
        channel: what % 2 === 0 ? 'call' : 'email',
        direction: 'out',
        outcome: 'other',
        doesStep: what % 3 !== 0,
        ...(what > 7 && { again: later }),
      });
      return;
    case 'snooze':
      await app.given('agenda.pause', { debtorId, kind: 'snooze', until: later, reason });
      return;
    case 'pause-invoice':
      if (invoiceId) await app.call('agenda.pause', { debtorId, invoiceId, kind: 'pause', until: later, reason });
      return;
    case 'skip':
      await app.call('agenda.skip', { debtorId, reason });
      return;
    case 'done-before':
      await app.given('agenda.setDoneBefore', { debtorId, doneBefore: what % 2 === 0 ? 'called' : 'demand' });
      return;
    case 'dispute':
      if (invoiceId) await app.call('invoices.openDispute', { id: invoiceId, openedOn: world.today, reason });
      return;
    case 'close-dispute':
      if (invoiceId) await app.call('invoices.closeDispute', { id: invoiceId, outcome: 'rejected' });
      return;
    case 'set-apart':
      if (invoiceId) await app.callRaw('invoices.setClaimable', { id: invoiceId, claimable: what % 2 === 0, reason });
      return;
    case 'bin':
      if (invoiceId) await app.call('invoices.remove', { id: invoiceId });
      return;
    case 'classify':
      await app.given('debtors.classify', { id: debtorId, behaviour: what % 2 === 0 ? 'forgot' : 'vanished' });
      return;
    case 'ladder':
      await app.given('agenda.setLadder', { debtorId, ...(what % 2 === 0 && { ladderId: 'firm' }) });
      return;
    case 'writing':
      await app.given('agenda.setManner', { debtorId, addressedAs: 'usted', onlyInWriting: what % 2 === 0 });
      return;
    case 'insolvent': {
      const { fields } = await app.given('debtors.get', { id: debtorId });
      const { insolventOn: _, ...solvent } = fields;
      const change = what % 2 === 0 ? { insolventOn: world.today } : {};
      await app.given('debtors.save', { id: debtorId, fields: { ...solvent, ...change } });
      return;
    }
    case 'tomorrow':
      // A few days at once; the steps of everybody are told by the job, as on any new day.
      world.today = addDays(world.today, 1 + (what % 4));
      app.setToday(world.today);
      await app.run('agenda.recompute', {});
      return;
    case 'undo':
      await app.call('undo.last', {});
  }
}

it('keeps what would be told from nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 10, maxLength: 25 }), async (deeds) => {
      const app = await openTestApp({ today: TODAY });
      const debtors = [await debtorNamed(app, 'A'), await debtorNamed(app, 'B'), await debtorNamed(app, 'C', { kind: 'public' })];
      const world: World = { app, debtors, invoices: [], today: TODAY };
      for (const [index, debtorId] of debtors.entries())
        world.invoices.push(await debtOf(app, debtorId, { number: `G-${index}`, dueOn: addDays(TODAY, -8 * index) }));
      for (const each of deeds) {
        await carryOut(world, each);
        const { kept, told, stale } = keptAndTold(app);
        expect(kept, JSON.stringify(each)).toEqual(told);
        expect(stale).toEqual({ everybody: false, debtorIds: [] });
        // Every open debt has one dated step, and one row of each debtor leads.
        expect(kept.every(({ onDay }) => onDay >= world.today)).toBe(true);
        const leading = kept.filter(({ leads }) => leads).map(({ debtorId }) => debtorId);
        expect(new Set(leading)).toEqual(new Set(kept.map(({ debtorId }) => debtorId)));
        expect(leading).toHaveLength(new Set(leading).size);
      }
      await app.close();
    }),
    { numRuns: 12 },
  );
});
