/** A shop that has everything a letter needs, and a debtor with two late invoices. */
import { readFileSync } from 'node:fs';
import type { DebtorFields } from '../../../shared/contract/debtors.ts';
import type { InvoiceFields } from '../../../shared/contract/invoices.ts';
import type { LetterOptions } from '../../../shared/contract/letter-values.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { RungLetter } from '../../../shared/domain/dunning/policy.ts';
import type { DebtorId, InvoiceId, LetterId } from '../../../shared/domain/ids.ts';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

export const day = (text: string): IsoDate => text as IsoDate;

export async function givenShop(today = '2026-11-22'): Promise<TestApp> {
  const app = await openTestApp({ today });
  await completeShop(app);
  return app;
}

async function completeShop(app: TestApp): Promise<void> {
  await app.given('profile.save', {
    fields: {
      name: 'Ferretería La Tuerca Inventada, S.L.',
      taxId: 'B69000016',
      isNaturalPerson: false,
      street: 'Calle del Yunque Imaginario, 12',
      postalCode: '28099',
      town: 'Villaficción',
      province: 'Madrid',
      phone: '910 000 001',
      email: 'cobros@latuerca.example',
      representative: 'Rosa Tornillo Supuesta',
      representativeRole: 'administradora única',
      vatRegime: 'general',
    },
  });
  await app.given('profile.saveIbans', { ibans: [{ iban: 'ES9899999999550000000001' }] });
  const settings = await app.given('settings.get', {});
  await app.given('settings.save', { settings: { ...settings, contactHours: 'de lunes a viernes, de 9:00 a 14:00' } });
}

export const anInvoice = (debtorId: DebtorId, change: Partial<InvoiceFields> = {}): InvoiceFields => {
  const total = change.total ?? cents(60_379);
  return {
    debtorId,
    kind: 'invoice',
    number: 'F26/0013',
    issuedOn: day('2026-02-18'),
    concept: 'Material de ferretería',
    total,
    dueDates: [{ dueOn: day('2026-03-20'), amount: total }],
    termBasis: 'legal_30',
    defaultWithoutDemand: false,
    deliveryProof: true,
    ...change,
  };
};

export type Debt = { readonly debtorId: DebtorId; readonly invoiceIds: readonly InvoiceId[] };

/** The worked case: 603,79 € and 42,59 €, both due on 20 March 2026. To 22 November: 42,07 € and 2,97 € of interest. */
export async function givenLateDebt(app: TestApp, debtor: Partial<DebtorFields> = {}): Promise<Debt> {
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor(debtor) });
  const first = await app.given('invoices.save', { fields: anInvoice(debtorId) });
  const second = await app.given('invoices.save', {
    fields: anInvoice(debtorId, {
      number: 'F26/0014',
      total: cents(4259),
      dueDates: [{ dueOn: day('2026-03-20'), amount: cents(4259) }],
    }),
  });
  return { debtorId, invoiceIds: [first.id, second.id] };
}

export async function givenDraft(
  app: TestApp,
  debtorId: DebtorId,
  change: Partial<LetterOptions> = {},
  letter: RungLetter = 'demand',
): Promise<{ readonly letterId: LetterId; readonly options: LetterOptions }> {
  const proposed = await app.given('letters.options', { debtorId, letter });
  const options = { ...proposed.options, ...change };
  const { letterId } = await app.given('letters.saveDraft', { debtorId, options });
  return { letterId, options };
}

export async function previewOf(app: TestApp, debtorId: DebtorId, options: LetterOptions) {
  const drawn = await app.run('letters.preview', { debtorId, options });
  if (!drawn.ok) throw new Error(drawn.error.code);
  return { ...drawn.value, bytes: bytesOf(app, drawn.value.token) };
}

/** Registers with the total that the preview shows. */
export async function register(app: TestApp, debtorId: DebtorId, letterId: LetterId, options: LetterOptions) {
  const { amounts } = await previewOf(app, debtorId, options);
  return app.run('letters.register', { letterId, total: amounts.total });
}

export async function givenRegistered(
  app: TestApp,
  debtorId: DebtorId,
  change: Partial<LetterOptions> = {},
  letter: RungLetter = 'demand',
) {
  const { letterId, options } = await givenDraft(app, debtorId, change, letter);
  const registered = await register(app, debtorId, letterId, options);
  if (!registered.ok) throw new Error(registered.error.code);
  return { letterId, number: registered.value.number, options };
}

function bytesOf(app: TestApp, token: string): Uint8Array {
  const file = app.application.fileOf(token);
  if (!file) throw new Error('the token opens nothing');
  return new Uint8Array(readFileSync(file.path));
}

export async function storedBytes(app: TestApp, letterId: LetterId): Promise<Uint8Array> {
  const { token } = await app.given('letters.view', { id: letterId });
  return bytesOf(app, token);
}
