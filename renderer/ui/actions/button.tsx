import { Tooltip } from '@mantine/core';
import { LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './actions.module.css';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

type Shared = {
  readonly children: ReactNode;
  /** One `primary` a screen. */
  readonly look?: ButtonLook;
  readonly icon?: LucideIcon;
  readonly small?: boolean;
};

type ButtonProps = Shared & {
  readonly onClick?: (() => void) | undefined;
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean | undefined;
  /** Keeps its place and its focus, turns its icon, and does not act again. */
  readonly busy?: boolean | undefined;
  readonly autoFocus?: boolean;
  readonly describedBy?: string | undefined;
};

export function Button({
  children,
  look = 'secondary',
  icon: Icon,
  small,
  onClick,
  type = 'button',
  disabled,
  busy,
  autoFocus,
  describedBy,
}: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames(styles.button, styles[look], small && styles.small, busy && styles.busy)}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-describedby={describedBy}
      data-autofocus={autoFocus || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {busy ? <LoaderCircle aria-hidden /> : Icon && <Icon aria-hidden />}
      {children}
    </button>
  );
}

type LinkButtonProps = Shared & {
  readonly href: string;
  /** On the way there. */
  readonly onClick?: () => void;
};

/** A link that looks like a button: it goes to a page, and says so to a screen reader. */
export function LinkButton({ children, look = 'secondary', icon: Icon, small, href, onClick }: LinkButtonProps) {
  return (
    <a href={href} onClick={onClick} className={classNames(styles.button, styles[look], small && styles.small)}>
      {Icon && <Icon aria-hidden />}
      {children}
    </a>
  );
}

/** An action inside a sentence. */
export function TextButton({ children, onClick }: { readonly children: ReactNode; readonly onClick: () => void }) {
  return (
    <button type="button" className={styles.link} onClick={onClick}>
      {children}
    </button>
  );
}

type IconButtonProps = {
  readonly icon: LucideIcon;
  /** Its name for everybody: tooltip and screen reader. */
  readonly label: string;
  readonly onClick?: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
};

export function IconButton({ icon: Icon, label, onClick, disabled, pressed }: IconButtonProps) {
  return (
    <Tooltip
      label={label}
      classNames={{ tooltip: styles.tooltip ?? '' }}
      openDelay={400}
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <button
        type="button"
        className={classNames(styles.button, styles.quiet, styles.icon)}
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        onClick={onClick}
      >
        <Icon aria-hidden />
      </button>
    </Tooltip>
  );
}
