/** A shop that has all that a letter prints, and one debtor whose NIF is not known yet. */
import { join } from 'node:path';
import { openApplication } from '../../../electron/application.ts';
import { systemClock } from '../../../electron/platform/clock.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { aDebtor } from '../../support/builders.ts';

type Filling = {
  readonly given: (channel: string, input: unknown) => Promise<{ id: string }>;
  readonly close: () => Promise<void>;
};

/** The program without its window, to put data into a folder. */
export async function openForFilling(userDataFolder: string): Promise<Filling> {
  const application = await openApplication({
    userDataFolder,
    resourcesFolder: join(import.meta.dirname, '..', '..', '..', 'resources'),
    // Nothing here is a job.
    workerFile: 'none',
    version: '0.1.0',
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
  const given = async (channel: string, input: unknown): Promise<{ id: string }> => {
    const outcome = await application.call(channel, input);
    if (!outcome.ok) throw new Error(`${channel}: ${JSON.stringify(outcome.error)}`);
    return outcome.value as { id: string };
  };
  return { given, close: () => application.close() };
}

type LateDebt = {
  /** Without it a formal letter waits for it. */
  readonly taxId?: string;
  /** Own words of the demand, by paragraph. */
  readonly words?: Readonly<Record<string, string>>;
};

/** Two invoices of 603,79 € and 42,59 € that are late, and one that is not. */
export async function fillWithLateDebt(userDataFolder: string, { taxId, words }: LateDebt = {}): Promise<void> {
  const { given, close } = await openForFilling(userDataFolder);
  const today = systemClock.today();
  await given('ledger.create', { businessName: 'Ferretería La Tuerca Inventada, S.L.' });
  await completeProfile(given);
  const debtor = await given('debtors.save', { fields: aDebtor({ taxId }) });
  if (words) await given('letterTexts.save', { templateId: 'L04', lines: words });
  for (const [number, total, inDays] of [
    ['F26/0013', 60_379, -40],
    ['F26/0014', 4259, -40],
    ['F26/0044', 9900, 12],
  ] as const) {
    await given('invoices.save', {
      fields: {
        debtorId: debtor.id,
        kind: 'invoice',
        number,
        issuedOn: addDays(today, inDays - 30),
        concept: 'Material de ferretería',
        total,
        dueDates: [{ dueOn: addDays(today, inDays), amount: total }],
        termBasis: 'legal_30',
        defaultWithoutDemand: false,
        deliveryProof: true,
      },
    });
  }
  await close();
}

/** All that a letter prints of whoever sends it. */
export async function completeProfile(given: (channel: string, input: unknown) => Promise<unknown>): Promise<void> {
  await given('profile.save', {
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
  await given('profile.saveIbans', { ibans: [{ iban: 'ES9899999999550000000001' }] });
}
