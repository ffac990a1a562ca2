import { useQuery } from '@tanstack/react-query';
import { t } from '../../../shared/i18n/t.ts';
import { copyStateQuery } from '../../lib/backup-state.ts';
import { paths } from '../../lib/paths.ts';
import { useStore } from '../../lib/store.ts';
import { FolderOpen, HardDriveDownload } from '../../ui/icons.ts';
import { Button, FailureNotice, LinkButton, Page, Stack, Waiting } from '../../ui/index.ts';
import { LastCopyCard } from './last-copy-card.tsx';
import { LedgerCheck } from './ledger-check.tsx';
import { MadeCopy } from './made-copy.tsx';
import { PointCopies } from './point-copies.tsx';
import { restoredStore } from './restored.ts';
import { RestoredNotice } from './restored-notice.tsx';
import { TargetCopies } from './target-copies.tsx';
import { useMakeCopy } from './use-make-copy.ts';

/** How safe the ledger is, one button that makes it safer, and the copies there are. */
export function BackupPage() {
  const restored = useStore(restoredStore);
  // Another ledger: what was said of the one before (a copy made, a check) no longer holds.
  return <CopiesOfThisLedger key={restored?.wayBack ?? 'as it was'} />;
}

function CopiesOfThisLedger() {
  const { data: copies, error } = useQuery(copyStateQuery());
  const making = useMakeCopy(copies?.target !== undefined);
  return (
    <Page
      title={t('backup.title')}
      action={
        <Button look="primary" icon={HardDriveDownload} busy={making.busy || !copies} onClick={making.toRememberedPlace}>
          {t('backup.make.now')}
        </Button>
      }
      moreActions={
        <>
          <LinkButton href={paths.openCopy} icon={FolderOpen} look="quiet">
            {t('backup.open.title')}
          </LinkButton>
          {copies?.target && (
            <Button busy={making.busy} onClick={making.toAnotherPlace}>
              {t('backup.make.elsewhere')}
            </Button>
          )}
        </>
      }
    >
      <Stack gap={6}>
        <RestoredNotice />
        <MadeCopy making={making} />
        <FailureNotice failure={error} />
        {copies ? <LastCopyCard copies={copies} tellsFailure={making.failure === null} /> : !error && <Waiting />}
        {copies?.target && <TargetCopies key={`${copies.target.id} ${copies.failure?.at}`} target={copies.target} />}
        <PointCopies />
        <LedgerCheck />
      </Stack>
    </Page>
  );
}
