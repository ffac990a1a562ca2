import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { POINTS_PLACE } from '../../../shared/contract/copies.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { copyStateQuery } from '../../lib/backup-state.ts';
import { ofMomentText } from '../../lib/moment-text.ts';
import { paths } from '../../lib/paths.ts';
import { FolderOpen, History } from '../../ui/icons.ts';
import { Button, Card, FailureNotice, LinkButton, Row, Stack, Text, useToday, Waiting } from '../../ui/index.ts';
import { holdsInWords } from './copy-words.ts';
import { pointsQuery } from './point-copies.tsx';
import { RestoreDialog, type WantedCopy } from './restore-dialog.tsx';

/** The last good thing there is, and what would be missing from it. */
export function WayOutOfDamage() {
  const today = useToday();
  const points = useQuery(pointsQuery());
  const { data: copies } = useQuery(copyStateQuery());
  const [wanted, setWanted] = useState<WantedCopy>();
  const [isAsking, setAsking] = useState(false);
  const best = points.data?.copies.find((point) => point.summary && !point.problem);
  const openBest = () => {
    if (!best?.summary) return;
    setWanted({ ref: { placeId: POINTS_PLACE, copyId: best.copyId }, madeAt: best.summary.madeAt });
    setAsking(true);
  };
  if (points.isPending) return <Waiting />;
  return (
    <Stack>
      <FailureNotice failure={points.error} />
      <Card {...(best?.summary && { title: t('backup.damaged.point', { when: ofMomentText(best.summary.madeAt, today) }) })}>
        <Stack>
          {best?.summary ? (
            <Text>
              {t('backup.damaged.holds', {
                holds: holdsInWords(best.summary.contents),
                outstanding: formatMoney(best.summary.contents.outstanding),
              })}
            </Text>
          ) : (
            <Text>{t('backup.damaged.noPoint')}</Text>
          )}
          {copies?.last && (
            <Text muted>
              {t('backup.damaged.lastPlace', { when: ofMomentText(copies.last.madeAt, today), place: copies.last.place })}
            </Text>
          )}
          <Text muted>{t('backup.damaged.kept')}</Text>
          <Row>
            {best && (
              <Button look="primary" icon={History} onClick={openBest}>
                {t('backup.damaged.open')}
              </Button>
            )}
            <LinkButton href={paths.openCopy} icon={FolderOpen} look={best ? 'secondary' : 'primary'}>
              {t(best ? 'backup.damaged.others' : 'backup.damaged.openCopy')}
            </LinkButton>
          </Row>
        </Stack>
      </Card>
      <RestoreDialog wanted={wanted} open={isAsking} onClose={() => setAsking(false)} />
    </Stack>
  );
}
