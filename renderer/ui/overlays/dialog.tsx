import { Drawer as MantineDrawer, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import { Button } from '../actions/button.tsx';
import styles from './overlays.module.css';

const layerClasses = {
  content: styles.content ?? '',
  header: styles.header ?? '',
  title: styles.title ?? '',
  close: styles.close ?? '',
  body: styles.body ?? '',
  overlay: styles.veil ?? '',
};
const quick = { duration: 120 } as const;

type LayerProps = {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

type DialogProps = LayerProps & {
  /** Buttons at the foot, the main one last. */
  readonly foot?: ReactNode;
  readonly wide?: boolean;
};

/** Traps the focus, closes with Esc, and gives the focus back to what opened it. */
export function Dialog({ open, title, onClose, foot, wide, children }: DialogProps) {
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      size={wide ? '56rem' : '32rem'}
      centered
      classNames={layerClasses}
      closeButtonProps={{ 'aria-label': t('kit.dialog.close') }}
      transitionProps={quick}
    >
      {children}
      {foot && <div className={styles.foot}>{foot}</div>}
    </Modal>
  );
}

type ConfirmDialogProps = LayerProps & {
  /** The verb itself, never "Aceptar". */
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly danger?: boolean;
  readonly busy?: boolean;
};

/** Only where there is no simple way back: registering, restoring, emptying the bin, erasing a debtor. */
export function ConfirmDialog({ confirmLabel, onConfirm, danger, busy, onClose, ...layer }: ConfirmDialogProps) {
  return (
    <Dialog
      {...layer}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose} autoFocus>
            {t('common.cancel')}
          </Button>
          <Button look={danger ? 'danger' : 'primary'} onClick={onConfirm} busy={busy}>
            {confirmLabel}
          </Button>
        </>
      }
    />
  );
}

/** A sheet that slides in from the right, for details beside the list they belong to. */
export function Drawer({ open, title, onClose, wide, children }: LayerProps & { readonly wide?: boolean }) {
  return (
    <MantineDrawer
      opened={open}
      onClose={onClose}
      title={title}
      position="right"
      size={wide ? 'min(52rem, 94vw)' : 'min(38rem, 92vw)'}
      classNames={layerClasses}
      closeButtonProps={{ 'aria-label': t('kit.dialog.close') }}
      transitionProps={quick}
    >
      {children}
    </MantineDrawer>
  );
}
