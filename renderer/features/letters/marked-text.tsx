import { wordMarks } from '../../../shared/domain/letters/wording-lint.ts';
import styles from './letters.module.css';

/** A text with what should be said otherwise marked in its place. */
export function MarkedText({ text }: { readonly text: string }) {
  const marks = wordMarks(text);
  const ends = marks.map(({ at, length }) => at + length);
  return (
    <>
      {marks.map(({ at, length }, index) => (
        <span key={at}>
          {text.slice(ends[index - 1] ?? 0, at)}
          <mark className={styles.harmful}>{text.slice(at, at + length)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </>
  );
}
