import { useQuery } from '@tanstack/react-query';
import type { AgendaGroup, AgendaRow } from '../../../shared/contract/agenda-values.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { queryOf } from '../../lib/query-client.ts';
import { Section, TextButton } from '../../ui/index.ts';
import { AGENDA_TOPICS } from './queries.ts';
import { showWhole, useTodayStore } from './store.ts';
import styles from './today.module.css';
import { WorkRow } from './work-row.tsx';

/** The most that a group shows at once; whoever has more than that today has another problem. */
const WHOLE_GROUP = 200;

type WorkGroupProps = {
  readonly group: AgendaGroup;
  readonly total: number;
  readonly rows: readonly AgendaRow[];
  readonly selected: DebtorId | undefined;
  readonly reachable: DebtorId | undefined;
};

export function WorkGroup({ group, total, rows, selected, reachable }: WorkGroupProps) {
  const wide = useTodayStore((state) => state.wide.includes(group));
  const whole = useQuery({
    ...queryOf(AGENDA_TOPICS, 'agenda.group', { group, offset: 0, limit: WHOLE_GROUP }),
    enabled: wide && total > rows.length,
  });
  const shown = (wide && whole.data?.rows) || rows;
  return (
    <Section title={t(`today.groups.${group}`, { count: total })}>
      <ul className={styles.rows} aria-label={t(`today.groupNames.${group}`)}>
        {shown.map((row) => (
          <WorkRow key={row.debtorId} row={row} selected={row.debtorId === selected} reachable={row.debtorId === reachable} />
        ))}
      </ul>
      {total > shown.length && !wide && (
        <TextButton onClick={() => showWhole(group)}>{t('today.seeRest', { count: total - shown.length })}</TextButton>
      )}
      {wide && total > WHOLE_GROUP && <p className={styles.muted}>{t('today.tooMany', { count: total - WHOLE_GROUP })}</p>}
    </Section>
  );
}
