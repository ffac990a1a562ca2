/** A workshop with one late invoice, and a private person with another. */
import type { Page } from '@playwright/test';
import { systemClock } from '../../../electron/platform/clock.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { aDebtor } from '../../support/builders.ts';
import { completeProfile, openForFilling } from './letters-data.ts';

export const WORKSHOP = 'Talleres Hermanos Ficticio, S.L.';
export const PERSON = 'Lucía Persona Inventada';

export const LATE_SINCE = 40;

/** 600,00 € of the workshop unless told otherwise, 300,00 € of the private person. */
export async function fillForAgreements(userDataFolder: string, owedByWorkshop = 60_000): Promise<void> {
  const { given, close } = await openForFilling(userDataFolder);
  const today = systemClock.today();
  await given('ledger.create', { businessName: 'Ferretería La Tuerca Inventada, S.L.' });
  await completeProfile(given);
  const workshop = await given('debtors.save', { fields: aDebtor({ name: WORKSHOP }) });
  const person = await given('debtors.save', {
    fields: aDebtor({ name: PERSON, kind: 'consumer', taxId: undefined, isNaturalPerson: true }),
  });
  for (const [debtorId, number, total] of [
    [workshop.id, 'F26/0013', owedByWorkshop],
    [person.id, 'F26/0014', 30_000],
  ] as const) {
    await given('invoices.save', {
      fields: {
        debtorId,
        kind: 'invoice',
        number,
        issuedOn: addDays(today, -LATE_SINCE - 30),
        concept: 'Material de ferretería',
        total,
        dueDates: [{ dueOn: addDays(today, -LATE_SINCE), amount: total }],
        termBasis: 'legal_30',
        defaultWithoutDemand: false,
        deliveryProof: true,
      },
    });
  }
  await close();
}

/** The card of a debtor, found by its name. */
export async function openCard(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Deudores' }).click();
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}
