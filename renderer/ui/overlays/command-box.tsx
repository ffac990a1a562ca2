import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import fieldStyles from '../fields/fields.module.css';
import { inputClass } from '../fields/text-fields.tsx';
import type { LucideIcon } from '../icons.ts';
import styles from './command-box.module.css';

export type CommandItem = {
  readonly key: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly icon: LucideIcon;
  readonly run: () => void;
};
export type CommandGroup = { readonly title: string; readonly items: readonly CommandItem[] };

type CommandBoxProps = {
  readonly label: string;
  /** Under the field while nothing is typed. */
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly groups: readonly CommandGroup[];
  /** Said instead of an empty list. */
  readonly nothing: string;
  /** How many were found, for a screen reader. */
  readonly found: string;
  /** Tab and Shift+Tab: there is nothing else in the layer to go to. */
  readonly onTab: (step: 1 | -1) => void;
  /** Between the field and the list: what narrows it. */
  readonly children?: ReactNode;
};

/** A field whose answers are things to do (ARIA combobox): ↑ ↓ Inicio Fin mark one, Enter does it. */
export function CommandBox({ label, hint, value, onChange, groups, nothing, found, onTab, children }: CommandBoxProps) {
  const id = useId();
  const [marked, setMarked] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const items = groups.flatMap((group) => group.items);
  const current = Math.min(marked, items.length - 1);
  const idOf = (index: number): string => `${id}-${index}`;

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const mark = (index: number): void => {
    if (items.length > 0) setMarked((index + items.length) % items.length);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const action = {
      ArrowDown: () => mark(current + 1),
      ArrowUp: () => mark(current - 1),
      Enter: () => items[current]?.run(),
      Tab: () => {
        setMarked(0);
        onTab(event.shiftKey ? -1 : 1);
      },
    }[event.key];
    if (!action || event.nativeEvent.isComposing) return;
    event.preventDefault();
    action();
  };
  return (
    <div className={styles.box}>
      <div className={styles.field}>
        <Search aria-hidden className={fieldStyles.leading} />
        <input
          type="text"
          role="combobox"
          aria-label={label}
          aria-describedby={`${id}-hint`}
          aria-expanded={items.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={current >= 0 ? idOf(current) : undefined}
          className={inputClass('withIcon')}
          placeholder={label}
          value={value}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setMarked(0);
            onChange(event.target.value);
          }}
        />
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      {children}
      <p role="status" className="only-read-aloud">
        {items.length === 0 ? nothing : found}
      </p>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} className={styles.list}>
        {groups
          .filter((group) => group.items.length > 0)
          .map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
            <div key={group.title} role="group" aria-label={group.title}>
              <div aria-hidden className={styles.group}>
                {group.title}
              </div>
              {group.items.map((item) => (
                <Option key={item.key} item={item} id={idOf(items.indexOf(item))} isMarked={items[current] === item} />
              ))}
            </div>
          ))}
        {items.length === 0 && (
          <p aria-hidden className={styles.nothing}>
            {nothing}
          </p>
        )}
      </div>
    </div>
  );
}

type OptionProps = { readonly item: CommandItem; readonly id: string; readonly isMarked: boolean };

const Option = ({ item: { label, detail, icon: Icon, run }, id, isMarked }: OptionProps) => (
  // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the marked one
  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field
  <div
    id={id}
    role="option"
    aria-selected={isMarked}
    className={styles.option}
    // The field must not lose the focus before the click is heard.
    onMouseDown={(event) => event.preventDefault()}
    onClick={run}
  >
    <Icon aria-hidden />
    <span className={styles.label}>{label}</span>
    {detail && <span className={styles.detail}>{detail}</span>}
  </div>
);
