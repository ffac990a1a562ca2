/** The holidays of one year: where each comes from, and the way to take it off, put it back or add one. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { HolidayView } from '../../../shared/contract/holidays.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import { type IsoDate, yearOf } from '../../../shared/domain/civil-date.ts';
import { formatDayAndMonth, formatLongDate, weekdayName } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { useLocalRows } from '../../lib/use-windowed-rows.ts';
import { Plus, X } from '../../ui/icons.ts';
import {
  Button,
  Card,
  type Column,
  FailureNotice,
  IconButton,
  Notice,
  Pill,
  Row,
  Section,
  SelectField,
  Stack,
  Table,
  Text,
  type Tone,
} from '../../ui/index.ts';
import { AddHolidayForm } from './add-holiday-form.tsx';
import { holidaysQuery } from './queries.ts';

type YearAnswer = OutputOf<AppContract['holidays.ofYear']>;
type TakenOff = YearAnswer['takenOff'][number];

const YEARS_BACK = 2;
const YEARS_AHEAD = 4;
const TONES = { national: 'plain', regional: 'court', local: 'agreement' } as const satisfies Record<HolidayView['scope'], Tone>;

export function HolidaysOfYear({ thisYear }: { readonly thisYear: number }) {
  const [year, setYear] = useState(thisYear);
  const [adding, setAdding] = useState(false);
  const foot = useRef<HTMLDivElement>(null);
  const answer = useQuery(holidaysQuery(year));
  const near = Array.from({ length: YEARS_BACK + YEARS_AHEAD + 1 }, (_, index) => thisYear - YEARS_BACK + index);
  const years = [...new Set([...near, year])].toSorted((a, b) => a - b).map(String);
  const toButton = () => foot.current?.querySelector('button')?.focus();
  const change = useMutation({
    mutationFn: async (asked: { readonly run: () => Promise<unknown>; readonly said: string }) => {
      await asked.run();
      return asked.said;
    },
    onSuccess: (said) => {
      announce(said, { undo: true });
      // The row with the button that was pressed is about to go.
      toButton();
    },
  });
  const close = (added?: { readonly on: IsoDate; readonly everyYear: boolean }) => {
    flushSync(() => {
      setAdding(false);
      // A day of another year would be added out of sight.
      if (added && !added.everyYear) setYear(yearOf(added.on));
    });
    toButton();
  };
  const takeAway = ({ on, name, ownId }: HolidayView) =>
    ownId === undefined
      ? change.mutate({ run: () => call('holidays.takeOff', { on }), said: t('holidays.year.takenOff', { name, year }) })
      : change.mutate({ run: () => call('holidays.remove', { id: ownId }), said: t('holidays.year.removed', { name }) });
  const putBack = ({ id, name }: TakenOff) =>
    change.mutate({ run: () => call('holidays.remove', { id }), said: t('holidays.year.isBack', { name }) });
  return (
    <Card title={t('holidays.year.title', { year })}>
      <Stack>
        <SelectField
          label={t('holidays.year.label')}
          width="short"
          value={String(year)}
          onChange={(chosen) => chosen && setYear(Number(chosen))}
          options={years.map((value) => ({ value, label: value }))}
        />
        <Text muted>{t('holidays.year.check')}</Text>
        <FailureNotice failure={answer.error ?? change.error} />
        {answer.data && <Doubts year={year} answer={answer.data} />}
        <DayTable year={year} days={answer.data?.days} onTakeAway={takeAway} />
        {answer.data && answer.data.takenOff.length > 0 && (
          <TakenOffDays year={year} days={answer.data.takenOff} onPutBack={putBack} />
        )}
        {adding ? (
          <AddHolidayForm onDone={close} />
        ) : (
          <div ref={foot}>
            <Button icon={Plus} onClick={() => setAdding(true)}>
              {t('holidays.add.open')}
            </Button>
          </div>
        )}
      </Stack>
    </Card>
  );
}

/** Only what the owner can mend, and only while it is so. */
function Doubts({ year, answer }: { readonly year: number; readonly answer: YearAnswer }) {
  if (!answer.regionKnown) return <Notice kind="warning">{t('holidays.year.regionUnknown', { year })}</Notice>;
  return answer.days.some(({ scope }) => scope === 'local') ? null : <Notice>{t('holidays.year.noLocal')}</Notice>;
}

type DayTableProps = {
  readonly year: number;
  readonly days: readonly HolidayView[] | undefined;
  readonly onTakeAway: (day: HolidayView) => void;
};

function DayTable({ year, days, onTakeAway }: DayTableProps) {
  const rows = useLocalRows(days);
  const columns: readonly Column<HolidayView>[] = [
    {
      id: 'day',
      header: t('holidays.year.day'),
      width: 14,
      cell: ({ on }) => t('holidays.year.onWeekday', { weekday: weekdayName(on), day: formatDayAndMonth(on) }),
    },
    { id: 'name', header: t('holidays.year.name'), cell: ({ name }) => name },
    { id: 'scope', header: t('holidays.year.scope'), width: 8.5, cell: (row) => <Scope row={row} /> },
    {
      id: 'take-off',
      header: t('holidays.year.action'),
      width: 5,
      align: 'middle',
      cell: (row) => (
        <IconButton
          icon={X}
          label={t('holidays.year.takeOffNamed', { name: row.name, day: formatDayAndMonth(row.on) })}
          onClick={() => onTakeAway(row)}
        />
      ),
    },
  ];
  return <Table label={t('holidays.year.title', { year })} columns={columns} rows={rows} keyOf={(row) => row.on} grows />;
}

const Scope = ({ row: { scope, everyYear } }: { readonly row: HolidayView }) => (
  <Pill tone={TONES[scope]}>{everyYear ? t('holidays.year.localEveryYear') : t(`holidays.year.scopes.${scope}`)}</Pill>
);

type TakenOffProps = {
  readonly year: number;
  readonly days: readonly TakenOff[];
  readonly onPutBack: (day: TakenOff) => void;
};

const TakenOffDays = ({ year, days, onPutBack }: TakenOffProps) => (
  <Section title={t('holidays.year.offTitle', { year })}>
    <Stack gap={2}>
      {days.map((day) => (
        <Row key={day.id}>
          <Text>{t('holidays.year.off', { name: day.name, day: formatLongDate(day.on) })}</Text>
          <Button small onClick={() => onPutBack(day)}>
            {t('holidays.year.putBackNamed', { name: day.name })}
          </Button>
        </Row>
      ))}
    </Stack>
  </Section>
);
