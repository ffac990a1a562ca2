import { Menu as MantineMenu } from '@mantine/core';
import { Ellipsis, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './actions.module.css';

export type MenuEntry = {
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly danger?: boolean;
  readonly disabled?: boolean;
} & ({ readonly onSelect: () => void; readonly href?: never } | { readonly href: string; readonly onSelect?: never });

type MenuProps = {
  /** Said by the button; without `children` the button shows three dots. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly children?: ReactNode;
};

export function Menu({ label, entries, children }: MenuProps) {
  return (
    <MantineMenu
      position="bottom-end"
      classNames={{ dropdown: styles.menu ?? '', item: styles.menuItem ?? '' }}
      transitionProps={{ duration: 100 }}
      // In place, so that it belongs to its part of the page; fixed, so that nothing around it cuts it.
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
    >
      <MantineMenu.Target>
        {children ? (
          <button type="button" className={classNames(styles.button, styles.secondary)}>
            {children}
          </button>
        ) : (
          <button type="button" className={classNames(styles.button, styles.quiet, styles.icon)} aria-label={label} title={label}>
            <Ellipsis aria-hidden />
          </button>
        )}
      </MantineMenu.Target>
      <MantineMenu.Dropdown aria-label={label}>
        {entries.map(({ label: text, icon: Icon, danger, disabled, href, onSelect }) => {
          const shared = {
            leftSection: Icon && <Icon aria-hidden />,
            'data-danger': danger || undefined,
            disabled: disabled ?? false,
          };
          return href === undefined ? (
            <MantineMenu.Item key={text} {...shared} onClick={onSelect}>
              {text}
            </MantineMenu.Item>
          ) : (
            <MantineMenu.Item key={text} {...shared} component="a" href={href}>
              {text}
            </MantineMenu.Item>
          );
        })}
      </MantineMenu.Dropdown>
    </MantineMenu>
  );
}
