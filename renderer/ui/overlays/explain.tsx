import { Popover } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import { Drawer } from './dialog.tsx';
import styles from './overlays.module.css';

type ExplainProps = {
  /** The figure it explains: "intereses hasta hoy". */
  readonly name: string;
  readonly children: ReactNode;
  /** In a drawer, for explanations with tables. */
  readonly wide?: boolean;
  /** Instead of "¿De dónde sale?". */
  readonly label?: string;
};

/** Every total opens to show how it was reached, to the cent and to the rule. */
export function Explain({ name, children, wide, label }: ExplainProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const title = t('kit.explain.openFor', { name });
  const trigger = (
    <button
      type="button"
      className={styles.explainButton}
      aria-label={title}
      aria-expanded={open}
      aria-haspopup="dialog"
      onClick={() => setOpen((now) => !now)}
    >
      {label ?? t('kit.explain.open')}
    </button>
  );
  if (wide) {
    return (
      <>
        {trigger}
        <Drawer open={open} title={title} onClose={() => setOpen(false)} wide>
          {children}
        </Drawer>
      </>
    );
  }
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      width="min(30rem, 90vw)"
      trapFocus
      returnFocus
      withRoles={false}
      transitionProps={{ duration: 100 }}
      classNames={{ dropdown: styles.explain ?? '' }}
    >
      <Popover.Target>{trigger}</Popover.Target>
      <Popover.Dropdown role="dialog" aria-labelledby={id}>
        <h3 id={id} tabIndex={-1} data-autofocus>
          {title}
        </h3>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
