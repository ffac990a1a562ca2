import { dayOfMonth, type IsoDate, monthOf, yearOf } from '../../../shared/domain/civil-date.ts';
import { formatDate, formatDayAndMonth } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { useScreenKeys } from '../../lib/screen-keys.ts';
import { FileDown, Printer } from '../../ui/icons.ts';
import { Button, FailureNotice, Notice, Page, useToday } from '../../ui/index.ts';
import { PromiseDialog } from '../debtors/index.ts';
import { usePrint } from '../prints/index.ts';
import { AgendaView } from './agenda-view.tsx';
import { CalendarToolbar } from './calendar-toolbar.tsx';
import { DayDrawer } from './day-drawer.tsx';
import { GridView } from './grid-view.tsx';
import { closeLayer, useLayer } from './layers.ts';
import { MoveDialog } from './move-dialog.tsx';
import { shownDays, weekOf } from './shown-days.ts';
import { changeLook, useCalendarLook, type View } from './store.ts';
import { type Calendar, useCalendar } from './use-calendar.ts';
import { useExport } from './use-export.tsx';

const AUGUST = 8;

/** What falls on each day: the owner's steps, what debtors promised and owe, and the days the law sets. */
export function CalendarPage() {
  const today = useToday();
  const { view, layers, ...look } = useCalendarLook();
  const cursor = look.cursor ?? today;
  const days = shownDays(view, cursor);
  const calendar = useCalendar(view, days, layers);
  const print = usePrint('prints.week', layers.length > 0 ? { from: weekOf(cursor), layers: [...layers] } : undefined, {
    key: true,
  });
  const file = useExport({ from: days[0] as IsoDate, to: days.at(-1) as IsoDate, layers });
  useScreenKeys([
    { key: 'm', label: t('calendar.keys.month'), run: () => changeLook({ view: 'month' }) },
    { key: 's', label: t('calendar.keys.week'), run: () => changeLook({ view: 'week' }) },
    { key: 'a', label: t('calendar.keys.agenda'), run: () => changeLook({ view: 'agenda' }) },
    { key: 'h', label: t('calendar.keys.today'), run: () => changeLook({ cursor: undefined }) },
  ]);
  const label = rangeText(view, days, cursor);
  return (
    <Page
      fill={view !== 'agenda'}
      title={t('calendar.title')}
      subtitle={<span role="status">{label}</span>}
      action={
        <Button icon={Printer} busy={print.isPrinting} disabled={layers.length === 0} onClick={print.print}>
          {t('calendar.print.action')}
        </Button>
      }
      moreActions={
        <Button look="quiet" icon={FileDown} busy={file.isBusy} disabled={layers.length === 0} onClick={file.save}>
          {t('calendar.file.action')}
        </Button>
      }
      toolbar={<CalendarToolbar view={view} cursor={cursor} layers={layers} />}
    >
      <FailureNotice failure={calendar.failure} />
      {calendar.restsInAugust && days.some((day) => monthOf(day) === AUGUST) && <Notice>{t('calendar.august')}</Notice>}
      {view === 'agenda' ? (
        <AgendaView label={label} calendar={calendar} />
      ) : (
        <GridView view={view} label={label} days={days} cursor={cursor} calendar={calendar} />
      )}
      <LayerOver calendar={calendar} />
      {print.layer}
      {file.layer}
    </Page>
  );
}

function LayerOver({ calendar }: { readonly calendar: Calendar }) {
  const { layer } = useLayer();
  const { layers } = useCalendarLook();
  switch (layer?.kind) {
    case 'day':
      return <DayDrawer on={layer.on} layers={layers} holiday={calendar.holidayOn(layer.on)} onClose={closeLayer} />;
    case 'move':
      return <MoveDialog {...layer} onClose={closeLayer} />;
    case 'promise':
      return <PromiseDialog debtorId={layer.debtorId} onClose={closeLayer} />;
    default:
      return null;
  }
}

function rangeText(view: View, days: readonly IsoDate[], cursor: IsoDate): string {
  if (view === 'week') {
    return t('calendar.week', { from: formatDate(days[0] as IsoDate), to: formatDate(days.at(-1) as IsoDate) });
  }
  const month = formatDayAndMonth(cursor).slice(String(dayOfMonth(cursor)).length + 4);
  return t('calendar.month', { month, year: yearOf(cursor) });
}
