/** A shop whose calendar has something of every layer, counted from today: a call, a promise, due dates, a debt that runs out. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openApplication } from '../../../electron/application.ts';
import { addDays, addMonths, type IsoDate } from '../../../shared/domain/civil-date.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');

export const CALLED = 'Talleres Hermanos Ficticio, S.L.';
const OTHERS = ['Panadería Supuesta', 'Bar El Ejemplo', 'Clínica Imaginaria', 'Muebles Pretexto', 'Autoescuela Quimera'] as const;

/** Grace days before the first call. */
const LATE_DAYS = 2;

export async function fillCalendarShop(userDataFolder: string): Promise<void> {
  const application = await openApplication({
    userDataFolder,
    resourcesFolder: join(PROJECT, 'resources'),
    workerFile: pathToFileURL(join(PROJECT, 'electron', 'workers', 'worker.ts')),
    version: '0.1.0',
    desktop: {
      chooseFile: async () => undefined,
      chooseFolder: async () => undefined,
      chooseWhereToSave: async () => undefined,
      openFile: async () => false,
      showInFolder: () => {},
      openExternal: async () => false,
    },
    emit: () => {},
  });
  const given = async <Value>(channel: string, input: unknown): Promise<Value> => {
    const answer = await application.call(channel, input);
    if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
    return answer.value as Value;
  };
  const today = application.ctx.today();
  const debt = async (name: string, number: string, dueOn: IsoDate, total: number): Promise<string> => {
    const { id: debtorId } = await given<{ id: string }>('debtors.save', {
      fields: {
        kind: 'business',
        kindConfirmed: true,
        name,
        phone: '910000011',
        isNaturalPerson: false,
        country: 'ES',
        tags: [],
        contacts: [],
      },
    });
    await given('invoices.save', {
      fields: {
        debtorId,
        kind: 'invoice',
        number,
        issuedOn: addDays(dueOn, -30),
        total,
        termBasis: 'agreed',
        dueDates: [{ dueOn, amount: total }],
        defaultWithoutDemand: false,
        deliveryProof: false,
      },
    });
    await given('agenda.setDoneBefore', { debtorId, doneBefore: 'nothing' });
    return debtorId;
  };
  await given('ledger.create', { businessName: 'Ferretería La Tuerca Inventada, S.L.' });
  await debt(CALLED, 'F-1', addDays(today, -LATE_DAYS), 660_379);
  const promising = await debt(OTHERS[0], 'F-2', addDays(today, -20), 125_000);
  await given('promises.record', { debtorId: promising, amount: 50_000, promisedFor: addDays(today, 1) });
  for (const [n, name] of OTHERS.slice(1, 4).entries()) await debt(name, `F-${n + 3}`, addDays(today, 2), 20_000 * (n + 1));
  await debt(OTHERS[4], 'F-9', addMonths(addDays(today, 3), -60), 310_000);
  await application.close();
}
