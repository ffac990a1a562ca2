import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { POINTS_PLACE } from '../../../shared/contract/copies.ts';
import { t } from '../../../shared/i18n/t.ts';
import { jobQueryOf } from '../../lib/job-query.ts';
import { Button, Card, EmptyState, FailureNotice, Stack, Text, Waiting } from '../../ui/index.ts';
import { CopyTable } from './copy-table.tsx';

const FEW = 5;

export const pointsQuery = () => jobQueryOf(['copies'], 'copies.points', {});

/** The points of this computer, the last few at once. */
export function PointCopies() {
  const { data, error, isPending } = useQuery(pointsQuery());
  const [isWhole, setWhole] = useState(false);
  const copies = data?.copies ?? [];
  const shown = isWhole ? copies : copies.filter((copy, index) => index < FEW || copy.isWayBack);
  return (
    <Card title={t('backup.list.pointsTitle')}>
      <Stack>
        <Text muted>{t('backup.list.pointsText')}</Text>
        {isPending && <Waiting />}
        <FailureNotice failure={error} />
        {data && copies.length === 0 && <EmptyState text={t('backup.list.noPoints')} />}
        {copies.length > 0 && (
          <CopyTable withReasons label={t('backup.list.pointsTitle')} placeId={POINTS_PLACE} copies={shown} />
        )}
        {shown.length < copies.length && (
          <div>
            <Button look="quiet" onClick={() => setWhole(true)}>
              {t('backup.list.more', { count: copies.length })}
            </Button>
          </div>
        )}
      </Stack>
    </Card>
  );
}
