/** The one way from the window to main: typed by the contract, with refusals turned into one exception. */
import type { AnswerOf, AppError, InputOf } from '../../shared/contract/define.ts';
import type { AppContract } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/domain/result.ts';

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into Window
  interface Window {
    readonly bridge: {
      call(channel: string, input: unknown): Promise<Result<unknown, AppError>>;
      on(event: string, listener: (payload: unknown) => void): () => void;
    };
  }
}

/** A failure the user can be told about: `code` picks the text in the catalogue. */
export class AppFailure extends Error {
  readonly failure: AppError;
  constructor(failure: AppError) {
    super(failure.code);
    this.failure = failure;
  }
}

/** The names of one kind of channel, so that a job can't be called as if it answered at once. */
export type ChannelOfKind<Kind extends 'query' | 'command' | 'job'> = {
  [K in keyof AppContract]: AppContract[K]['kind'] extends Kind ? K : never;
}[keyof AppContract];

export async function call<K extends keyof AppContract>(
  channel: K,
  input: InputOf<AppContract[K]>,
): Promise<AnswerOf<AppContract[K]>> {
  const answer = await window.bridge.call(channel, input);
  if (!answer.ok) throw new AppFailure(answer.error);
  return answer.value as AnswerOf<AppContract[K]>;
}
