/**
 * The program at work, to be killed: opens the ledger of the folder it is given and writes without rest. Whatever it
 * has been answered, and so a screen would have shown, it tells on a line of its own before it goes on.
 *
 * Usage: node busy-program.ts <userDataFolder> <commands|imports|copies|restores> <seed>
 */
import { writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Application, openApplication } from '../../electron/application.ts';

const [userDataFolder = '', work = 'commands', seed = '1'] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../', import.meta.url));
const copiesFolder = join(userDataFolder, '..', 'stick');
/** One write to the pipe is whole or absent, also when the process is killed. */
const confirm = (kind: string, id: string, amount = 0): void => void writeSync(1, `${kind} ${id} ${amount}\n`);

/** Mulberry32: the same seed gives the same work. */
function randomFrom(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
const random = randomFrom(Number(seed));

// The program is loaded; what was left of the last time is settled, and an older ledger brought up to date, from here on.
confirm('loaded', 'loaded');
const jobs = new Map<string, (outcome: unknown) => void>();
const application = await openApplication({
  userDataFolder,
  resourcesFolder: join(root, 'resources'),
  workerFile: new URL('../../electron/workers/worker.ts', import.meta.url),
  version: '0.1.0',
  desktop: {
    chooseFile: async () => undefined,
    chooseFolder: async () => copiesFolder,
    openFile: async () => true,
    showInFolder: () => {},
    chooseWhereToSave: async () => undefined,
    openExternal: async () => true,
  },
  emit: (event, payload) => {
    if (event !== 'job.finished') return;
    const { jobId, outcome } = payload as { jobId: string; outcome: unknown };
    jobs.get(jobId)?.(outcome);
  },
});

async function given<T>(channel: string, input: unknown): Promise<T> {
  const answer = await application.call(channel, input);
  if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
  return answer.value as T;
}

async function run<T>(channel: string, input: unknown): Promise<T> {
  const { jobId } = await given<{ jobId: string }>(channel, input);
  const outcome = (await new Promise<unknown>((resolve) => jobs.set(jobId, resolve))) as {
    ok: boolean;
    value: T;
    error: unknown;
  };
  if (!outcome.ok) throw new Error(`${channel}: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}

async function writeCommands(program: Application): Promise<never> {
  const today = program.ctx.today();
  for (let n = 0; ; n += 1) {
    const total = 1_000 + random(90_000);
    const debtor = { name: `Cliente ${seed}-${n}`, kind: 'business' };
    const { id, debtorId } = await given<{ id: string; debtorId: string }>('invoices.quickAdd', {
      debtor,
      number: `K${seed}/${n}`,
      issuedOn: today,
      total,
      dueOn: today,
    });
    confirm('invoice', id, total);
    const received = 1 + random(total);
    const { lines } = await given<{ lines: { dueDateId: string; toPrincipal: number; toInterest: number; because: string }[] }>(
      'payments.propose',
      { debtorId, amount: received, receivedOn: today, mode: 'principal-first', designated: [], toCharges: 0 },
    );
    const { id: paymentId } = await given<{ id: string }>('payments.record', {
      debtorId,
      amount: received,
      receivedOn: today,
      method: 'transfer',
      mode: 'principal-first',
      designatedByDebtor: false,
      lines: lines.map(({ dueDateId, toPrincipal, toInterest, because }) => ({ dueDateId, toPrincipal, toInterest, because })),
      charges: [],
    });
    confirm('payment', paymentId, received);
    if (random(4) === 0) {
      const { reversalId } = await given<{ reversalId: string }>('payments.reverse', { id: paymentId });
      confirm('payment', reversalId, -received);
    }
  }
}

async function importLists(program: Application): Promise<never> {
  const rows = Array.from(
    { length: 400 },
    (_, n) => `I${seed}/${n};01/02/2026;03/03/2026;Cliente ${n % 40};${100 + random(900)},00`,
  );
  for (let n = 0; ; n += 1) {
    const text = ['Nº factura;Fecha;Vencimiento;Cliente;Total', ...rows.map((row) => row.replace('/', `-${n}/`))].join('\r\n');
    const accepted = program.acceptUpload(`lista-${n}.csv`, Buffer.from(text, 'utf8'));
    if (!accepted.ok) throw new Error(accepted.error.code);
    const { id } = await run<{ id: string }>('imports.read', { token: accepted.value.token });
    await run('imports.apply', { id });
    confirm('import', id, rows.length);
  }
}

async function makeCopies(): Promise<never> {
  await mkdir(copiesFolder, { recursive: true });
  await given('copies.chooseTarget', {});
  confirm('working', 'working');
  for (;;) {
    const { name } = await run<{ name: string }>('copies.make', {});
    confirm('copy', name);
  }
}

/** Restores the newest copy again and again, writing in between: each restore makes its point, stages and changes places. */
async function restoreCopies(program: Application): Promise<never> {
  await mkdir(copiesFolder, { recursive: true });
  await given('copies.chooseTarget', {});
  await run('copies.make', {});
  const { source } = await given<{ source: { id: string } }>('copies.chooseSource', {});
  const { copies } = await run<{ copies: { copyId: string }[] }>('copies.list', { placeId: source.id });
  const copyId = copies[0]?.copyId ?? '';
  const today = program.ctx.today();
  confirm('working', 'working');
  for (let n = 0; ; n += 1) {
    const debtor = { name: `Cliente ${seed}-${n}`, kind: 'business' };
    await given('invoices.quickAdd', { debtor, number: `R${seed}/${n}`, issuedOn: today, total: 1_000, dueOn: today });
    await run('copies.restore', { placeId: source.id, copyId });
    confirm('restore', copyId);
  }
}

if (!application.ctx.ledger.hasMain()) await given('ledger.create', { businessName: 'Ferretería La Tuerca Inventada, S.L.' });
confirm('ready', 'ready');
if (work === 'commands') await writeCommands(application);
if (work === 'imports') await importLists(application);
if (work === 'copies') await makeCopies();
if (work === 'restores') await restoreCopies(application);
throw new Error(`no such work: ${work}`);
