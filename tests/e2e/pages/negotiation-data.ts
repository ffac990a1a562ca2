/** A debtor who was invited to negotiate forty days ago by burofax, and got it three days later. */
import { join } from 'node:path';
import { openApplication } from '../../../electron/application.ts';
import { systemClock } from '../../../electron/platform/clock.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { aDebtor } from '../../support/builders.ts';
import { completeProfile } from './letters-data.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const INVITED_AGO = 40;
const RECEIVED_AGO = 37;

export async function fillWithInvitation(userDataFolder: string): Promise<void> {
  let today = addDays(systemClock.today(), -INVITED_AGO);
  const { promise: registered, resolve: whenRegistered } = Promise.withResolvers<unknown>();
  const application = await openApplication({
    userDataFolder,
    resourcesFolder: join(ROOT, 'resources'),
    workerFile: new URL('../../../electron/workers/worker.ts', import.meta.url),
    version: '0.1.0',
    clock: { today: () => today, now: () => `${today}T09:00:00.000Z` },
    desktop: {
      chooseFile: async () => undefined,
      chooseFolder: async () => undefined,
      openFile: async () => false,
      showInFolder: () => {},
      chooseWhereToSave: async () => undefined,
      openExternal: async () => false,
    },
    emit: (event, payload) => {
      if (event === 'job.finished' && (payload as { channel: string }).channel === 'letters.register') whenRegistered(payload);
    },
  });
  const given = async <T>(channel: string, input: unknown): Promise<T> => {
    const outcome = await application.call(channel, input);
    if (!outcome.ok) throw new Error(`${channel}: ${JSON.stringify(outcome.error)}`);
    return outcome.value as T;
  };
  await given('ledger.create', { businessName: 'Ferretería La Tuerca Inventada, S.L.' });
  await completeProfile(given);
  const { id: debtorId } = await given<{ id: string }>('debtors.save', { fields: aDebtor() });
  const due = (on: IsoDate) => ({ issuedOn: addDays(on, -30), dueDates: [{ dueOn: on, amount: 60_379 }] });
  await given('invoices.save', {
    fields: {
      debtorId,
      kind: 'invoice',
      number: 'F26/0013',
      concept: 'Material de ferretería',
      total: 60_379,
      termBasis: 'legal_30',
      defaultWithoutDemand: false,
      deliveryProof: true,
      ...due(addDays(today, -30)),
    },
  });
  const { options } = await given<{ options: unknown }>('letters.options', { debtorId, letter: 'invitation' });
  const { letterId } = await given<{ letterId: string }>('letters.saveDraft', { debtorId, options });
  const total = 60_379;
  const { invoices } = await given<{ invoices: { interest: number; compensation: number }[] }>('letters.options', {
    debtorId,
    letter: 'invitation',
  });
  const extras = invoices.reduce((sum, { interest, compensation }) => sum + interest + compensation, 0);
  await given('letters.register', { letterId, total: total + extras });
  const { outcome } = (await registered) as { outcome: { ok: boolean; error?: unknown } };
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  const sentOn = today;
  today = addDays(systemClock.today(), -RECEIVED_AGO);
  await given('letters.recordDelivery', { letterId, channel: 'burofax', sentOn, result: 'delivered', resultOn: today });
  await application.close();
}
