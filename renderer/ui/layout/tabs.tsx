import { Tabs as MantineTabs } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './layout.module.css';

export type Tab<Name extends string> = { readonly name: Name; readonly label: string; readonly content: () => ReactNode };

type TabsProps<Name extends string> = {
  /** What the row of tabs is about. */
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly active: Name;
  readonly onChange: (name: Name) => void;
};

/** Only the open tab is drawn. */
export function Tabs<Name extends string>({ label, tabs, active, onChange }: TabsProps<Name>) {
  const open = tabs.find((tab) => tab.name === active);
  return (
    <MantineTabs
      variant="unstyled"
      keepMounted={false}
      value={active}
      onChange={(name) => name && onChange(name as Name)}
      classNames={{ list: styles.tabs ?? '', tab: styles.tab ?? '', panel: styles.panel ?? '' }}
    >
      <MantineTabs.List aria-label={label}>
        {tabs.map((tab) => (
          <MantineTabs.Tab key={tab.name} value={tab.name}>
            <span className={styles.tabName} data-name={tab.label}>
              {tab.label}
            </span>
          </MantineTabs.Tab>
        ))}
      </MantineTabs.List>
      {open && <MantineTabs.Panel value={open.name}>{open.content()}</MantineTabs.Panel>}
    </MantineTabs>
  );
}
