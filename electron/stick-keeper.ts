/**
 * Watches what is plugged in, and copies by itself to a stick that bears the marker of the open ledger. Looking costs
 * next to nothing until something came or went. What copies, and what the window is told, is given.
 */
import { createHash } from 'node:crypto';
import type { AppError } from '../shared/contract/define.ts';
import type { Stick, StickActivity, SticksState } from '../shared/contract/stick-state.ts';
import type { JobId } from '../shared/domain/ids.ts';
import { err, ok, type Result } from '../shared/domain/result.ts';
import type { PluggedStick, Sticks } from './core/context.ts';
import type { Drive } from './platform/drives/drive.ts';
import type { Mark } from './platform/drives/marks.ts';
import type { Drives } from './platform/drives/system-drives.ts';
import type { Every } from './point-keeper.ts';

const LOOK_EVERY_MILLISECONDS = 2_000;

/** What a copy by itself needs to know of the open ledger; nothing while none is open, or it is the example. */
export type LedgerToKeep = {
  readonly ledgerId: string;
  readonly isAutomatic: boolean;
  /** The copy made last, when it lies on this stick and nothing was written down since. */
  readonly upToDateOn: (stick: string) => string | undefined;
};
export type StartedJob = Result<{ readonly jobId: JobId; readonly ended: Promise<Result<unknown, AppError>> }, AppError>;

export type StickPorts = {
  readonly drives: Drives;
  readonly marksOf: (drivePath: string) => Promise<readonly Mark[]>;
  readonly every: Every;
  readonly ledger: () => LedgerToKeep | undefined;
  readonly copyTo: (stick: PluggedStick) => Promise<StartedJob>;
  readonly checkOn: (stick: PluggedStick, copyName: string) => Promise<StartedJob>;
  readonly tell: (state: SticksState) => void;
  /** A drive may still be writing for a moment after it said that it had finished. */
  readonly settling: () => Promise<void>;
};

export type StickKeeper = Sticks & {
  /** Another ledger is open, or none: a stick that lies in its place may be its own. */
  switched(): void;
  close(): void;
};

type Plugged = { readonly drive: Drive; readonly id: string; readonly marks: readonly Mark[] };

export function createStickKeeper(ports: StickPorts): StickKeeper {
  let plugged: readonly Plugged[] = [];
  let sign: string | undefined;
  let activity: StickActivity | undefined;
  let looking: Promise<void> | undefined;
  let isClosed = false;

  async function findOut(): Promise<void> {
    const drives = await ports.drives.find();
    const found = await Promise.all(
      drives.map(async (drive) => ({ drive, id: idOf(drive), marks: await ports.marksOf(drive.path) })),
    );
    const before = new Set(plugged.map(({ id }) => id));
    plugged = found;
    // What was said of a stick that went has been understood; that it failed has not.
    if (activity && DONE.has(activity.state) && !found.some(({ id }) => id === activity?.stickId)) activity = undefined;
    tell();
    for (const { id } of found) if (!before.has(id)) await arrived(id);
  }

  /** One after the other: one that ended late would bring back what has gone since. Whoever asks gets the answer of its own. */
  async function look(): Promise<SticksState> {
    const own = (looking ?? Promise.resolve()).catch(() => {}).then(findOut);
    looking = own;
    try {
      await own;
    } finally {
      if (looking === own) looking = undefined;
    }
    return state();
  }

  async function lookIfSigned(): Promise<void> {
    if (looking || isClosed) return;
    const now = await ports.drives.sign();
    if (now === sign || isClosed) return;
    sign = now;
    await look();
  }

  async function arrived(id: string): Promise<void> {
    const stick = stickOf(id);
    const ledger = ports.ledger();
    if (stick?.whose !== 'yours' || !ledger?.isAutomatic || isBusy() || isClosed) return;
    const [stickId, name] = [id, stick.name];
    if (stick.isReadOnly) return become({ stickId, name, state: 'failed', code: 'disk-read-only', params: { place: 'target' } });
    const upToDate = ledger.upToDateOn(stick.name);
    const started = upToDate === undefined ? await ports.copyTo(stick) : await ports.checkOn(stick, upToDate);
    if (!started.ok) return become(failed(stickId, name, started.error));
    const { jobId, ended } = started.value;
    become({ stickId, name, jobId, state: upToDate === undefined ? 'copying' : 'checking' });
    // Whoever looks at the drives goes on; how it ends is told when it ends.
    void ended.then(async (outcome) => {
      if (outcome.ok) await ports.settling();
      if (isClosed) return;
      const worn = outcome.ok && (outcome.value as { readonly worn?: boolean }).worn === true;
      if (!outcome.ok) become(failed(stickId, name, outcome.error));
      else become(upToDate === undefined ? { stickId, name, state: 'copied', worn } : { stickId, name, state: 'checked' });
    });
  }

  const isBusy = (): boolean => activity?.state === 'copying' || activity?.state === 'checking';

  function become(next: StickActivity | undefined): void {
    activity = next;
    tell();
  }

  function tell(): void {
    if (!isClosed) ports.tell(state());
  }

  function state(): SticksState {
    return {
      sticks: plugged.map((one) => shown(one)),
      isAutomatic: ports.ledger()?.isAutomatic ?? true,
      ...(activity && { activity }),
    };
  }

  function shown({ drive, id, marks }: Plugged): Stick {
    const ledgerId = ports.ledger()?.ledgerId;
    const own = marks.find((mark) => mark.ledgerId === ledgerId);
    return {
      id,
      name: own?.name ?? drive.label,
      totalBytes: drive.totalBytes,
      freeBytes: drive.freeBytes,
      isFat32: drive.fileSystem === 'fat32',
      isReadOnly: drive.isReadOnly,
      whose: own ? 'yours' : marks.length > 0 ? 'another' : 'nobodys',
    };
  }

  function stickOf(id: string): PluggedStick | undefined {
    const one = plugged.find((other) => other.id === id);
    if (!one) return undefined;
    const home = one.marks.find((mark) => mark.ledgerId === ports.ledger()?.ledgerId)?.folder;
    return { ...shown(one), path: one.drive.path, ...(home !== undefined && { home }) };
  }

  async function eject(id: string): ReturnType<Sticks['eject']> {
    const one = plugged.find((other) => other.id === id);
    if (!one) return err({ code: 'stick-not-found' });
    if (isBusy()) return err({ code: 'stick-busy' });
    const { name } = shown(one);
    if (!(await ports.drives.eject(one.drive))) return err({ code: 'stick-not-ejected' });
    plugged = plugged.filter((other) => other !== one);
    become({ stickId: id, name, state: 'ejected' });
    return ok({});
  }

  const stop = ports.every(LOOK_EVERY_MILLISECONDS, () => void lookIfSigned());

  return {
    state,
    look,
    stick: stickOf,
    eject,
    tell,
    dismiss: () => {
      if (!isBusy()) become(undefined);
    },
    switched: () => {
      plugged = [];
      sign = undefined;
      if (!isBusy()) activity = undefined;
    },
    close: () => {
      isClosed = true;
      stop();
    },
  };
}

/** Of a stick that may go, or went. */
const DONE: ReadonlySet<StickActivity['state']> = new Set(['copied', 'checked', 'cancelled']);

function failed(stickId: string, name: string, { code, params }: AppError): StickActivity {
  if (code === 'cancelled') return { stickId, name, state: 'cancelled' };
  return { stickId, name, state: 'failed', code, ...(params && { params: { ...params } }) };
}

const idOf = ({ serial, label, path, disk }: Drive): string =>
  createHash('sha256').update([serial, label, path, disk].join('\n')).digest('hex').slice(0, 16);
