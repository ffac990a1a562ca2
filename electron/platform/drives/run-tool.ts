/** Runs a tool of the system beside the program, with a limit of time. Nothing here waits for it on the thread of main. */
import { execFile } from 'node:child_process';

const LONGEST_MILLISECONDS = 10_000;
const LARGEST_ANSWER = 8 * 1024 * 1024;

/** What it wrote; `undefined` when it is not there, failed or took too long. */
export function runTool(file: string, arguments_: readonly string[]): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const options = { timeout: LONGEST_MILLISECONDS, maxBuffer: LARGEST_ANSWER, windowsHide: true, encoding: 'utf8' } as const;
  execFile(file, [...arguments_], options, (error, answer) => resolve(error ? undefined : answer));
  return promise;
}
