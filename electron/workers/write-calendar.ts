/** Reads the calendar and writes it into a file that other calendars understand. */
import { rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { err, ok } from '../../shared/domain/result.ts';
import { t } from '../../shared/i18n/t.ts';
import { calendarEvents } from '../core/calendar/export.ts';
import { calendarFile } from '../exports/ics.ts';
import type { TaskFunction } from '../jobs/tasks.ts';
import { localDay } from '../platform/clock.ts';
import { openForTask } from './open-for-task.ts';

export const writeCalendar: TaskFunction<'write-calendar'> = ({ request, today, file }, tools) => {
  tools.progress('listing', 0, 0);
  const opened = openForTask(tools, 'reader');
  if (!opened.ok) return opened;
  const { uow, close } = opened.value;
  try {
    const events = calendarEvents({ uow, today: () => today, localDay }, request);
    tools.stopIfCancelled();
    if (events.length === 0) {
      forget(file);
      return err({ code: 'print-nothing' });
    }
    const names = { name: t('calendar.file.calendarName'), category: t('calendar.file.category') };
    writeFileSync(file, calendarFile(events, { ...names, stamp: tools.now }));
    return ok({ file, from: request.from, to: request.to, events: events.length });
  } catch (thrown) {
    forget(file);
    throw thrown;
  } finally {
    close();
  }
};

/** The folder was made for this file alone. */
const forget = (file: string): void => rmSync(dirname(file), { recursive: true, force: true });
