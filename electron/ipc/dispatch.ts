import type { AppError } from '../../shared/contract/define.ts';
import type { Topic } from '../../shared/contract/events.ts';
import type { JobId } from '../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { type AppContext, LedgerNotOpen } from '../core/context.ts';
import type { HandlerTable, JobEntry } from '../core/define-handlers.ts';

export type DispatchPorts = {
  readonly logFailure: (ref: string, channel: string, cause: unknown) => void;
  readonly changed: (topics: readonly Topic[]) => void;
  /** Resolves when no bulk write holds the ledger; the answer is called when the command is done. */
  readonly enterToWrite: () => Promise<() => void>;
  readonly startJob: (name: string, entry: JobEntry, input: unknown) => Promise<Result<{ jobId: JobId }, AppError>>;
  /** Of what the disk or the ledger's file refused; undefined for a bug. */
  readonly storageFailure: (thrown: unknown) => AppError | undefined;
};

/** A query that takes longer is logged: it should have been a job or have an index. */
const SLOW_MILLISECONDS = 40;

/** The only way in from the window. It never throws, and what it answers never holds a stack, SQL or a path. */
export async function dispatch(
  handlers: HandlerTable,
  ctx: AppContext,
  ports: DispatchPorts,
  name: string,
  rawInput: unknown,
): Promise<Result<unknown, AppError>> {
  const entry = handlers.get(name);
  if (!entry) return fail(new Error('unknown channel'));

  const input = entry.channel.input.safeParse(rawInput);
  if (!input.success) {
    const fields = Object.fromEntries(input.error.issues.map((issue) => [issue.path.join('.'), `validation.${issue.code}`]));
    return err({ code: 'invalid-input', fields });
  }
  let leave = (): void => {};
  try {
    if ('job' in entry) return await ports.startJob(name, entry, input.data);
    if (entry.channel.kind === 'command' && entry.channel.waitsForTurn !== false) leave = await ports.enterToWrite();
    const startedAt = performance.now();
    const outcome = await entry.run(ctx, input.data);
    const took = performance.now() - startedAt;
    if (entry.channel.kind === 'query' && took > SLOW_MILLISECONDS)
      ctx.log.warn('slow-query', { channel: name, milliseconds: Math.round(took) });
    if (!outcome.ok) return outcome;
    const output = entry.channel.output.parse(outcome.value);
    if (entry.channel.touches) ports.changed(entry.channel.touches);
    return ok(output);
  } catch (cause) {
    return fail(cause);
  } finally {
    leave();
  }

  function fail(cause: unknown): Result<never, AppError> {
    if (cause instanceof LedgerNotOpen) return err({ code: 'ledger-not-open' });
    const refused = ports.storageFailure(cause);
    if (refused) return err(refused);
    const ref = ctx.newId().slice(-8);
    ports.logFailure(ref, name, cause);
    return err({ code: 'internal', ref });
  }
}
