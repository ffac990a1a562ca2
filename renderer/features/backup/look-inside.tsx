import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CopyRef } from '../../../shared/contract/copies.ts';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { CopiedDebtor, lookChannels } from '../../../shared/contract/look-inside.ts';
import { t } from '../../../shared/i18n/t.ts';
import { jobQueryOf } from '../../lib/job-query.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useJob } from '../../lib/use-job.ts';
import { useLocalRows } from '../../lib/use-windowed-rows.ts';
import {
  Button,
  type Column,
  EmptyState,
  FailureNotice,
  Money,
  Notice,
  OnlyReadAloud,
  Progress,
  Row,
  SearchBox,
  Stack,
  StatePill,
  Status,
  Table,
  Text,
  Waiting,
} from '../../ui/index.ts';
import styles from './backup.module.css';
import { CopiedRecords } from './copied-records.tsx';

const AT_ONCE = 100;
const TYPING_MILLISECONDS = 200;

type Brought = OutputOf<(typeof lookChannels)['copies.bringBack']>;

/** The debtors of a copy, those of whom something is missing here first; what is missing can be brought by itself. */
export function LookInside({ copy }: { readonly copy: CopyRef }) {
  const [search, setSearch] = useState('');
  const asked = useDebounced(search, TYPING_MILLISECONDS);
  const [shown, setShown] = useState<CopiedDebtor>();
  const bringing = useJob('copies.bringBack');
  const { data, error, isPending } = useQuery(
    jobQueryOf(['debtors', 'invoices', 'letters', 'payments'], 'copies.look', {
      ...copy,
      search: asked,
      offset: 0,
      limit: AT_ONCE,
    }),
  );
  const canBring = data?.isNewer === false;
  const isBringing = bringing.state.status === 'running';
  const bring = (kind: 'debtor' | 'invoice' | 'letter', id: string) => void bringing.start({ ...copy, what: { kind, id } });
  return (
    <Stack>
      {data?.isNewer ? <Notice kind="warning">{t('lookInside.newer')}</Notice> : <Text muted>{t('lookInside.text')}</Text>}
      <div aria-live="polite">
        {bringing.state.status === 'done' && <WhatCame brought={bringing.state.value} />}
        {bringing.state.status === 'running' && (
          <Progress {...bringing.state.progress} onCancel={() => void bringing.cancel()} cancelling={bringing.state.cancelling} />
        )}
      </div>
      <FailureNotice failure={bringing.state.status === 'failed' ? bringing.state.failure : null} />
      <FailureNotice failure={error} />
      {shown ? (
        <CopiedRecords
          copy={copy}
          debtor={shown}
          canBring={canBring}
          busy={isBringing}
          onBring={bring}
          onBack={() => setShown(undefined)}
        />
      ) : (
        <>
          {/* In a column it would take all the height there is. */}
          <Row>
            <SearchBox label={t('lookInside.search')} value={search} onChange={setSearch} />
          </Row>
          {isPending && <Waiting />}
          {data?.rows.length === 0 && <EmptyState text={t('lookInside.nobody')} />}
          {data && data.rows.length > 0 && (
            <Debtors
              rows={data.rows}
              canBring={canBring}
              busy={isBringing}
              onBring={(id) => bring('debtor', id)}
              onShow={setShown}
            />
          )}
          {data && data.total > data.rows.length && (
            <Text muted>{t('lookInside.more', { count: data.total - data.rows.length })}</Text>
          )}
        </>
      )}
    </Stack>
  );
}

type DebtorsProps = {
  readonly rows: readonly CopiedDebtor[];
  readonly canBring: boolean;
  readonly busy: boolean;
  readonly onBring: (id: CopiedDebtor['id']) => void;
  readonly onShow: (debtor: CopiedDebtor) => void;
};

function Debtors({ rows, canBring, busy, onBring, onShow }: DebtorsProps) {
  const columns: readonly Column<CopiedDebtor>[] = [
    { id: 'name', header: t('lookInside.name'), cell: ({ name }) => <div className={styles.holds}>{name}</div> },
    {
      id: 'outstanding',
      header: t('lookInside.outstanding'),
      width: 8.5,
      align: 'end',
      cell: ({ outstanding }) => <Money amount={outstanding} />,
    },
    {
      id: 'here',
      header: t('lookInside.here'),
      width: 9.5,
      cell: ({ state, missing }) => (
        <StatePill tone={state === 'here' && missing === 0 ? 'paid' : 'dueSoon'}>
          {state !== 'here'
            ? t(`lookInside.states.${state}`)
            : missing > 0
              ? t('lookInside.missing', { count: missing })
              : t('lookInside.nothingMissing')}
        </StatePill>
      ),
    },
    {
      id: 'actions',
      header: t('lookInside.actions'),
      width: 15,
      cell: (debtor) => (
        <div className={styles.actions}>
          <Button small onClick={() => onShow(debtor)}>
            <span aria-hidden>{t('lookInside.records')}</span>
            <OnlyReadAloud>{t('lookInside.recordsOf', { name: debtor.name })}</OnlyReadAloud>
          </Button>
          {canBring && (debtor.state !== 'here' || debtor.missing > 0) && (
            <Button small disabled={busy} onClick={() => onBring(debtor.id)}>
              <span aria-hidden>{t('lookInside.bring')}</span>
              <OnlyReadAloud>{t('lookInside.bringOf', { name: debtor.name })}</OnlyReadAloud>
            </Button>
          )}
        </div>
      ),
    },
  ];
  return <Table label={t('lookInside.table')} grows columns={columns} rows={useLocalRows(rows)} keyOf={({ id }) => id} />;
}

const PARTS = ['debtors', 'invoices', 'payments', 'letters', 'attachments'] as const;
const joined = new Intl.ListFormat('es', { type: 'conjunction' });

function WhatCame({ brought }: { readonly brought: Brought }) {
  const parts = PARTS.filter((part) => brought[part] > 0).map((part) => t(`lookInside.parts.${part}`, { count: brought[part] }));
  const list = parts.length === 0 ? t('lookInside.parts.else') : joined.format(parts);
  return (
    <Stack gap={1}>
      <Status>
        {t('lookInside.brought', { list })} {t('lookInside.undo')}
      </Status>
      {brought.different > 0 && <Notice kind="warning">{t('lookInside.different', { count: brought.different })}</Notice>}
    </Stack>
  );
}
