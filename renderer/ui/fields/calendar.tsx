import { DatePicker, DatesProvider } from '@mantine/dates';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/es';
import { useEffect, useRef } from 'react';
import { IsoDate } from '../../../shared/domain/civil-date.ts';
import { t } from '../../../shared/i18n/t.ts';
import styles from './fields.module.css';

type CalendarProps = {
  readonly value: IsoDate | undefined;
  readonly today: IsoDate;
  readonly onPick: (day: IsoDate) => void;
};

/** A month to pick a day from; arrows move by day and week. Loaded the first time one opens. */
export function Calendar({ value, today, onPick }: CalendarProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);
  return (
    <DatesProvider settings={{ locale: 'es', firstDayOfWeek: 1 }}>
      <DatePicker
        ref={box}
        hideOutsideDates
        classNames={{ day: styles.day ?? '' }}
        value={value ?? null}
        defaultDate={value ?? today}
        getDayProps={(day) => ({ 'data-autofocus': day === (value ?? today) || undefined })}
        ariaLabels={{ previousMonth: t('kit.date.previousMonth'), nextMonth: t('kit.date.nextMonth') }}
        onChange={(day) => {
          const picked = IsoDate.safeParse(day);
          if (picked.success) onPick(picked.data);
        }}
      />
    </DatesProvider>
  );
}
