/**
 * What the first screen will ask, asked before the rest of the window's code has run: main answers meanwhile. `main.tsx` names this
 * file first, and it names as little as it can.
 */
import { FIRST_ROWS } from '../features/today/first-rows.ts';
import { call } from '../lib/api.ts';

const beginsWithToday = /^#?\/?(hoy)?$/.test(window.location.hash);

/** A failure is told where the question is asked again. */
const asked = <T>(answer: Promise<T>): Promise<T> => {
  answer.catch(() => undefined);
  return answer;
};

export const firstAnswers = {
  ledger: asked(call('ledger.state', {})),
  today: beginsWithToday ? asked(call('agenda.today', { first: FIRST_ROWS })) : undefined,
  /** After the rows, so that they are not waited for. */
  figures: beginsWithToday ? asked(call('agenda.figures', {})) : undefined,
} as const;
export type FirstAnswers = typeof firstAnswers;
