import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { CopySummary, ListedCopy } from '../../../shared/contract/copies.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { formatBytes } from '../../../shared/format/bytes.ts';
import { t } from '../../../shared/i18n/t.ts';
import { momentText, ofMomentText } from '../../lib/moment-text.ts';
import { queryOf } from '../../lib/query-client.ts';
import { useJob } from '../../lib/use-job.ts';
import { useLocalRows } from '../../lib/use-windowed-rows.ts';
import {
  Button,
  type Column,
  Drawer,
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
import { LookInside } from './look-inside.tsx';
import { RestoreDialog, type WantedCopy } from './restore-dialog.tsx';
import { UnlockDialog } from './unlock-dialog.tsx';

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
  const ledger = useQuery(queryOf(['ledger', 'profile'], 'ledger.state', {}));
  // Without an open ledger there is nothing to bring a single record to.
  const canLook = ledger.data?.state === 'open';
  const [wanted, setWanted] = useState<WantedCopy>();
  const [isAsking, setAsking] = useState(false);
  const [inside, setInside] = useState<WantedCopy>();
  const [isLooking, setLooking] = useState(false);
  const [locked, setLocked] = useState<WantedCopy>();
  const [isUnlocking, setUnlocking] = useState(false);
  const { state, start, cancel } = useJob('copies.check');
  const isChecking = state.status === 'running';
  const columns = useMemo(
    () =>
      columnsOf(today, withReasons, isChecking, canLook, {
        check: (copyId) => void start({ placeId, copyId }),
        look: (copyId, { madeAt }) => {
          setInside({ ref: { placeId, copyId }, madeAt });
          setLooking(true);
        },
        unlock: (copyId, madeAt) => {
          setLocked({ ref: { placeId, copyId }, madeAt });
          setUnlocking(true);
        },
        restore: (copyId, { madeAt }) => {
          setWanted({ ref: { placeId, copyId }, madeAt });
          setAsking(true);
        },
      }),
    [today, withReasons, isChecking, canLook, placeId, start],
  );
  return (
    <Stack>
      {isChecking && <Progress {...state.progress} onCancel={() => void cancel()} cancelling={state.cancelling} />}
      {state.status === 'done' && (
        <Status>{t('backup.list.checked', { when: ofMomentText(state.value.summary.madeAt, today) })}</Status>
      )}
      {state.status === 'cancelled' && <Status>{t('backup.list.checkCancelled')}</Status>}
      <FailureNotice failure={state.status === 'failed' ? state.failure : null} />
      <Table label={label} grows columns={columns} rows={useLocalRows(copies)} keyOf={(copy) => copy.copyId} />
      <Drawer
        wide
        open={isLooking}
        title={t('lookInside.title', { when: inside ? ofMomentText(inside.madeAt, today) : '' })}
        onClose={() => setLooking(false)}
      >
        {inside && <LookInside key={`${inside.ref.placeId} ${inside.ref.copyId}`} copy={inside.ref} />}
      </Drawer>
      <UnlockDialog wanted={locked} open={isUnlocking} onClose={() => setUnlocking(false)} />
      <RestoreDialog wanted={wanted} open={isAsking} onClose={() => setAsking(false)} />
    </Stack>
  );
}

type Actions = {
  readonly check: (copyId: string) => void;
  readonly look: (copyId: string, summary: CopySummary) => void;
  readonly unlock: (copyId: string, madeAt: string) => void;
  readonly restore: (copyId: string, summary: CopySummary) => void;
};

function columnsOf(
  today: IsoDate,
  withReasons: boolean,
  isChecking: boolean,
  canLook: boolean,
  { check, look, unlock, restore }: Actions,
): readonly Column<ListedCopy>[] {
  const when = ({ summary, lockedAt, copyId }: ListedCopy) => {
    const madeAt = summary?.madeAt ?? lockedAt;
    return madeAt === undefined ? copyId : momentText(madeAt, today);
  };
  return [
    { id: 'when', header: t('backup.list.when'), width: 8.5, cell: (copy) => <span className={styles.when}>{when(copy)}</span> },
    {
      id: 'holds',
      header: t('backup.list.holds'),
      cell: (copy) => <div className={styles.holds}>{holdsOf(copy)}</div>,
    },
    {
      id: 'outstanding',
      header: t('backup.list.outstanding'),
      width: 8.5,
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
        <StatePill tone={problem === undefined ? 'paid' : problem === 'copy-locked' ? 'dueSoon' : 'overdue'}>
          {t(`backup.list.states.${problem ?? 'verified'}`)}
        </StatePill>
      ),
    },
    {
      id: 'actions',
      header: t('backup.list.actions'),
      width: canLook ? 26 : 15,
      cell: (copy) => {
        const { copyId, summary, problem, isWayBack } = copy;
        const madeAt = summary?.madeAt ?? copy.lockedAt;
        const named = { when: madeAt === undefined ? copyId : ofMomentText(madeAt, today) };
        if (problem === 'copy-locked' && copy.lockedAt) {
          const { lockedAt } = copy;
          return (
            <Button small onClick={() => unlock(copyId, lockedAt)}>
              <span aria-hidden>{t('encryption.unlock.action')}</span>
              <OnlyReadAloud>{t('encryption.unlock.actionOf', named)}</OnlyReadAloud>
            </Button>
          );
        }
        // Of a newer program: it is not understood whole, so it is only looked at.
        if (summary && problem === 'copy-newer' && canLook)
          return <LookButton named={named} onLook={() => look(copyId, summary)} />;
        if (!summary || problem) return null;
        return (
          <div className={styles.actions}>
            <Button small disabled={isChecking} onClick={() => check(copyId)}>
              <span aria-hidden>{t('backup.list.check')}</span>
              <OnlyReadAloud>{t('backup.list.checkOf', named)}</OnlyReadAloud>
            </Button>
            {canLook && <LookButton named={named} onLook={() => look(copyId, summary)} />}
            <Button small onClick={() => restore(copyId, summary)}>
              <span aria-hidden>{t(isWayBack ? 'backup.list.goBack' : 'backup.list.restore')}</span>
              <OnlyReadAloud>
                {isWayBack ? t('backup.list.goBackOf', { when: when(copy) }) : t('backup.list.restoreOf', named)}
              </OnlyReadAloud>
            </Button>
          </div>
        );
      },
    },
  ];
}

function holdsOf({ summary, lockedAt, problem }: ListedCopy): string | undefined {
  if (problem === 'copy-locked') return t('encryption.unlock.holds');
  if (!summary) return undefined;
  const holds = holdsInWords(summary.contents);
  return lockedAt === undefined ? holds : t('encryption.unlock.open', { holds });
}

const LookButton = ({ named, onLook }: { readonly named: { readonly when: string }; readonly onLook: () => void }) => (
  <Button small onClick={onLook}>
    <span aria-hidden>{t('lookInside.open')}</span>
    <OnlyReadAloud>{t('lookInside.openOf', named)}</OnlyReadAloud>
  </Button>
);
