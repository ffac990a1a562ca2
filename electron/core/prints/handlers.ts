import type { FailureOf, InputOf } from '../../../shared/contract/define.ts';
import { type PrintRequest, printChannels } from '../../../shared/contract/prints.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Tasks } from '../../jobs/tasks.ts';
import type { AppContext } from '../context.ts';
import { defineHandlers } from '../define-handlers.ts';
import { openInViewer } from './open-in-viewer.ts';

type Channels = typeof printChannels;
/** What every print may be refused for; of one debtor, also that it is not there, which the task finds out. */
type Failure = FailureOf<Channels['prints.debtors']>;
type Task = Tasks['draw-sheet'];

/** A sheet is drawn in a worker and then opened in the system's viewer under a name a person can read. */
const print = <K extends PrintRequest['channel']>(channel: K) => ({
  task: 'draw-sheet' as const,
  prepare: (ctx: AppContext, input: InputOf<Channels[K]>): Result<Task['input'], Failure> => {
    const file = ctx.temporary.newFile('hoja.pdf');
    if (!file.ok) return file;
    return ok({ request: { channel, input } as PrintRequest, today: ctx.today(), file: file.value });
  },
  finish: openInViewer,
});

export const printHandlers = defineHandlers(printChannels, {
  'prints.debtors': print('prints.debtors'),
  'prints.invoices': print('prints.invoices'),
  'prints.payments': print('prints.payments'),
  'prints.debtor': print('prints.debtor'),
  'prints.statement': print('prints.statement'),
  'prints.agreed': print('prints.agreed'),
  'prints.letterStatement': print('prints.letterStatement'),
  'prints.week': print('prints.week'),
});
