/** The channels of the calendar, each with its use case. */
import { calendarChannels } from '../../../shared/contract/calendar.ts';
import type { FailureOf, OutputOf } from '../../../shared/contract/define.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { t } from '../../../shared/i18n/t.ts';
import type { Tasks } from '../../jobs/tasks.ts';
import type { AppContext } from '../context.ts';
import { defineHandlers } from '../define-handlers.ts';
import { dayInName } from '../prints/sheet-frame.ts';
import { conflictsOfMove, moveStep, moveStepBack } from './move.ts';
import { getNoticeSettings, saveNoticeSettings } from './notices.ts';
import { calendarDay, calendarRange } from './range.ts';

type Export = (typeof calendarChannels)['calendar.export'];

export const calendarHandlers = defineHandlers(calendarChannels, {
  'calendar.range': calendarRange,
  'calendar.day': calendarDay,
  'calendar.conflicts': conflictsOfMove,
  'calendar.move': moveStep,
  'calendar.moveBack': moveStepBack,
  'calendar.notices': getNoticeSettings,
  'calendar.saveNotices': saveNoticeSettings,
  'calendar.export': {
    task: 'write-calendar',
    prepare: (ctx, request) => {
      const file = ctx.temporary.newFile('calendario.ics');
      return file.ok ? ok({ request, today: ctx.today(), file: file.value }) : file;
    },
    finish: saveWhereChosen,
  },
});

/** The owner says where only when there is something to save. */
async function saveWhereChosen(
  ctx: AppContext,
  { file, from, to, events }: Tasks['write-calendar']['output'],
): Promise<Result<OutputOf<Export>, FailureOf<Export>>> {
  const name = `${t('calendar.file.name', { from: dayInName(from), to: dayInName(to) })}.ics`;
  const target = await ctx.desktop.chooseWhereToSave('calendar', name);
  const saved = target === undefined ? undefined : ctx.temporary.handOver(file, target);
  ctx.temporary.discard(file);
  if (saved && !saved.ok) return saved;
  return ok({ saved: saved !== undefined, events });
}
