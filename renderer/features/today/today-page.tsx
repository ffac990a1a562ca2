import { useQuery } from '@tanstack/react-query';
import { Suspense, startTransition, useEffect, useState } from 'react';
import { formatLongDate, weekdayName } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { loadLater, whenIdle } from '../../lib/load-later.tsx';
import { paths } from '../../lib/paths.ts';
import { ListChecks, Plus } from '../../ui/icons.ts';
import { Columns, EmptyState, FailureNotice, LinkButton, Page, Row, Stack, useToday, Waiting } from '../../ui/index.ts';
import { BinNews } from '../bin/index.ts';
import { MissingRateCard } from '../settings/index.ts';
import { AskedDialog, StepDialog } from './asked-dialog.tsx';
import { ClockRows } from './clock-rows.tsx';
import { AwayNotice, BankStrip } from './day-notices.tsx';
import { DaySummary, DoneList } from './done-list.tsx';
import { type Figures, figuresQuery, type Today, todayQuery } from './queries.ts';
import { SideFigures } from './side-figures.tsx';
import { select } from './store.ts';
import { useWorkList } from './use-work-list.ts';
import { WorkGroup } from './work-group.tsx';

const DebtorSide = loadLater(async () => (await import('./debtor-side.tsx')).DebtorSide);

/** What to do now: the work list, and beside it the figures or the debtor that is looked at. */
export function TodayPage() {
  const day = useToday();
  const today = useQuery(todayQuery());
  const figures = useQuery(figuresQuery());
  const toDo = (today.data?.telling ? [] : (today.data?.groups ?? [])).reduce(
    (sum, { group, total }) => (group === 'week' ? sum : sum + total),
    0,
  );
  return (
    <Page
      title={t('today.title')}
      subtitle={t('today.subtitle', { weekday: weekdayName(day), day: formatLongDate(day) })}
      action={
        toDo > 0 ? (
          <LinkButton look="primary" icon={ListChecks} href={paths.round}>
            {t('today.round.start', { count: toDo })}
          </LinkButton>
        ) : undefined
      }
    >
      <FailureNotice failure={today.error ?? figures.error} />
      {today.data ? <WorkDay today={today.data} figures={figures.data} /> : today.isPending && <Waiting />}
      <AskedDialog />
    </Page>
  );
}

/** With so many rows a window is full: what follows is drawn once these can be used. */
const FULL = 8;

/** The groups that fill the window, each of them whole. */
function inSight(groups: Today['groups']): Today['groups'] {
  const from = groups.findIndex((_, at) => groups.slice(0, at).reduce((sum, { rows }) => sum + rows.length, 0) >= FULL);
  return from === -1 ? groups : groups.slice(0, from);
}

type WorkDayProps = {
  readonly today: Today;
  /** Absent until they come. */
  readonly figures: Figures | undefined;
};

function WorkDay({ today, figures }: WorkDayProps) {
  // Steps of yesterday are not offered while those of today are being told.
  const groups = today.telling ? [] : today.groups;
  const rows = groups.flatMap((group) => group.rows);
  const { selected, reachable } = useWorkList(rows);
  const [isOnScreen, setOnScreen] = useState(false);
  useEffect(
    () =>
      whenIdle(async () => {
        startTransition(() => setOnScreen(true));
        // Now what the keys of the list open, one after another.
        await DebtorSide.load();
        await StepDialog.load();
      }),
    [],
  );
  if (today.debtors === 0) return <NobodyYet />;
  const pressing = groups.some(({ group, total }) => group !== 'week' && total > 0);
  return (
    <Columns shape="twoOne">
      <Stack gap={6}>
        <MissingRateCard />
        <BinNews />
        {today.away && <AwayNotice away={today.away} />}
        {today.bank.ask && <BankStrip bank={today.bank} />}
        {!pressing && !today.telling && <DaySummary figures={figures} tomorrow={today.tomorrow} />}
        {today.telling && <Waiting>{t('today.telling')}</Waiting>}
        {(isOnScreen ? groups : inSight(groups)).map(
          ({ group, total, rows: shown }) =>
            total > 0 && (
              <WorkGroup
                key={group}
                group={group}
                total={total}
                rows={shown}
                selected={selected?.debtorId}
                reachable={reachable}
              />
            ),
        )}
        {isOnScreen && <ClockRows today={today.today} />}
        {isOnScreen && figures && <DoneList done={figures.done} />}
      </Stack>
      <Stack gap={6}>
        {selected ? (
          <Suspense>
            <DebtorSide key={selected.debtorId} row={selected} onClose={() => select(undefined)} />
          </Suspense>
        ) : (
          <SideFigures figures={figures} />
        )}
      </Stack>
    </Columns>
  );
}

const NobodyYet = () => (
  <EmptyState
    text={t('today.nobody')}
    action={
      <Row>
        <LinkButton look="primary" icon={Plus} href={paths.newDebtor}>
          {t('today.addDebtor')}
        </LinkButton>
        <LinkButton href={paths.imports}>{t('today.import')}</LinkButton>
      </Row>
    }
  />
);
