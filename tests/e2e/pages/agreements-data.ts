/**
 * A shop with an agreement of each kind, made by the program's own use cases on the days on which they would have been made:
 * the clock moves from half a year ago to today.
 */
import { join } from 'node:path';
import { openApplication } from '../../../electron/application.ts';
import { systemClock } from '../../../electron/platform/clock.ts';
import type { AgreementPlan } from '../../../shared/domain/agreements/plan.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { aPlan } from '../../support/agreement-plans.ts';
import { aDebtor } from '../../support/builders.ts';

/** Kept so far; the next instalment is still to come. */
export const KEPT = 'Bar El Ejemplo, S.L.';
/** An instalment is late beyond the days of grace, and the notice has been received. */
export const BROKEN = 'Carpintería Supuesta, S.L.';
/** Works off part of the debt. */
export const WORKING = 'Instalaciones Pretexto, S.L.';
/** Everything is paid and a waiver waits. */
export const PAID = 'Muebles Quimera, S.L.';
/** An offer by payment whose day has passed. */
export const LATE_FOR_OFFER = 'Clínica Imaginaria, S.L.';
/** Proposed, and nobody has answered. */
export const ASKED = 'Autoescuela Ficticia, S.L.';

type Plan = Partial<AgreementPlan>;

export async function fillAgreements(userDataFolder: string): Promise<void> {
  const today = systemClock.today();
  let ago = 200;
  let tick = 0;
  const dayOf = (days: number): IsoDate => addDays(today, -days);
  const application = await openApplication({
    userDataFolder,
    resourcesFolder: join(import.meta.dirname, '..', '..', '..', 'resources'),
    // Nothing here is a job.
    workerFile: 'none',
    version: '0.1.0',
    clock: {
      today: () => dayOf(ago),
      now: () => {
        tick += 1;
        return new Date(Date.parse(`${dayOf(ago)}T09:00:00Z`) + tick).toISOString();
      },
    },
    desktop: {
      chooseFile: async () => undefined,
      chooseFolder: async () => undefined,
      openFile: async () => false,
      showInFolder: () => {},
      chooseWhereToSave: async () => undefined,
      openExternal: async () => false,
    },
    emit: () => {},
  });
  const given = async <Value = { readonly id: string }>(channel: string, input: unknown): Promise<Value> => {
    const outcome = await application.call(channel, input);
    if (!outcome.ok) throw new Error(`${channel}: ${JSON.stringify(outcome.error)}`);
    return outcome.value as Value;
  };
  await given('ledger.create', { businessName: 'Ferretería La Tuerca Inventada, S.L.' });

  /** A debtor that owes one invoice, due half a year ago. */
  const owing = async (name: string, number: string, total: number) => {
    const { id: debtorId } = await given('debtors.save', { fields: aDebtor({ name, taxId: undefined, town: 'Villaficción' }) });
    const { id: invoiceId } = await given('invoices.save', {
      fields: {
        debtorId,
        kind: 'invoice',
        number,
        issuedOn: dayOf(230),
        total,
        dueDates: [{ dueOn: dayOf(200), amount: total }],
        termBasis: 'agreed',
        defaultWithoutDemand: false,
        deliveryProof: false,
      },
    });
    return { debtorId, invoiceId };
  };
  const drafted = async ({ debtorId, invoiceId }: { debtorId: string; invoiceId: string }, own: Plan): Promise<string> => {
    const plan = aPlan({
      fixedOn: dayOf(ago),
      includes: { interest: false, compensation: false, costs: false },
      forgivesLeftOut: true,
      dayRule: 'as-is',
      offer: { validUntil: dayOf(ago - 10), isBinding: false, byPayment: false },
      ...own,
      invoiceIds: [invoiceId] as AgreementPlan['invoiceIds'],
    });
    const { id } = await given('agreements.saveDraft', { debtorId, draft: { step: 6, isOnePage: false, capacity: {}, plan } });
    return id;
  };
  const signed = async (owed: { debtorId: string; invoiceId: string }, own: Plan): Promise<string> => {
    const id = await drafted(owed, own);
    await given('agreements.propose', { id });
    await given('agreements.sign', { id, signedOn: dayOf(ago) });
    return id;
  };
  const pays = async (debtorId: string, amount: number): Promise<void> => {
    const asked = { debtorId, amount, receivedOn: dayOf(ago), mode: 'principal-first' };
    const { lines } = await given<{
      lines: readonly { dueDateId: string; toPrincipal: number; toInterest: number; because: string }[];
    }>('payments.propose', { ...asked, toCharges: 0 });
    await given('payments.record', {
      ...asked,
      method: 'transfer',
      designatedByDebtor: false,
      lines: lines
        .filter((line) => line.toPrincipal + line.toInterest > 0)
        .map(({ dueDateId, toPrincipal, toInterest, because }) => ({ dueDateId, toPrincipal, toInterest, because })),
      charges: [],
    });
  };
  const monthly = (count: number, firstAgo: number): AgreementPlan['cash'] => ({
    kind: 'equal',
    count,
    firstOn: dayOf(firstAgo),
    rhythm: 'monthly',
    lastOfMonth: false,
  });

  const broken = await owing(BROKEN, 'F-2026/014', 180_000);
  const kept = await owing(KEPT, 'F-2026/021', 90_000);
  const working = await owing(WORKING, 'F-2026/033', 150_000);
  const paid = await owing(PAID, 'F-2026/040', 100_000);
  const late = await owing(LATE_FOR_OFFER, 'F-2026/052', 60_000);
  const asked = await owing(ASKED, 'F-2026/060', 72_000);

  ago = 100;
  await signed(broken, { cash: monthly(6, 80) });
  await signed(paid, {
    cash: monthly(2, 70),
    waiver: 20_000 as NonNullable<AgreementPlan['waiver']>,
    voucher: { amount: 3_000 as NonNullable<AgreementPlan['voucher']>['amount'], validUntil: dayOf(-90) },
  });
  ago = 78;
  await pays(broken.debtorId, 30_000);
  ago = 70;
  await pays(paid.debtorId, 40_000);
  ago = 45;
  await signed(kept, { cash: monthly(3, 20) });
  await signed(working, {
    cash: monthly(3, 15),
    work: {
      what: 'la revisión de la instalación eléctrica del local',
      unit: 'hour',
      units: 2_000,
      unitValue: 3_000 as NonNullable<AgreementPlan['work']>['unitValue'],
      vat: 2_100 as NonNullable<AgreementPlan['work']>['vat'],
      until: dayOf(-60),
    },
  });
  ago = 38;
  await pays(paid.debtorId, 40_000);
  ago = 20;
  await pays(kept.debtorId, 30_000);
  const offer = await drafted(late, {
    cash: { kind: 'single', on: dayOf(5) },
    waiver: 6_000 as NonNullable<AgreementPlan['waiver']>,
    offer: { validUntil: dayOf(5), hour: '14:00', isBinding: false, byPayment: true },
  });
  await given('agreements.propose', { id: offer });
  ago = 15;
  await pays(working.debtorId, 25_800);
  ago = 0;
  const proposal = await drafted(asked, { cash: monthly(12, -30) });
  await given('agreements.propose', { id: proposal });
  await drafted({ ...asked, invoiceId: asked.invoiceId }, { cash: monthly(6, -30) });
  await application.close();
}
