import type { FailureOf, InputOf } from '../../../shared/contract/define.ts';
import { type PressRequest, pressChannels } from '../../../shared/contract/press.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Tasks } from '../../jobs/tasks.ts';
import type { AppContext } from '../context.ts';
import { defineHandlers } from '../define-handlers.ts';
import { openInViewer } from '../prints/open-in-viewer.ts';
import { finishSign, keepSigned, prepareSign, signedCopies } from './sign-letter.ts';
import { openJoined, prepareJoin, prepareSaveEach } from './stored-letters.ts';

type Channels = typeof pressChannels;
type Task = Tasks['draw-press'];

/** Drawn in a worker and then opened in the system's viewer under a name a person can read. */
const print = <K extends PressRequest['channel']>(channel: K) => ({
  task: 'draw-press' as const,
  prepare: (ctx: AppContext, input: InputOf<Channels[K]>): Result<Task['input'], FailureOf<Channels['press.calibration']>> => {
    const file = ctx.temporary.newFile('hoja.pdf');
    if (!file.ok) return file;
    return ok({ request: { channel, input } as PressRequest, today: ctx.today(), file: file.value });
  },
  finish: openInViewer,
});

export const pressHandlers = defineHandlers(pressChannels, {
  'press.calibration': print('press.calibration'),
  'press.labels': print('press.labels'),
  'press.plan': {
    task: 'plan-letters',
    prepare: (ctx, { source }) => ok({ source, today: ctx.today() }),
    finish: (_, plan) => ok(plan),
  },
  'press.signed': signedCopies,
  'press.sign': { task: 'sign-letter', prepare: prepareSign, finish: finishSign },
  'press.keepSigned': keepSigned,
  'press.join': { task: 'join-letters', prepare: prepareJoin, finish: openJoined },
  'press.saveEach': { task: 'save-letters', prepare: prepareSaveEach, finish: (_, { saved }) => ok({ saved }) },
});
