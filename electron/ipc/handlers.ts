/**
 * Every handler table of the program. Those that the frame and Hoy ask are here from the start; the others, and the code behind them,
 * are read when the first of them is asked or soon after the first screen: a third of main that a start does not wait for.
 */
import { agendaHandlers, contactHandlers } from '../core/agenda/handlers.ts';
import { binHandlers } from '../core/bin/handlers.ts';
import { copyHandlers } from '../core/copies/handlers.ts';
import type { HandlerTable } from '../core/define-handlers.ts';
import { settingsHandlers } from '../core/settings/handlers.ts';
import { stickHandlers } from '../core/sticks/handlers.ts';
import { systemHandlers } from '../core/system/handlers.ts';

const firstHandlers: HandlerTable = new Map([
  ...systemHandlers,
  ...agendaHandlers,
  ...contactHandlers,
  ...binHandlers,
  ...copyHandlers,
  ...stickHandlers,
  ...settingsHandlers,
]);

let reading: Promise<HandlerTable> | undefined;

/** All of them, read once. */
export function allHandlers(): Promise<HandlerTable> {
  reading ??= merged();
  return reading;
}

/** The table in which a channel is looked up: at once when the first screen asks it. */
export const tableFor = (name: string): HandlerTable | Promise<HandlerTable> =>
  firstHandlers.has(name) ? firstHandlers : allHandlers();

/** A channel without a handler, or a handler without a channel, is a program that was put together wrongly. */
async function merged(): Promise<HandlerTable> {
  const [{ laterHandlers }, { contract }] = await Promise.all([
    import('./later-handlers.ts'),
    import('../../shared/contract/index.ts'),
  ]);
  const handlers: HandlerTable = new Map([...firstHandlers, ...laterHandlers]);
  const missing = Object.keys(contract).filter((name) => !handlers.has(name));
  const extra = [...handlers.keys()].filter((name) => !(name in contract));
  if (missing.length > 0 || extra.length > 0)
    throw new Error(`channels and handlers differ: ${[...missing, ...extra].join(', ')}`);
  return handlers;
}
