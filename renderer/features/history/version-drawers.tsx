/** What a card or an invoice said before, and the way back to each version. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { call } from '../../lib/api.ts';
import { Button, Drawer, FailureNotice, Notice, Stack, Text, Waiting } from '../../ui/index.ts';
import { type Change, changesBetween, DEBTOR_WORDS, invoiceWords } from './field-words.ts';
import { debtorHistoryQuery, invoiceHistoryQuery } from './queries.ts';
import { labelIn, VersionList } from './version-list.tsx';

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
    <HistoryDrawer
      name={name}
      onClose={onClose}
      failure={history.error ?? restore.error}
      more={history.data?.more ? () => setLimit(limit + PAGE) : undefined}
      inBin={history.data?.inBin ?? false}
      isNew={history.data?.versions.length === 1}
    >
      {history.data ? (
        <VersionList
          versions={withChanges(history.data.versions, (before, after) => changesBetween(DEBTOR_WORDS, before, after))}
          isWhole={!history.data.more}
          inBin={history.data.inBin}
          busy={restore.isPending}
          labelOf={labelIn('debtor')}
          onRestore={restore.mutate}
        />
      ) : (
        !history.error && <Waiting />
      )}
    </HistoryDrawer>
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
    <HistoryDrawer
      name={number}
      onClose={onClose}
      failure={history.error ?? restore.error}
      more={history.data?.more ? () => setLimit(limit + PAGE) : undefined}
      inBin={history.data?.inBin ?? false}
      isNew={history.data?.versions.length === 1}
    >
      {history.data ? (
        <VersionList
          versions={withChanges(history.data.versions, (before, after) => changesBetween(words, before, after))}
          isWhole={!history.data.more}
          inBin={history.data.inBin}
          busy={restore.isPending}
          labelOf={labelIn('invoice')}
          onRestore={restore.mutate}
        />
      ) : (
        !history.error && <Waiting />
      )}
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
