import { useQuery } from '@tanstack/react-query';
import type { CopyPlace } from '../../../shared/contract/copy-state.ts';
import { t } from '../../../shared/i18n/t.ts';
import { AppFailure } from '../../lib/api.ts';
import { jobQueryOf } from '../../lib/job-query.ts';
import { Button, Card, EmptyState, FailureNotice, Waiting } from '../../ui/index.ts';
import { CopyTable } from './copy-table.tsx';

/** The copies where the next one goes. A stick that is not there is no failure: it is in a drawer, as it should be. */
export function TargetCopies({ target }: { readonly target: CopyPlace }) {
  const { data, error, isPending, isFetching, refetch } = useQuery({
    ...jobQueryOf(['copies'], 'copies.list', { placeId: target.id }),
    // Sticks come and go without a word.
    refetchOnMount: 'always',
  });
  const isAway = error instanceof AppFailure && error.failure.code === 'target-gone';
  const label = t('backup.list.titleAt', { place: target.name });
  const lookAgain = (
    <Button small busy={isFetching} onClick={() => void refetch()}>
      {t('backup.list.again')}
    </Button>
  );
  return (
    <Card title={label} action={lookAgain}>
      {isPending && <Waiting />}
      {isAway ? <EmptyState text={t('backup.list.away', { place: target.name })} /> : <FailureNotice failure={error} />}
      {!error && data?.copies.length === 0 && <EmptyState text={t('backup.list.empty')} />}
      {!error && data && data.copies.length > 0 && <CopyTable label={label} placeId={target.id} copies={data.copies} />}
    </Card>
  );
}
