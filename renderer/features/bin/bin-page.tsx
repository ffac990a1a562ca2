import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { BinRow } from '../../../shared/contract/bin.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { failureText } from '../../lib/failure-text.ts';
import { useJob } from '../../lib/use-job.ts';
import { useWindowedRows } from '../../lib/use-windowed-rows.ts';
import { ArchiveRestore, Trash2 } from '../../ui/icons.ts';
import {
  Button,
  type Column,
  DateText,
  EmptyState,
  FailureNotice,
  IconButton,
  Page,
  Progress,
  Stack,
  Status,
  Table,
  Text,
} from '../../ui/index.ts';
import { BinNews } from './bin-news.tsx';
import { EmptyBinDialog } from './empty-bin-dialog.tsx';
import { BIN_TOPICS, binStateQuery, bringBack } from './queries.ts';
import { fateText, whatText } from './words.ts';

/** What was thrown away, each with its way back and the day on which it goes. */
export function BinPage() {
  const [isAsking, setAsking] = useState(false);
  const state = useQuery(binStateQuery());
  const emptying = useJob('bin.empty', () => setAsking(false));
  const restore = useMutation({
    mutationFn: bringBack,
    onSuccess: () => announce(t('bin.restored'), { undo: true }),
    onError: (failure) => announce(failureText(failure)),
  });
  const rows = useWindowedRows<BinRow>({
    topics: BIN_TOPICS,
    key: ['bin.list'],
    read: (window) => call('bin.list', window),
  });
  const columns = useMemo(
    (): Column<BinRow>[] => [
      { id: 'what', header: t('bin.columns.what'), cell: whatText },
      { id: 'since', header: t('bin.columns.since'), width: 8, secondary: true, cell: (row) => <DateText day={row.deletedOn} /> },
      { id: 'leaves', header: t('bin.columns.leaves'), width: 8, cell: (row) => <DateText day={row.leavesOn} /> },
      { id: 'fate', header: t('bin.columns.fate'), width: 19, secondary: true, cell: fateText },
      {
        id: 'act',
        header: t('bin.columns.act'),
        width: 7,
        align: 'middle',
        cell: (row) => (
          <IconButton
            icon={ArchiveRestore}
            label={t('bin.restoreNamed', { what: whatText(row) })}
            onClick={() => restore.mutate(row)}
          />
        ),
      },
    ],
    [restore.mutate],
  );
  const isBusy = emptying.state.status === 'running';
  return (
    <Page
      title={t('bin.title')}
      action={
        state.data && state.data.items > 0 ? (
          <Button icon={Trash2} busy={isBusy} onClick={() => setAsking(true)}>
            {t('bin.emptyNow')}
          </Button>
        ) : undefined
      }
    >
      <Stack>
        <BinNews />
        <Text muted>{t('bin.text')}</Text>
        {emptying.state.status === 'running' && (
          <Progress {...emptying.state.progress} onCancel={() => void emptying.cancel()} cancelling={emptying.state.cancelling} />
        )}
        {emptying.state.status === 'done' && <Status>{t('bin.emptied', emptying.state.value)}</Status>}
        <FailureNotice failure={emptying.state.status === 'failed' ? emptying.state.failure : (state.error ?? rows.failure)} />
        <Table
          grows
          label={t('bin.list')}
          columns={columns}
          rows={rows}
          keyOf={(row) => row.id}
          empty={<EmptyState text={t('bin.empty')} />}
        />
        {state.data && state.data.blocked > 0 && (
          <Text muted>{`${t('bin.blockedNow', { count: state.data.blocked })} ${t('bin.whyBlocked')}`}</Text>
        )}
      </Stack>
      {state.data && (
        <EmptyBinDialog
          open={isAsking}
          state={state.data}
          busy={isBusy}
          onClose={() => setAsking(false)}
          onConfirm={() => void emptying.start({ onlyDue: false })}
        />
      )}
    </Page>
  );
}
