/** The program without a window over a folder, as the bench drives it: through the dispatcher, jobs to their end. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Application, openApplication } from '../../electron/application.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const TELLING_WAIT_MILLISECONDS = 100;
const nothing = async (): Promise<undefined> => undefined;
type Finished = { readonly jobId: string; readonly outcome: { readonly ok: boolean; readonly value?: unknown } };

export type BenchApp = {
  readonly application: Application;
  /** The value of a query or command; a refusal ends the bench. */
  ask<T>(channel: string, input: unknown): Promise<T>;
  /** As `ask`, for a job. */
  run<T>(channel: string, input: unknown): Promise<T>;
};

export async function openBenchApp(folder: string): Promise<BenchApp> {
  const waiting = new Map<string, (outcome: Finished['outcome']) => void>();
  const early = new Map<string, Finished['outcome']>();
  const application = await openApplication({
    userDataFolder: folder,
    resourcesFolder: join(root, 'resources'),
    workerFile: new URL('../../electron/workers/worker.ts', import.meta.url),
    version: '0.1.0',
    desktop: {
      chooseFile: nothing,
      chooseFolder: nothing,
      chooseWhereToSave: nothing,
      openFile: async () => true,
      showInFolder: () => {},
      openExternal: async () => true,
    },
    leavingWaits: 0,
    emit: (event, payload) => {
      if (event !== 'job.finished') return;
      const { jobId, outcome } = payload as Finished;
      const resolve = waiting.get(jobId);
      if (resolve) resolve(outcome);
      else early.set(jobId, outcome);
    },
  });
  async function ask<T>(channel: string, input: unknown): Promise<T> {
    const answer = await application.call(channel, input);
    if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
    return answer.value as T;
  }
  // What a new day or a new version has told anew is not part of any question.
  while (
    application.ctx.ledger.status().state === 'open' &&
    (await ask<{ telling: boolean }>('agenda.today', { first: 1 })).telling
  ) {
    await setTimeout(TELLING_WAIT_MILLISECONDS);
  }
  return {
    application,
    ask,
    run: async <T>(channel: string, input: unknown) => {
      const { jobId } = await ask<{ jobId: string }>(channel, input);
      const known = early.get(jobId);
      const outcome = known ?? (await new Promise<Finished['outcome']>((resolve) => waiting.set(jobId, resolve)));
      if (!outcome.ok) throw new Error(`${channel}: ${JSON.stringify(outcome)}`);
      return outcome.value as T;
    },
  };
}
