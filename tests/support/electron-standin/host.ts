/** What a spec sees of the running program, on the stand-in and on real Electron alike. */
import type { Page } from '@playwright/test';

/** The files chosen (empty: the dialog was cancelled), or the label of the button pressed. */
export type DialogAnswer = { readonly files: readonly string[] } | { readonly button: string };
export type AskedDialog = {
  readonly kind: 'open' | 'save' | 'message';
  readonly title: string;
  readonly buttons: readonly string[];
};
/** What the program handed to the system: a file for its viewer, a folder to show, an address. */
export type OpenedItem = { readonly kind: 'path' | 'folder' | 'external'; readonly target: string };

/** A notice of the system, as the person sees it in a corner of the screen. */
export type ShownNotice = { readonly title: string; readonly body: string };

export type LaunchOptions = {
  /** The data folder; without it a new one in the system's temporary folder, removed by `close`. */
  readonly userDataDir?: string;
  /** The folder with `package.json` and `dist/` that is started: the project by default, or an unpacked package. */
  readonly appRoot?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly size?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** Every program started, the first one and those of `relaunch`. */
  readonly onStarted?: (host: AppHost) => void;
};

/** Days after the real one; at this hour of the day (`14:01`), or at that of now. */
export type MovedClock = { readonly daysLater: number; readonly hour?: string };

export type AppHost = {
  readonly page: Page;
  readonly dialogs: {
    /** Queues what the person will answer, in order. A dialog without an answer is a problem of the spec. */
    answer(answers: readonly DialogAnswer[]): Promise<void>;
    asked(): Promise<readonly AskedDialog[]>;
  };
  opened(): Promise<readonly OpenedItem[]>;
  notices(): Promise<readonly ShownNotice[]>;
  /** Presses the notice that was shown last. */
  pressNotice(): Promise<void>;
  readonly userDataDir: string;
  /** Console errors, CSP reports, uncaught errors of the page and unanswered dialogs so far. */
  problems(): readonly string[];
  /** Addresses outside the program that the window asked for, and sockets its process opened; stays empty. */
  outgoing(): readonly string[];
  /** Presses an entry of the program's own menu, by its labels. */
  clickMenu(path: readonly string[]): Promise<void>;
  /** Starts the program again over the same data while it runs; gives the exit code of that second process. */
  secondStart(): Promise<number | null>;
  /** The exit code, once the program has ended. */
  exited(): Promise<number | null>;
  /** Presses the window's cross and waits for the process to end. */
  closeWindow(): Promise<number | null>;
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts again over the same data, after `kill` or `close`; only the stand-in can move the clock meanwhile. */
  relaunch(clock?: MovedClock): Promise<AppHost>;
  /** Quits as the person would and waits; removes a data folder that was made by `launch`. Does nothing on a program that has ended. */
  close(): Promise<void>;
};
