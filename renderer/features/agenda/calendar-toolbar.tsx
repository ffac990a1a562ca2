import type { CalendarLayer } from '../../../shared/contract/calendar.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { t } from '../../../shared/i18n/t.ts';
import { ChevronLeft, ChevronRight } from '../../ui/icons.ts';
import { Button, FilterChips, IconButton, Row } from '../../ui/index.ts';
import { pageFrom } from './shown-days.ts';
import { changeLook, VIEWS, type View } from './store.ts';

const LAYERS: readonly CalendarLayer[] = ['mine', 'theirs', 'legal'];

type CalendarToolbarProps = {
  readonly view: View;
  readonly cursor: IsoDate;
  readonly layers: readonly CalendarLayer[];
};

/** Which time, seen how, and what of it. */
export function CalendarToolbar({ view, cursor, layers }: CalendarToolbarProps) {
  return (
    <Row gap={4}>
      <Row gap={1}>
        <IconButton
          icon={ChevronLeft}
          label={t(`calendar.previous.${view}`)}
          onClick={() => changeLook({ cursor: pageFrom(view, cursor, -1) })}
        />
        <Button small onClick={() => changeLook({ cursor: undefined })}>
          {t('calendar.today')}
        </Button>
        <IconButton
          icon={ChevronRight}
          label={t(`calendar.next.${view}`)}
          onClick={() => changeLook({ cursor: pageFrom(view, cursor, 1) })}
        />
      </Row>
      <FilterChips
        label={t('calendar.views.label')}
        single
        options={VIEWS.map((value) => ({ value, label: t(`calendar.views.${value}`) }))}
        chosen={[view]}
        onChange={([chosen]) => chosen && changeLook({ view: chosen })}
      />
      <FilterChips
        label={t('calendar.layers.label')}
        options={LAYERS.map((value) => ({ value, label: t(`calendar.layers.${value}`) }))}
        chosen={layers}
        onChange={(chosen) => changeLook({ layers: LAYERS.filter((layer) => chosen.includes(layer)) })}
        keepable
      />
    </Row>
  );
}
