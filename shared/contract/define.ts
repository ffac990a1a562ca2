/** What a channel is. The contract is data: main parses with it, the window types and validates its forms with it. */
import type { z } from 'zod';
import type { JobId } from '../domain/ids.ts';
import type { ErrorCode } from './errors.ts';
import type { Topic } from './events.ts';

export type AppError = {
  readonly code: ErrorCode;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  /** Form path to message key. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** Of a bug: finds its stack in the local log. */
  readonly ref?: string | undefined;
};

export type Channel = {
  readonly kind: 'query' | 'command' | 'job';
  readonly input: z.ZodType;
  /** Of a job: what `job.finished` brings; the call itself answers `{ jobId }`. */
  readonly output: z.ZodType;
  readonly errors: readonly ErrorCode[];
  readonly touches?: readonly Topic[];
  /** Of a command that runs another channel: that one takes its turn to write, not this one. */
  readonly waitsForTurn?: false;
};
export type Contract = Readonly<Record<string, Channel>>;

export type InputOf<C extends Channel> = z.infer<C['input']>;
export type OutputOf<C extends Channel> = z.infer<C['output']>;
export type AnswerOf<C extends Channel> = C['kind'] extends 'job' ? { readonly jobId: JobId } : OutputOf<C>;
export type FailureOf<C extends Channel> = Omit<AppError, 'code'> & { readonly code: C['errors'][number] };

/** What a form holds of a schema before it is read, and after. */
export type TypedIn<S extends z.ZodType> = z.input<S>;
export type ReadFrom<S extends z.ZodType> = z.output<S>;
