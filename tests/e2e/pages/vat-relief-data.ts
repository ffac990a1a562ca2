/** A small creditor whose sales are not answered, and a debtor with VAT that can be taken back. Days are counted from today. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openApplication } from '../../../electron/application.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');

export const VAT_DEBTOR = 'Talleres Hermanos Ficticio, S.L.';

export async function fillVatShop(userDataFolder: string): Promise<void> {
  const application = await openApplication({
    userDataFolder,
    resourcesFolder: join(PROJECT, 'resources'),
    workerFile: pathToFileURL(join(PROJECT, 'electron', 'workers', 'worker.ts')),
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
  const given = async <Value>(channel: string, input: unknown): Promise<Value> => {
    const answer = await application.call(channel, input);
    if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
    return answer.value as Value;
  };
  await given('ledger.create', { businessName: 'Ferretería La Tuerca Inventada, S.L.' });
  const { id: debtorId } = await given<{ id: string }>('debtors.save', {
    fields: {
      kind: 'business',
      kindConfirmed: true,
      name: VAT_DEBTOR,
      taxId: 'B69000115',
      isNaturalPerson: false,
      country: 'ES',
      tags: [],
      contacts: [],
    },
  });
  // Delivered 400 and 100 days ago: the first can be taken back whatever the sales were, the second in months.
  for (const [number, days, base, vat] of [
    ['F-2025/188', 400, 520_000, 109_200],
    ['F-2026/071', 100, 100_000, 21_000],
    ['F-2026/080', 390, undefined, undefined],
  ] as const) {
    const day = addDays(application.ctx.today(), -days);
    const total = (base ?? 50_000) + (vat ?? 0);
    await given('invoices.save', {
      fields: {
        debtorId,
        kind: 'invoice',
        number,
        issuedOn: day,
        operationOn: day,
        ...(base !== undefined && { base, vat }),
        total,
        dueDates: [{ dueOn: addDays(day, 30), amount: total }],
        termBasis: 'legal_30',
        defaultWithoutDemand: false,
        deliveryProof: true,
      },
    });
  }
  await application.close();
}
