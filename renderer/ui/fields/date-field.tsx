import { Popover } from '@mantine/core';
import { CalendarDays } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { type DateLean, parseDateInput } from '../../../shared/domain/input/date-input.ts';
import { formatDate, formatShortDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { IconButton } from '../actions/button.tsx';
import { useToday } from '../theme/ui-provider.tsx';
import { FieldFrame, type FieldProps, issueText } from './field-frame.tsx';
import styles from './fields.module.css';
import { dateProblem } from './reading.ts';
import { inputClass } from './text-fields.tsx';
import { useReadText } from './use-read-text.ts';

const Calendar = lazy(() => import('./calendar.tsx').then(({ Calendar }) => ({ default: Calendar })));
const NOT_A_DAY = 'not-a-day' as IsoDate;

type DateFieldProps = FieldProps<IsoDate, string> & {
  /** Which year `15/3` means: the nearest one, or the last or next time it was that day. */
  readonly lean?: DateLean;
};

/**
 * Emits an `IsoDate`. Reads `15/3`, `15-3-26`, `mañana`, `+15`; says how it read them. A calendar opens with its button or Alt+↓.
 * A text that can't be read emits a value that every contract refuses.
 */
export function DateField({ value, onChange, onBlur, error, lean = 'nearest', ...frame }: DateFieldProps) {
  const today = useToday();
  const [open, setOpen] = useState(false);
  const field = useReadText({
    value: value as IsoDate | undefined,
    onChange,
    read: (text) => parseDateInput(text, today, { lean }),
    write: formatShortDate,
    refused: NOT_A_DAY,
  });
  const unreadable = field.problem && (!field.focused || error) ? dateProblem(field.problem, field.text) : undefined;
  const reading =
    field.focused && field.understood !== undefined
      ? { tone: 'plain' as const, text: t('kit.date.readAs', { date: formatDate(field.understood) }) }
      : undefined;
  return (
    <FieldFrame width="short" {...frame} problem={unreadable ?? issueText(error, t('kit.date.missing'))} reading={reading}>
      {(wiring) => (
        <>
          <input
            {...wiring}
            type="text"
            autoComplete="off"
            className={inputClass('withButton')}
            placeholder={t('kit.date.placeholder')}
            value={field.text}
            onFocus={field.focus}
            onChange={(event) => field.change(event.target.value)}
            onKeyDown={(event) => {
              if (event.altKey && event.key === 'ArrowDown') setOpen(true);
            }}
            onBlur={() => {
              field.leave();
              onBlur?.();
            }}
          />
          <Popover
            opened={open}
            onChange={setOpen}
            position="bottom-end"
            returnFocus
            withRoles={false}
            transitionProps={{ duration: 100 }}
            classNames={{ dropdown: styles.popover ?? '' }}
          >
            <Popover.Target>
              <div className={styles.inside}>
                <IconButton
                  icon={CalendarDays}
                  label={t('kit.date.openCalendar')}
                  disabled={frame.disabled ?? false}
                  onClick={() => setOpen((now) => !now)}
                />
              </div>
            </Popover.Target>
            <Popover.Dropdown role="dialog" aria-label={t('kit.date.calendar')}>
              <Suspense fallback={<span tabIndex={-1}>{t('shell.loading')}</span>}>
                <Calendar
                  value={field.understood}
                  today={today}
                  onPick={(day) => {
                    field.set(day);
                    setOpen(false);
                  }}
                />
              </Suspense>
            </Popover.Dropdown>
          </Popover>
        </>
      )}
    </FieldFrame>
  );
}
