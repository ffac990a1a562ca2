/** The ladder drawn as a staircase: each step higher than the one before. The same list, read aloud, is its text. */
import { type CSSProperties, type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { ContactChannel } from '../../../shared/domain/dunning/policy.ts';
import { Bell, FileBadge, Footprints, type LucideIcon, Mail, MessageCircle, Phone, Send } from '../../ui/icons.ts';
import styles from './stairs.module.css';

const ICONS: Readonly<Record<ContactChannel, LucideIcon>> = {
  call: Phone,
  message: MessageCircle,
  email: Mail,
  letter: Send,
  certified: FileBadge,
  visit: Footprints,
};

export type Stair = {
  readonly id: string;
  readonly when: string;
  readonly channel: ContactChannel;
  readonly name: string;
  /** Under the name, small: the channel in words, the tone. */
  readonly details: readonly string[];
  /** What it tells the debtor will follow. */
  readonly announces?: string | undefined;
  readonly look: 'plain' | 'formal' | 'done' | 'now' | 'next' | 'left';
  /** The look in words, shown. */
  readonly mark?: string | undefined;
  readonly isWrong?: boolean;
};

type StairsProps = {
  readonly label: string;
  readonly stairs: readonly Stair[];
  /** With them, each step is a button; the arrows go from one to the next. */
  readonly chosen?: string | undefined;
  readonly onChoose?: (id: string) => void;
};

export function Stairs({ label, stairs, chosen, onChoose }: StairsProps) {
  const list = useRef<HTMLOListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (!onChoose || by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = stairs.findIndex(({ id }) => id === chosen);
    const to = Math.min(stairs.length - 1, Math.max(0, by === 'first' ? 0 : by === 'last' ? stairs.length - 1 : at + by));
    const next = stairs[to];
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <ol
      ref={list}
      className={styles.stairs}
      aria-label={label}
      onKeyDown={onKeyDown}
      style={{ '--count': stairs.length } as CSSProperties}
    >
      {stairs.map((stair, index) => (
        <li
          key={stair.id}
          className={styles.stair}
          data-look={stair.look}
          data-wrong={stair.isWrong || undefined}
          aria-current={stair.look === 'now' ? 'step' : undefined}
          style={{ '--rise': index } as CSSProperties}
        >
          {onChoose ? (
            <button
              type="button"
              className={styles.tread}
              aria-pressed={stair.id === chosen}
              tabIndex={stair.id === chosen || (chosen === undefined && index === 0) ? 0 : -1}
              onClick={() => onChoose(stair.id)}
            >
              <Inside stair={stair} />
            </button>
          ) : (
            <div className={styles.tread}>
              <Inside stair={stair} />
            </div>
          )}
          <span className={styles.riser} aria-hidden />
        </li>
      ))}
    </ol>
  );
}

const STEPS: Readonly<Record<string, number | 'first' | 'last'>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: 'first',
  End: 'last',
};

function Inside({ stair }: { readonly stair: Stair }): ReactNode {
  const Icon = ICONS[stair.channel];
  return (
    <>
      {stair.mark && <span className={styles.mark}>{stair.mark}</span>}
      <span className={styles.when}>{stair.when}</span>
      <span className={styles.name}>
        <Icon aria-hidden />
        {stair.name}
      </span>
      <span className={styles.details}>{stair.details.join(' · ')}</span>
      {stair.announces && (
        <span className={styles.announces}>
          <Bell aria-hidden />
          {stair.announces}
        </span>
      )}
    </>
  );
}
