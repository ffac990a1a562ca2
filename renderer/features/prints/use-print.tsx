/** Prints a list, a card or a statement: a PDF of our own, opened in the system's viewer. */
import { type ReactNode, useEffect, useState } from 'react';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { PressRequest } from '../../../shared/contract/press.ts';
import type { Printed, PrintRequest } from '../../../shared/contract/prints.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { useScreenKeys } from '../../lib/screen-keys.ts';
import { useJob } from '../../lib/use-job.ts';
import { Dialog, FailureNotice, Progress } from '../../ui/index.ts';

type PrintChannel = PrintRequest['channel'] | PressRequest['channel'];
type Print = {
  readonly print: () => void;
  readonly isPrinting: boolean;
  /** Progress of a long one and the way to stop it, or why it failed. Goes anywhere in the page. */
  readonly layer: ReactNode;
};

/** A short one is done before anybody could read what it is doing. */
const PATIENCE_MILLISECONDS = 400;

/** `key`: Ctrl+P prints this while the screen is open; `undefined` as input when there is nothing to print. */
export function usePrint<K extends PrintChannel>(
  channel: K,
  input: InputOf<AppContract[K]> | undefined,
  { key = false }: { readonly key?: boolean } = {},
): Print {
  const job = useJob(channel, (value) => announce(printedText(value as Printed)));
  const { status } = job.state;
  const isPrinting = status === 'running';
  const isLong = useLastsLonger(isPrinting);
  const print = (): void => {
    if (input !== undefined && !isPrinting) void job.start(input);
  };
  useScreenKeys(key && input !== undefined ? [{ key: 'p', control: true, label: t('prints.action'), run: print }] : []);
  const isOpen = isLong || status === 'failed';
  const close = (): void => (isPrinting ? void job.cancel() : job.reset());
  return {
    print,
    isPrinting,
    layer: (
      <Dialog open={isOpen} title={t('prints.making')} onClose={close}>
        {job.state.status === 'running' && (
          <Progress {...job.state.progress} onCancel={() => void job.cancel()} cancelling={job.state.cancelling} />
        )}
        {job.state.status === 'failed' && <FailureNotice failure={job.state.failure} />}
      </Dialog>
    ),
  };
}

function useLastsLonger(isRunning: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => setLong(true), PATIENCE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isRunning]);
  return isLong && isRunning;
}

function printedText({ name, pages, printed, total }: Printed): string {
  const opened = t('prints.opened', { name, count: pages });
  return printed < total ? `${opened} ${t('prints.cut', { printed, total })}` : opened;
}
