import { t } from '../../../shared/i18n/t.ts';
import { ConfirmDialog, Stack, Text } from '../../ui/index.ts';
import styles from './bin.module.css';
import type { BinState } from './queries.ts';

type EmptyBinDialogProps = {
  readonly open: boolean;
  readonly state: BinState;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
};

/** What will go, counted by kind, before it goes. */
export function EmptyBinDialog({ open, state, busy, onClose, onConfirm }: EmptyBinDialogProps) {
  return (
    <ConfirmDialog
      open={open}
      title={t('bin.confirm.title')}
      onClose={onClose}
      confirmLabel={t('bin.confirm.act')}
      onConfirm={onConfirm}
      danger
      busy={busy}
    >
      <Stack>
        <div>
          <Text>{t('bin.confirm.goes')}</Text>
          <ul className={styles.counted}>
            {state.byKind.map(({ kind, items }) => (
              <li key={kind}>{t(`bin.counted.${kind}`, { count: items })}</li>
            ))}
          </ul>
        </div>
        <Text>{t('bin.confirm.kept')}</Text>
        <Text muted>{t('bin.confirm.noWayBack')}</Text>
      </Stack>
    </ConfirmDialog>
  );
}
