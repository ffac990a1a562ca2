import { FileUp } from 'lucide-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import { Button } from '../actions/button.tsx';
import styles from './feedback.module.css';
import { Notice } from './notices.tsx';

type FileDropProps = {
  /** What to bring: "Arrastra aquí tu Excel". */
  readonly label: ReactNode;
  /** Endings that we can read, without the dot, in small letters. */
  readonly endings: readonly string[];
  readonly maxMegabytes?: number;
  readonly onFile: (file: File) => void;
  /** Opens the system's own dialog, which main shows. */
  readonly onChoose: () => void;
  readonly chooseLabel?: string;
  readonly busy?: boolean;
};

/** One file, dropped or chosen. What we can't read is refused in words, before anything is read. */
export function FileDrop({ label, endings, maxMegabytes = 50, onFile, onChoose, chooseLabel, busy }: FileDropProps) {
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    const [file] = files;
    if (!file || busy) return;
    const reason = refusalOf(files, endings, maxMegabytes);
    setRefusal(reason);
    if (!reason) onFile(file);
  };

  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside */}
      <div
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={take}
      >
        <FileUp aria-hidden />
        <div>{over ? t('kit.drop.here') : label}</div>
        <Button onClick={onChoose} busy={busy}>
          {chooseLabel ?? t('kit.drop.choose')}
        </Button>
      </div>
      <div role="alert" className={styles.ready}>
        {refusal && <Notice kind="warning">{refusal}</Notice>}
      </div>
    </div>
  );
}

function refusalOf(files: readonly File[], endings: readonly string[], maxMegabytes: number): string | undefined {
  const [file] = files;
  if (!file) return undefined;
  if (files.length > 1) return t('kit.drop.several');
  if (!endings.some((ending) => file.name.toLowerCase().endsWith(`.${ending}`)))
    return t('kit.drop.wrongType', { name: file.name });
  if (file.size > maxMegabytes * 1024 * 1024) return t('kit.drop.tooLarge', { name: file.name, megabytes: maxMegabytes });
  return undefined;
}
