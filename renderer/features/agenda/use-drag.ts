import { useState } from 'react';
import type { CalendarEntry, DayForMove } from '../../../shared/contract/calendar.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { useMoveStep } from './move-dialog.tsx';
import { wordsOfDay } from './words.ts';

type Step = Extract<CalendarEntry, { kind: 'step' }>;
type Drag = {
  readonly step: Step;
  readonly from: IsoDate;
  readonly days: ReadonlyMap<IsoDate, DayForMove>;
  readonly over: IsoDate | undefined;
};

/** Taking a step to another day with the mouse. What speaks against each day is asked once, when the step is taken up. */
export function useDrag(days: readonly IsoDate[]) {
  const [drag, setDrag] = useState<Drag>();
  const move = useMoveStep();
  const take = (step: Step, from: IsoDate): void => {
    setDrag({ step, from, days: new Map(), over: undefined });
    const range = { from: days[0] as IsoDate, to: days.at(-1) as IsoDate };
    call('calendar.conflicts', { debtorId: step.debtorId, ...range }).then(
      (answer) =>
        setDrag((now) => (now?.step === step ? { ...now, days: new Map(answer.days.map((day) => [day.on, day])) } : now)),
      () => setDrag(undefined),
    );
  };
  const markOn = (day: IsoDate) => {
    const known = drag?.days.get(day);
    if (!drag || !known || day === drag.from) return undefined;
    if (known.stays) return 'stays' as const;
    return known.hints.length > 0 ? ('hint' as const) : ('free' as const);
  };
  const end = (): void => {
    const known = drag?.over === undefined ? undefined : drag.days.get(drag.over);
    if (known?.stays && drag?.over !== drag?.from) announce(t('calendar.move.refused', { why: wordsOfDay(known) }));
    setDrag(undefined);
  };
  const over = drag?.over === undefined ? undefined : drag.days.get(drag.over);
  return {
    take,
    end,
    failure: move.error,
    /** What is said of the day under the mouse. */
    words: drag && ((over && over.on !== drag.from && wordsOfDay(over)) || t('calendar.move.dragging')),
    drop: drag && {
      markOn,
      over: drag.over,
      onOver: (day: IsoDate | undefined) => setDrag((now) => now && { ...now, over: day }),
      onDrop: (day: IsoDate) => {
        const { debtorId, name } = drag.step;
        // Let go before the answer is there: main decides, and a refusal is told.
        if (day !== drag.from && markOn(day) !== 'stays') move.mutate({ debtorId, name, to: day });
        setDrag(undefined);
      },
    },
  };
}
