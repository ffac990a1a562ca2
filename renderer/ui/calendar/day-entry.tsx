import type { LucideIcon } from 'lucide-react';
import type { Tone } from '../data/figures.tsx';
import styles from './calendar.module.css';

type DayEntryProps = {
  readonly icon: LucideIcon;
  readonly tone: Tone;
  /** What is seen first: whom it is about. */
  readonly text: string;
  /** Below it, where there is room. */
  readonly detail?: string | undefined;
  readonly amount?: string | undefined;
  /** The whole sentence: said aloud, and shown on hovering. */
  readonly label: string;
  readonly onOpen: () => void;
  /** Can be taken to another day. */
  readonly drag?: { readonly onStart: () => void; readonly onEnd: () => void } | undefined;
};

/** An entry inside a day: one line in a month, a small card in a week. Tab skips it; the keyboard opens its day. */
export function DayEntry({ icon: Icon, tone, text, detail, amount, label, onOpen, drag }: DayEntryProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.entry}
      data-tone={tone}
      aria-label={label}
      title={label}
      onClick={onOpen}
      draggable={drag !== undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', label);
        drag?.onStart();
      }}
      onDragEnd={() => drag?.onEnd()}
    >
      <Icon aria-hidden />
      <span className={styles.entryText}>{text}</span>
      {detail && <span className={styles.entryDetail}>{detail}</span>}
      {amount && <span className={styles.entryAmount}>{amount}</span>}
    </button>
  );
}

/** What has no room. */
export const MoreEntries = ({
  text,
  label,
  onOpen,
}: {
  readonly text: string;
  readonly label: string;
  readonly onOpen: () => void;
}) => (
  <button type="button" tabIndex={-1} className={styles.more} aria-label={label} onClick={onOpen}>
    {text}
  </button>
);
