import type { AppError, Channel, Contract, FailureOf, InputOf, OutputOf } from '../../shared/contract/define.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Tasks } from '../jobs/tasks.ts';
import type { AppContext } from './context.ts';

type Answer<C extends Channel> = Result<OutputOf<C>, FailureOf<C>>;
type UseCase<C extends Channel> = (ctx: AppContext, input: InputOf<C>) => Answer<C> | Promise<Answer<C>>;

/** `prepare` and `finish` run in main, the task in a worker. `prepare` refuses early; `finish` writes, in one short transaction. */
type JobSteps<C extends Channel> = {
  [K in keyof Tasks]: {
    readonly task: K;
    readonly prepare: (
      ctx: AppContext,
      input: InputOf<C>,
    ) => Result<Tasks[K]['input'], FailureOf<C>> | Promise<Result<Tasks[K]['input'], FailureOf<C>>>;
    readonly finish: (ctx: AppContext, done: Tasks[K]['output'], input: InputOf<C>) => Answer<C> | Promise<Answer<C>>;
    /** Of a task that was refused, cancelled or died: takes back what `prepare` set aside. */
    readonly abandon?: (ctx: AppContext, input: InputOf<C>, failure: AppError) => void | Promise<void>;
  };
}[keyof Tasks];

type HandlerOf<C extends Channel> = C['kind'] extends 'job' ? JobSteps<C> : UseCase<C>;

/** The same steps with their types forgotten, as the runner holds them. */
export type AnyJob = {
  readonly task: keyof Tasks;
  readonly prepare: (ctx: AppContext, input: unknown) => Result<unknown, AppError> | Promise<Result<unknown, AppError>>;
  readonly finish: (
    ctx: AppContext,
    done: unknown,
    input: unknown,
  ) => Result<unknown, AppError> | Promise<Result<unknown, AppError>>;
  readonly abandon?: (ctx: AppContext, input: unknown, failure: AppError) => void | Promise<void>;
};
export type JobEntry = { readonly channel: Channel; readonly job: AnyJob };
export type Entry = { readonly channel: Channel; readonly run: UseCase<Channel> } | JobEntry;
export type HandlerTable = ReadonlyMap<string, Entry>;

/** Pairs each channel with its handler. A missing, extra or wrongly typed handler does not compile. */
export function defineHandlers<T extends Contract>(
  contract: T,
  handlers: { readonly [K in keyof T]: HandlerOf<T[K]> },
): HandlerTable {
  return new Map(
    Object.entries(contract).map(([name, channel]) => {
      const handler: unknown = handlers[name];
      return [
        name,
        typeof handler === 'function' ? { channel, run: handler as UseCase<Channel> } : { channel, job: handler as AnyJob },
      ];
    }),
  );
}
