import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CopyPlace } from '../../../shared/contract/copy-state.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { jobQueryOf } from '../../lib/job-query.ts';
import { paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { FolderOpen } from '../../ui/icons.ts';
import { Button, Card, EmptyState, FailureNotice, Page, Stack, Waiting } from '../../ui/index.ts';
import { CopyTable } from './copy-table.tsx';
import { PointCopies } from './point-copies.tsx';

/** Any copy from any place, also before there is a ledger or when it is damaged. */
export function OpenCopyPage() {
  const [source, setSource] = useState<CopyPlace>();
  const ledger = useQuery(queryOf(['ledger', 'profile'], 'ledger.state', {}));
  const choose = useMutation({
    mutationFn: () => call('copies.chooseSource', {}),
    onSuccess: (chosen) => {
      if (chosen.source) setSource(chosen.source);
    },
  });
  const isOpen = ledger.data?.state === 'open';
  return (
    <Page
      title={t('backup.open.title')}
      subtitle={t('backup.open.subtitle')}
      back={isOpen ? { href: paths.backup, label: t('backup.title') } : { href: paths.home, label: t('backup.open.toStart') }}
      action={
        <Button look="primary" icon={FolderOpen} busy={choose.isPending} onClick={() => choose.mutate()}>
          {t(source ? 'backup.open.another' : 'backup.open.choose')}
        </Button>
      }
    >
      <Stack gap={6}>
        <FailureNotice failure={choose.error} />
        {source ? <FoundCopies key={source.id} source={source} /> : <HowToFindIt />}
        {ledger.data && !isOpen && ledger.data.hasMain && <PointCopies />}
      </Stack>
    </Page>
  );
}

const HowToFindIt = () => (
  <Card>
    <EmptyState text={t('backup.open.help')} />
  </Card>
);

function FoundCopies({ source }: { readonly source: CopyPlace }) {
  const { data, error, isPending } = useQuery({
    ...jobQueryOf(['copies'], 'copies.list', { placeId: source.id }),
    refetchOnMount: 'always',
  });
  const label = t('backup.list.titleAt', { place: source.name });
  return (
    <Card title={label}>
      {isPending && <Waiting />}
      <FailureNotice failure={error} />
      {data?.copies.length === 0 && <EmptyState text={t('backup.open.empty', { place: source.name })} />}
      {data && data.copies.length > 0 && <CopyTable label={label} placeId={source.id} copies={data.copies} />}
    </Card>
  );
}
