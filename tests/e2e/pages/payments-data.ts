/** A ledger with two debtors whose figures do not change with the day: nothing of theirs bears interest. */
import { join } from 'node:path';
import { openApplication } from '../../../electron/application.ts';
import { systemClock } from '../../../electron/platform/clock.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { aDebtor } from '../../support/builders.ts';

export async function fillWithDebts(userDataFolder: string): Promise<void> {
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
  const today = systemClock.today();
  await given('ledger.create', { businessName: 'Ferretería La Tuerca Inventada, S.L.' });
  const bakery = await given('debtors.save', {
    fields: aDebtor({ kind: 'consumer', name: 'Panadería Ñandú', taxId: undefined, town: 'Villaficción' }),
  });
  const workshop = await given('debtors.save', {
    fields: aDebtor({ kind: 'consumer', name: 'Taller Ficticio', taxId: undefined }),
  });
  const invoice = (debtorId: string, number: string, total: number, ago: number, inDays: number) =>
    given('invoices.save', {
      fields: {
        debtorId,
        kind: 'invoice',
        number,
        issuedOn: addDays(today, -ago),
        total,
        dueDates: [{ dueOn: addDays(today, inDays), amount: total }],
        termBasis: 'agreed',
        defaultWithoutDemand: false,
        deliveryProof: false,
      },
    });
  await invoice(bakery.id, 'F-2026/014', 50_000, 60, -30);
  await invoice(bakery.id, 'F-2026/021', 30_000, 20, 10);
  await invoice(workshop.id, 'F-2026/030', 12_345, 40, -10);
  await application.close();
}
