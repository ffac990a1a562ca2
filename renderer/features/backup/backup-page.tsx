import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Stick } from '../../../shared/contract/stick-state.ts';
import { t } from '../../../shared/i18n/t.ts';
import { copyStateQuery } from '../../lib/backup-state.ts';
import { paths } from '../../lib/paths.ts';
import { sticksQuery } from '../../lib/stick-state.ts';
import { useStore } from '../../lib/store.ts';
import { FolderOpen, HardDriveDownload } from '../../ui/icons.ts';
import { Button, FailureNotice, LinkButton, Page, Stack, Waiting } from '../../ui/index.ts';
import { AdoptStickDialog } from './adopt-stick-dialog.tsx';
import { EncryptDialog } from './encrypt-dialog.tsx';
import { EncryptionCard } from './encryption-card.tsx';
import { ExportCard } from './export-card.tsx';
import { LastCopyCard } from './last-copy-card.tsx';
import { LedgerCheck } from './ledger-check.tsx';
import { MadeCopy } from './made-copy.tsx';
import { PointCopies } from './point-copies.tsx';
import { RehearsalCard } from './rehearsal-card.tsx';
import { RescueSheetCard } from './rescue-sheet-card.tsx';
import { restoredStore } from './restored.ts';
import { RestoredNotice } from './restored-notice.tsx';
import { SticksCard } from './sticks-card.tsx';
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
  const { data: plugged } = useQuery(sticksQuery());
  const making = useMakeCopy();
  const [adopting, setAdopting] = useState<Stick>();
  const [isNaming, setNaming] = useState(false);
  const [isEncrypting, setEncrypting] = useState(false);
  const adopt = (stick: Stick) => {
    setAdopting(stick);
    setNaming(true);
  };
  /** The owner's own stick when it is there, else where the last ones went, else the only stick there is, else it is asked. */
  const copyNow = () => {
    const usable = plugged?.sticks.filter(({ isReadOnly }) => !isReadOnly) ?? [];
    const own = usable.find(({ whose }) => whose === 'yours');
    const [only, ...others] = usable;
    if (own) making.toStick(own.id);
    else if (copies?.target) making.toRememberedPlace();
    else if (only && others.length === 0) adopt(only);
    else making.toAnotherPlace();
  };
  return (
    <Page
      title={t('backup.title')}
      action={
        <Button look="primary" icon={HardDriveDownload} busy={making.busy || !copies} onClick={copyNow}>
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
        {/* What was said of the last copy would contradict the strip that tells of the next. */}
        {!plugged?.activity && <MadeCopy making={making} />}
        <FailureNotice failure={error} />
        {copies ? <LastCopyCard copies={copies} tellsFailure={making.failure === null} /> : !error && <Waiting />}
        <SticksCard
          busy={making.busy}
          encryption={copies?.encryption}
          onCopy={({ id }) => making.toStick(id)}
          onAdopt={adopt}
          onEncrypt={() => setEncrypting(true)}
        />
        {copies && <EncryptionCard state={copies.encryption} onEncrypt={() => setEncrypting(true)} />}
        {copies?.target && <TargetCopies key={`${copies.target.id} ${copies.failure?.at}`} target={copies.target} />}
        <PointCopies />
        {copies?.last && <RehearsalCard copies={copies} />}
        <RescueSheetCard />
        <ExportCard />
        <LedgerCheck />
      </Stack>
      <EncryptDialog open={isEncrypting} isChange={copies?.encryption !== undefined} onClose={() => setEncrypting(false)} />
      <AdoptStickDialog
        stick={adopting}
        open={isNaming}
        onClose={() => setNaming(false)}
        onAdopt={({ id }, name) => making.toStick(id, name)}
      />
    </Page>
  );
}
