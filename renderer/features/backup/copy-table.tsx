import { useMemo, useState } from 'react';
import type { CopySummary, ListedCopy } from '../../../shared/contract/copies.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { formatBytes } from '../../../shared/format/bytes.ts';
import { t } from '../../../shared/i18n/t.ts';
import { momentText } from '../../lib/moment-text.ts';
import { useJob } from '../../lib/use-job.ts';
import { useLocalRows } from '../../lib/use-windowed-rows.ts';
import {
  Button,
  type Column,
  FailureNotice,
  Money,
  OnlyReadAloud,
  Progress,
  Stack,
  StatePill,
  Status,
  Table,
  useToday,
} from '../../ui/index.ts';
import styles from './backup.module.css';
import { holdsInWords } from './copy-words.ts';
import { RestoreDialog, type WantedCopy } from './restore-dialog.tsx';

type CopyTableProps = {
  readonly label: string;
  readonly placeId: string;
  readonly copies: readonly ListedCopy[];
  /** Points say why they were made; copies were all asked for. */
  readonly withReasons?: boolean;
};

/** Copies of one place, each with what it holds; checked and brought back from here. */
export function CopyTable({ label, placeId, copies, withReasons = false }: CopyTableProps) {
  const today = useToday();
  const [wanted, setWanted] = useState<WantedCopy>();
  const [isAsking, setAsking] = useState(false);
  const { state, start, cancel } = useJob('copies.check');
  const isChecking = state.status === 'running';
  const columns = useMemo(
    () =>
      columnsOf(today, withReasons, isChecking, {
        check: (copyId) => void start({ placeId, copyId }),
        restore: (copyId, { madeAt }) => {
          setWanted({ ref: { placeId, copyId }, madeAt });
          setAsking(true);
        },
      }),
    [today, withReasons, isChecking, placeId, start],
  );
  return (
    <Stack>
      {isChecking && <Progress {...state.progress} onCancel={() => void cancel()} cancelling={state.cancelling} />}
      {state.status === 'done' && (
        <Status>{t('backup.list.checked', { when: momentText(state.value.summary.madeAt, today) })}</Status>
      )}
      {state.status === 'cancelled' && <Status>{t('backup.list.checkCancelled')}</Status>}
      <FailureNotice failure={state.status === 'failed' ? state.failure : null} />
      <Table label={label} grows columns={columns} rows={useLocalRows(copies)} keyOf={(copy) => copy.copyId} />
      <RestoreDialog wanted={wanted} open={isAsking} onClose={() => setAsking(false)} />
    </Stack>
  );
}

type Actions = {
  readonly check: (copyId: string) => void;
  readonly restore: (copyId: string, summary: CopySummary) => void;
};

function columnsOf(
  today: IsoDate,
  withReasons: boolean,
  isChecking: boolean,
  { check, restore }: Actions,
): readonly Column<ListedCopy>[] {
  const when = ({ summary, copyId }: ListedCopy) => (summary ? momentText(summary.madeAt, today) : copyId);
  return [
    { id: 'when', header: t('backup.list.when'), width: 9.5, cell: (copy) => <span className={styles.when}>{when(copy)}</span> },
    {
      id: 'holds',
      header: t('backup.list.holds'),
      cell: ({ summary }) => <div className={styles.holds}>{summary && holdsInWords(summary.contents)}</div>,
    },
    {
      id: 'outstanding',
      header: t('backup.list.outstanding'),
      width: 9.5,
      align: 'end',
      cell: ({ summary }) => summary && <Money amount={summary.contents.outstanding} />,
    },
    ...(withReasons
      ? [
          {
            id: 'why',
            header: t('backup.list.why'),
            width: 11,
            secondary: true,
            cell: ({ summary }: ListedCopy) => summary && t(`backup.list.reasons.${summary.reason}`),
          },
        ]
      : [
          {
            id: 'size',
            header: t('backup.list.size'),
            width: 6,
            align: 'end' as const,
            secondary: true,
            cell: ({ bytes }: ListedCopy) => <span className="figures">{formatBytes(bytes)}</span>,
          },
        ]),
    {
      id: 'state',
      header: t('backup.list.state'),
      width: 9,
      secondary: withReasons,
      cell: ({ problem }) => (
        <StatePill tone={problem ? 'overdue' : 'paid'}>{t(`backup.list.states.${problem ?? 'verified'}`)}</StatePill>
      ),
    },
    {
      id: 'actions',
      header: t('backup.list.actions'),
      width: 15,
      cell: (copy) => {
        const { copyId, summary, problem, isWayBack } = copy;
        if (!summary || problem) return null;
        const named = { when: when(copy) };
        return (
          <div className={styles.actions}>
            <Button small disabled={isChecking} onClick={() => check(copyId)}>
              <span aria-hidden>{t('backup.list.check')}</span>
              <OnlyReadAloud>{t('backup.list.checkOf', named)}</OnlyReadAloud>
            </Button>
            <Button small onClick={() => restore(copyId, summary)}>
              <span aria-hidden>{t(isWayBack ? 'backup.list.goBack' : 'backup.list.restore')}</span>
              <OnlyReadAloud>{t(isWayBack ? 'backup.list.goBackOf' : 'backup.list.restoreOf', named)}</OnlyReadAloud>
            </Button>
          </div>
        );
      },
    },
  ];
}
