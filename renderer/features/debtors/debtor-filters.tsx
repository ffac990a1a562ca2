import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DebtorState } from '../../../shared/contract/debtors.ts';
import { Behaviour } from '../../../shared/contract/values.ts';
import { DebtorKind } from '../../../shared/domain/debtor-kind.ts';
import { t } from '../../../shared/i18n/t.ts';
import { queryOf } from '../../lib/query-client.ts';
import { SlidersHorizontal } from '../../ui/icons.ts';
import { Button, FilterChips } from '../../ui/index.ts';
import styles from './list.module.css';
import { changeList, chooseChips, type ListChip, useDebtorList } from './list-store.ts';
import { behaviourText, kindText, stateText } from './words.ts';

/** The usual filters in sight, the rest one click deeper. */
export function DebtorFilters() {
  const { chips, kinds, behaviours, tag } = useDebtorList();
  const chosen = kinds.length + behaviours.length + (tag === undefined ? 0 : 1);
  const [open, setOpen] = useState(chosen > 0);
  const options = [
    { value: 'owing' as ListChip, label: t('debtors.filters.owing') },
    ...DebtorState.options.map((state) => ({ value: state as ListChip, label: stateText(state) })),
    { value: 'bin' as ListChip, label: t('debtors.filters.bin') },
  ];
  const more = chosen > 0 ? t('debtors.filters.moreWith', { count: chosen }) : t('debtors.filters.more');
  return (
    <div className={styles.filters}>
      <div className={styles.filterRow}>
        <FilterChips
          label={t('debtors.filters.label')}
          options={options}
          chosen={chips}
          onChange={(now) => changeList({ chips: chooseChips(now, chips) })}
        />
        <Button small look="quiet" icon={SlidersHorizontal} onClick={() => setOpen(!open)}>
          {open ? t('debtors.filters.less') : more}
        </Button>
      </div>
      {open && <RareFilters />}
    </div>
  );
}

function RareFilters() {
  const { kinds, behaviours, tag } = useDebtorList();
  const tags = useQuery(queryOf(['debtors'], 'debtors.tags', {})).data?.tags ?? [];
  return (
    <dl className={styles.rareFilters}>
      <dt>{t('debtors.filters.kind')}</dt>
      <dd>
        <FilterChips
          label={t('debtors.filters.kind')}
          options={DebtorKind.options.map((kind) => ({ value: kind, label: kindText(kind) }))}
          chosen={kinds}
          onChange={(now) => changeList({ kinds: now })}
        />
      </dd>
      <dt>{t('debtors.filters.behaviour')}</dt>
      <dd>
        <FilterChips
          label={t('debtors.filters.behaviour')}
          options={Behaviour.options.map((behaviour) => ({ value: behaviour, label: behaviourText(behaviour) }))}
          chosen={behaviours}
          onChange={(now) => changeList({ behaviours: now })}
        />
      </dd>
      {tags.length > 0 && (
        <>
          <dt>{t('debtors.filters.tag')}</dt>
          <dd>
            <FilterChips
              label={t('debtors.filters.tag')}
              options={tags.map((each) => ({ value: each, label: each }))}
              chosen={tag === undefined ? [] : [tag]}
              onChange={([now]) => changeList({ tag: now })}
              single
            />
          </dd>
        </>
      )}
    </dl>
  );
}
