/**
 * A ledger as a small shop would have it, written by the program's own use cases day by day: fifteen invented debtors of
 * every kind, invoices, payments, promises and classes. Days are counted from today, so it never looks stale.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openApplication } from '../../../electron/application.ts';
import { systemClock } from '../../../electron/platform/clock.ts';
import type { DebtorFields } from '../../../shared/contract/debtors.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DunningPolicy } from '../../../shared/domain/dunning/policy.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');

type Owed = {
  readonly number: string;
  /** Days from today. */
  readonly issued: number;
  readonly due: number;
  readonly euros: number;
  /** Paid of it, and how many days ago. */
  readonly paid?: readonly [euros: number, daysAgo: number];
};
type Invented = Partial<DebtorFields> & {
  readonly name: string;
  readonly invoices?: readonly Owed[];
  readonly promise?: { readonly euros: number; readonly madeDaysAgo: number; readonly inDays: number };
  readonly insolvent?: boolean;
  readonly behaviour?: 'cannot_pay' | 'forgot' | 'unwilling' | 'disputes' | 'vanished';
};

const DEBTORS: readonly Invented[] = [
  {
    name: 'Talleres Hermanos Ficticio, S.L.',
    tradeName: 'Talleres Ficticio',
    taxId: 'B69000115',
    street: 'Polígono Imaginario, nave 3',
    postalCode: '28099',
    town: 'Villaficción',
    province: 'Madrid',
    phone: '910000011',
    mobile: '600000011',
    email: 'taller@ficticio.example',
    termDays: 60,
    tags: ['taller', 'cliente antiguo'],
    notes: 'Paga mejor si se le llama antes de las nueve.',
    contacts: [
      { role: 'decides', name: 'Ramón Ficticio', phone: '600000011' },
      { role: 'billing', name: 'Lola Imaginada', email: 'facturas@ficticio.example' },
    ],
    behaviour: 'unwilling',
    promise: { euros: 1000, madeDaysAgo: 30, inDays: -20 },
    invoices: [
      { number: 'F-2026/011', issued: -290, due: -230, euros: 2420, paid: [1000, 120] },
      { number: 'F-2026/047', issued: -140, due: -80, euros: 1815.5 },
      { number: 'F-2026/081', issued: -60, due: 0, euros: 605 },
      { number: 'F-2026/002', issued: -320, due: -260, euros: 363, paid: [363, 250] },
    ],
  },
  {
    name: 'Panadería La Espiga Imaginaria, S.L.',
    taxId: 'B69000123',
    town: 'Fantasía de la Sierra',
    province: 'Toledo',
    phone: '925000012',
    email: 'espiga@imaginaria.example',
    behaviour: 'forgot',
    invoices: [{ number: 'F-2026/071', issued: -38, due: -8, euros: 484.36 }],
  },
  {
    name: 'María Ñíguez Inventada',
    taxId: '00000014Z',
    kind: 'consumer',
    isNaturalPerson: true,
    salutation: 'sra',
    town: "L'Hospitalet Fictici",
    province: 'Barcelona',
    mobile: '600000013',
    behaviour: 'cannot_pay',
    promise: { euros: 150, madeDaysAgo: 3, inDays: 5 },
    invoices: [{ number: 'F-2026/052', issued: -95, due: -65, euros: 742.5 }],
  },
  {
    name: 'Construcciones Peñafingida, S.A.',
    taxId: 'A69000149',
    town: 'Vall de Mentida',
    province: 'Valencia/València',
    phone: '960000014',
    insolvent: true,
    tags: ['obra'],
    invoices: [{ number: 'F-2025/188', issued: -420, due: -360, euros: 6292 }],
  },
  {
    name: 'Comunidad de Propietarios Calle Supuesta 7',
    taxId: 'H69000156',
    kind: 'consumer',
    town: 'Villaficción',
    phone: '910000015',
    invoices: [{ number: 'F-2026/063', issued: -49, due: -19, euros: 1210 }],
  },
  {
    name: 'Ayuntamiento de Villaficción',
    taxId: 'P2809999B',
    kind: 'public',
    town: 'Villaficción',
    phone: '910000016',
    invoices: [{ number: 'F-2026/039', issued: -130, due: -100, euros: 3025.75 }],
  },
  {
    name: 'Bar El Pretexto, C.B.',
    taxId: 'E69000172',
    town: 'Excusa de Ebro',
    province: 'Zaragoza',
    phone: '976000017',
    tags: ['hostelería'],
    behaviour: 'disputes',
    invoices: [{ number: 'F-2026/058', issued: -70, due: -40, euros: 931.7 }],
  },
  {
    name: 'John Example Smith',
    taxId: 'X0000018H',
    kind: 'consumer',
    kindConfirmed: false,
    isNaturalPerson: true,
    town: 'Playa Ilusoria',
    behaviour: 'vanished',
    invoices: [{ number: 'F-2025/150', issued: -500, due: -470, euros: 1512.5 }],
  },
  {
    name: 'Cooperativa Agrícola Ejemplo, S. Coop.',
    taxId: 'F69000198',
    town: 'Huerta Quimérica',
    phone: '968000019',
    invoices: [{ number: 'F-2026/084', issued: -12, due: 18, euros: 2178 }],
  },
  {
    name: 'Asociación Cultural Simulacro',
    taxId: 'G69000206',
    kind: 'consumer',
    town: 'Bilbofiktizio',
    invoices: [{ number: 'F-2026/029', issued: -160, due: -130, euros: 302.5, paid: [302.5, 15] }],
  },
  {
    name: 'Estudio Gráfico Borrador; «El Boceto», S.C.P.',
    taxId: 'J69000222',
    town: 'Cala Inventada',
    phone: '971000022',
    invoices: [{ number: 'F-2026/076', issued: -31, due: -1, euros: 580.8 }],
  },
  {
    name: 'Ferretería de Enfrente y Materiales de Construcción Nombre Larguísimo del Sur, S.L.U.',
    town: 'San Fingido de los Caballeros Antiguos',
    phone: '950000023',
    tags: ['obra'],
    invoices: [
      { number: 'F-2026/066', issued: -46, due: -16, euros: 124.03 },
      { number: 'F-2026/080', issued: -20, due: 10, euros: 98.01 },
    ],
  },
  { name: 'Floristería La Rosa de Papel', kind: 'consumer', kindConfirmed: false, town: 'Villaficción' },
  {
    name: 'Autoescuela Semáforo Soñado, S.L.',
    town: 'Villaficción',
    phone: '910000025',
    invoices: [{ number: 'F-2026/033', issued: -150, due: -120, euros: 847, paid: [900, 60] }],
  },
];

/** Fills a data folder; the names of what is written are those of `DEBTORS`. */
export async function fillShop(
  userDataFolder: string,
  invented: readonly Invented[] = DEBTORS,
  /** Steps fall on any day of the week, so that what is to be done does not depend on the day of the test. */
  { anyDay = false }: { readonly anyDay?: boolean } = {},
): Promise<void> {
  const today = systemClock.today();
  let written: IsoDate = addDays(today, -600);
  let tick = 0;
  const at = (daysFromToday: number): void => {
    written = addDays(today, daysFromToday);
  };
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
    clock: {
      today: () => written,
      now: () => {
        tick += 1;
        return `${written}T09:${String(Math.floor(tick / 60_000) % 60).padStart(2, '0')}:${String(Math.floor(tick / 1000) % 60).padStart(2, '0')}.${String(tick % 1000).padStart(3, '0')}Z`;
      },
    },
  });
  const given = async <Value>(channel: string, input: unknown): Promise<Value> => {
    const answer = await application.call(channel, input);
    if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
    return answer.value as Value;
  };

  await given('ledger.create', { businessName: 'Ferretería La Tuerca Inventada, S.L.' });
  if (anyDay) {
    const { policy } = await given<{ policy: DunningPolicy }>('policy.get', {});
    await given('policy.save', { policy: { ...policy, manners: { ...policy.manners, workingDaysOnly: false } } });
  }
  const steps: { readonly day: number; readonly run: () => Promise<void> }[] = [];
  for (const { invoices = [], promise, behaviour, insolvent = false, ...own } of invented) {
    let debtorId = '';
    const first = Math.min(-30, ...invoices.map((invoice) => invoice.issued));
    const fields = {
      kind: 'business',
      kindConfirmed: true,
      isNaturalPerson: false,
      country: 'ES',
      tags: [],
      contacts: [],
      ...own,
    };
    steps.push({
      day: first,
      run: async () => {
        debtorId = (await given<{ id: string }>('debtors.save', { fields })).id;
      },
    });
    for (const { number, issued, due, euros, paid } of invoices) {
      steps.push({
        day: issued,
        run: () =>
          given('invoices.quickAdd', {
            debtor: { id: debtorId },
            number,
            issuedOn: addDays(today, issued),
            total: Math.round(euros * 100),
            dueOn: addDays(today, due),
          }),
      });
      if (paid) steps.push({ day: -paid[1], run: () => pay(debtorId, Math.round(paid[0] * 100), addDays(today, -paid[1])) });
    }
    if (promise) {
      steps.push({
        day: -promise.madeDaysAgo,
        run: () =>
          given('promises.record', {
            debtorId,
            amount: promise.euros * 100,
            promisedFor: addDays(today, promise.inDays),
          }),
      });
    }
    if (behaviour) steps.push({ day: -10, run: () => given('debtors.classify', { id: debtorId, behaviour }) });
    if (insolvent) {
      const insolvency = {
        insolventOn: addDays(today, -25),
        insolvencyKind: 'ordinary',
        insolvencyPublishedOn: addDays(today, -18),
      };
      steps.push({ day: -17, run: () => given('debtors.save', { id: debtorId, fields: { ...fields, ...insolvency } }) });
    }
  }
  for (const { day, run } of steps.toSorted((a, b) => a.day - b.day)) {
    at(day);
    await run();
  }
  await application.close();

  async function pay(debtorId: string, amount: number, receivedOn: IsoDate): Promise<void> {
    const proposal = await given<{ lines: readonly Line[] }>('payments.propose', {
      debtorId,
      amount,
      toCharges: 0,
      receivedOn,
      mode: 'principal-first',
    });
    await given('payments.record', {
      debtorId,
      amount,
      receivedOn,
      method: 'transfer',
      mode: 'principal-first',
      designatedByDebtor: false,
      lines: proposal.lines
        .filter((line) => line.toPrincipal + line.toInterest > 0)
        .map(({ dueDateId, toPrincipal, toInterest, because }) => ({ dueDateId, toPrincipal, toInterest, because })),
      charges: [],
    });
  }
}

type Line = {
  readonly dueDateId: string;
  readonly toPrincipal: number;
  readonly toInterest: number;
  readonly because: string;
};
