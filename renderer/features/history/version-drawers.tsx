/** What a card or an invoice said before, and the way back to each version. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { Button, Drawer, FailureNotice, Notice, Stack, Text, Waiting } from '../../ui/index.ts';
import { type Change, changesBetween, DEBTOR_WORDS, invoiceWords } from './field-words.ts';
import { type DebtorHistoryAnswer, debtorHistoryQuery, type InvoiceHistoryAnswer, invoiceHistoryQuery } from './queries.ts';
import { labelIn, VersionList, type VersionListProps } from './version-list.tsx';

const PAGE = 30;

type DebtorHistoryProps = { readonly id: DebtorId; readonly name: string; readonly onClose: () => void };

export function DebtorHistory({ id, name, onClose }: DebtorHistoryProps) {
  const [limit, setLimit] = useState(PAGE);
  const history = useQuery(debtorHistoryQuery(id, limit));
  const restore = useMutation({
    mutationFn: (revisionId: string) => call('history.restoreDebtor', { id, revisionId }),
    onSuccess: () => announce(t('history.restored'), { undo: true }),
  });
  return (
    <RecordHistory
      name={name}
      answer={history.data}
      failure={history.error ?? restore.error}
      onMore={() => setLimit(limit + PAGE)}
      onClose={onClose}
      versions={withChanges(history.data?.versions ?? [], (before, after) => changesBetween(DEBTOR_WORDS, before, after))}
      busy={restore.isPending}
      labelOf={labelIn('debtor')}
      onRestore={restore.mutate}
    />
  );
}

type InvoiceHistoryProps = { readonly id: InvoiceId; readonly number: string; readonly onClose: () => void };

export function InvoiceHistory({ id, number, onClose }: InvoiceHistoryProps) {
  const [limit, setLimit] = useState(PAGE);
  const history = useQuery(invoiceHistoryQuery(id, limit));
  const restore = useMutation({
    mutationFn: (revisionId: string) => call('history.restoreInvoice', { id, revisionId }),
    onSuccess: ({ stayed }) =>
      announce(stayed === 0 ? t('history.restored') : t('history.restoredPart', { count: stayed }), { undo: true }),
  });
  const words = invoiceWords(history.data?.labels ?? {});
  return (
    <RecordHistory
      name={number}
      answer={history.data}
      failure={history.error ?? restore.error}
      onMore={() => setLimit(limit + PAGE)}
      onClose={onClose}
      versions={withChanges(history.data?.versions ?? [], (before, after) => changesBetween(words, before, after))}
      busy={restore.isPending}
      labelOf={labelIn('invoice')}
      onRestore={restore.mutate}
    />
  );
}

type RecordHistoryProps = Pick<VersionListProps, 'versions' | 'busy' | 'labelOf' | 'onRestore'> & {
  readonly name: string;
  /** Absent while it is asked for. */
  readonly answer: DebtorHistoryAnswer | InvoiceHistoryAnswer | undefined;
  readonly failure: Error | null;
  readonly onMore: () => void;
  readonly onClose: () => void;
};

function RecordHistory({ name, answer, failure, onMore, onClose, ...list }: RecordHistoryProps) {
  const inBin = answer?.inBin ?? false;
  return (
    <HistoryDrawer
      name={name}
      onClose={onClose}
      failure={failure}
      more={answer?.more ? onMore : undefined}
      inBin={inBin}
      isNew={answer?.versions.length === 1}
    >
      {answer ? <VersionList {...list} isWhole={!answer.more} inBin={inBin} /> : !failure && <Waiting />}
    </HistoryDrawer>
  );
}

/** Each version with what it changed of the one before it, which comes after it in the list. */
function withChanges<V extends { readonly fields: unknown }>(
  versions: readonly V[],
  between: (before: V['fields'], after: V['fields']) => readonly Change[],
) {
  return versions.map((version, index) => {
    const before = versions[index + 1];
    return { ...version, changes: before && between(before.fields, version.fields) };
  });
}

type HistoryDrawerProps = {
  readonly name: string;
  readonly failure: Error | null;
  readonly more: (() => void) | undefined;
  readonly inBin: boolean;
  /** Nothing was ever changed. */
  readonly isNew: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

function HistoryDrawer({ name, failure, more, inBin, isNew, onClose, children }: HistoryDrawerProps) {
  return (
    <Drawer open onClose={onClose} title={t('history.of', { name })} wide>
      <Stack>
        <FailureNotice failure={failure} />
        {inBin && <Notice kind="information">{t('history.inBin')}</Notice>}
        {isNew && <Text muted>{t('history.never')}</Text>}
        {children}
        {more && (
          <div>
            <Button onClick={more}>{t('history.more')}</Button>
          </div>
        )}
      </Stack>
    </Drawer>
  );
}
