import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalendarLayer } from '../../../shared/contract/calendar.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { formatLongDate, weekdayName } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { queryOf } from '../../lib/query-client.ts';
import { Button, Drawer, FailureNotice, Section, Stack, Text, Waiting } from '../../ui/index.ts';
import styles from './agenda.module.css';
import { EntryRow } from './entry-row.tsx';
import { CALENDAR_TOPICS } from './use-calendar.ts';

const FIRST = 25;
const MOST = 200;

type DayDrawerProps = {
  readonly on: IsoDate;
  readonly layers: readonly CalendarLayer[];
  readonly holiday: string | undefined;
  readonly onClose: () => void;
};

/** Everything of one day, by layers. */
export function DayDrawer({ on, layers, holiday, onClose }: DayDrawerProps) {
  const legal = useDayLayer(on, 'legal', layers.includes('legal'));
  const mine = useDayLayer(on, 'mine', layers.includes('mine'));
  const theirs = useDayLayer(on, 'theirs', layers.includes('theirs'));
  const asked = [legal, mine, theirs].filter((one) => layers.includes(one.layer));
  const isEmpty = asked.every(({ day }) => day.data?.total === 0);
  return (
    <Drawer open title={t('calendar.day', { weekday: weekdayName(on), day: formatLongDate(on) })} onClose={onClose} wide>
      <Stack gap={6}>
        {holiday && <Text muted>{holiday}</Text>}
        {asked.map((one) => (
          <LayerOfDay key={one.layer} on={on} {...one} />
        ))}
        {isEmpty && <Text muted>{t('calendar.nothing')}</Text>}
      </Stack>
    </Drawer>
  );
}

function useDayLayer(on: IsoDate, layer: CalendarLayer, enabled: boolean) {
  const [limit, setLimit] = useState(FIRST);
  const day = useQuery({
    ...queryOf(CALENDAR_TOPICS, 'calendar.day', { on, layer, offset: 0, limit }),
    enabled,
    placeholderData: keepPreviousData,
  });
  return { layer, day, limit, onMore: () => setLimit(MOST) };
}

type LayerOfDayProps = ReturnType<typeof useDayLayer> & { readonly on: IsoDate };

function LayerOfDay({ on, layer, day, limit, onMore }: LayerOfDayProps) {
  if (day.error) return <FailureNotice failure={day.error} />;
  if (!day.data) return <Waiting />;
  const { total, rows } = day.data;
  if (total === 0) return null;
  return (
    <Section title={t(`calendar.layers.${layer}`)}>
      <ul className={styles.list}>
        {rows.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a debtor may have two entries of a kind; the list is replaced whole
          <EntryRow key={index} entry={entry} on={on} />
        ))}
      </ul>
      {total > rows.length && limit < MOST && (
        <Button small onClick={onMore}>
          {t('calendar.loadMore')}
        </Button>
      )}
      {total > rows.length && limit === MOST && (
        <Text muted small>
          {t('calendar.tooMany', { shown: rows.length, total })}
        </Text>
      )}
    </Section>
  );
}
