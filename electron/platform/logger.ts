/**
 * The local log: JSON lines in at most five files of 2 MB, the newest in `deudario.log`. Every detail passes `redact`.
 * Logging never throws and never stops the program: what cannot be written is lost.
 */
import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from './clock.ts';
import { redact } from './redact.ts';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LEVELS)[number];
type Write = (event: string, details?: Readonly<Record<string, unknown>>) => void;
export type Logger = { readonly [L in LogLevel]: Write } & {
  /** Files there are, newest first. */
  files(): readonly string[];
};

export type LoggerOptions = {
  readonly folder: string;
  readonly clock: Clock;
  /** Lower levels are not written. */
  readonly level?: LogLevel;
  readonly maxBytes?: number;
  readonly maxFiles?: number;
};

/** `event` is a fixed code of ours, such as `backup-finished`; what varies goes in `details`. */
export function createLogger({ folder, clock, level = 'info', maxBytes = 2_000_000, maxFiles = 5 }: LoggerOptions): Logger {
  const fileAt = (index: number): string => join(folder, index === 0 ? 'deudario.log' : `deudario.${index}.log`);

  const write = (entryLevel: LogLevel, event: string, details: Readonly<Record<string, unknown>> = {}): void => {
    if (LEVELS.indexOf(entryLevel) < LEVELS.indexOf(level)) return;
    try {
      const line = `${JSON.stringify({ at: clock.now(), level: entryLevel, event, ...asObject(redact(details)) })}\n`;
      rotateFor(Buffer.byteLength(line));
      append(fileAt(0), line);
    } catch {
      // A log that fails must not take the program with it.
    }
  };

  function rotateFor(bytes: number): void {
    const size = statSync(fileAt(0), { throwIfNoEntry: false })?.size ?? 0;
    if (size === 0 || size + bytes <= maxBytes) return;
    rmSync(fileAt(maxFiles - 1), { force: true });
    for (let index = maxFiles - 2; index >= 0; index -= 1) {
      if (statSync(fileAt(index), { throwIfNoEntry: false })) renameSync(fileAt(index), fileAt(index + 1));
    }
  }

  function append(file: string, line: string): void {
    mkdirSync(folder, { recursive: true });
    appendFileSync(file, line, { mode: 0o600 });
  }

  return {
    debug: (event, details) => write('debug', event, details),
    info: (event, details) => write('info', event, details),
    warn: (event, details) => write('warn', event, details),
    error: (event, details) => write('error', event, details),
    files: () =>
      Array.from({ length: maxFiles }, (_, index) => fileAt(index)).filter((file) => statSync(file, { throwIfNoEntry: false })),
  };
}

/** The line's own fields cannot be taken by a detail of the same name. */
function asObject(details: unknown): Record<string, unknown> {
  const { at: _at, level: _level, event: _event, ...rest } = details as Record<string, unknown>;
  return rest;
}
