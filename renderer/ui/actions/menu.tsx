import { Menu as MantineMenu } from '@mantine/core';
import { Ellipsis, type LucideIcon } from 'lucide-react';
import { type ComponentPropsWithRef, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
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
  /** A list of many rows gives a way to them: most menus are never opened. */
  readonly entries: readonly MenuEntry[] | (() => readonly MenuEntry[]);
  readonly children?: ReactNode;
};

/** Until it is first opened there is only its button, which says the same to a screen reader and opens with the same keys. */
export function Menu(props: MenuProps) {
  const { label, children } = props;
  const [wanted, setWanted] = useState(false);
  if (wanted) return <MenuInUse {...props} />;
  const open = () => setWanted(true);
  return (
    <Target label={label} aria-haspopup="menu" aria-expanded={false} onClick={open} onKeyDown={onArrow(open)}>
      {children}
    </Target>
  );
}

/** Opens as soon as it is there; from then on it stays. */
function MenuInUse({ label, entries, children }: MenuProps) {
  const target = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  useLayoutEffect(() => {
    // The button before has gone with the focus, which closing gives back to whoever has it now.
    target.current?.focus();
    setOpened(true);
  }, []);
  return (
    <MantineMenu
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      classNames={{ dropdown: styles.menu ?? '', item: styles.menuItem ?? '' }}
      transitionProps={{ duration: 100 }}
      // In place, so that it belongs to its part of the page; fixed, so that nothing around it cuts it.
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
    >
      <MantineMenu.Target>
        <Target ref={target} label={label} onKeyDown={onArrow(() => setOpened(true))}>
          {children}
        </Target>
      </MantineMenu.Target>
      <MantineMenu.Dropdown aria-label={label}>
        {(typeof entries === 'function' ? entries() : entries).map(
          ({ label: text, icon: Icon, danger, disabled, href, onSelect }) => {
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
          },
        )}
      </MantineMenu.Dropdown>
    </MantineMenu>
  );
}

/** The button, with what the menu adds to it. */
function Target({ label, children, ...rest }: ComponentPropsWithRef<'button'> & { readonly label: string }) {
  return children ? (
    <button {...rest} type="button" className={classNames(styles.button, styles.secondary)}>
      {children}
    </button>
  ) : (
    <button
      {...rest}
      type="button"
      className={classNames(styles.button, styles.quiet, styles.icon)}
      aria-label={label}
      title={label}
    >
      <Ellipsis aria-hidden />
    </button>
  );
}

const onArrow =
  (open: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    open();
  };
