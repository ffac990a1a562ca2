/** The person at the desk, as far as the program can tell: answers dialogs, and sees what is opened in the system. */
import type { AskedDialog, DialogAnswer, OpenedItem } from './host.ts';

export type DialogRequest = {
  readonly kind: 'open' | 'save' | 'message';
  readonly options: {
    readonly title?: string;
    readonly message?: string;
    readonly detail?: string;
    readonly buttons?: readonly string[];
    readonly properties?: readonly string[];
    readonly defaultId?: number;
    readonly cancelId?: number;
  };
};
export type DialogResult =
  | { readonly canceled: boolean; readonly filePaths: readonly string[]; readonly filePath: string }
  | { readonly response: number; readonly checkboxChecked: boolean };

export type Desk = {
  dialog(request: DialogRequest): Promise<DialogResult>;
  /** Whether the item could be opened. */
  open(item: OpenedItem): Promise<boolean>;
};

export const chosenFiles = (files: readonly string[]): DialogResult => ({
  canceled: files.length === 0,
  filePaths: files,
  filePath: files[0] ?? '',
});
export const pressed = (response: number): DialogResult => ({ response, checkboxChecked: false });

/** Answers from a script; whatever is not in it is reported and fails the call. */
export function createScriptedDesk(report: (problem: string) => void) {
  const script: DialogAnswer[] = [];
  const asked: AskedDialog[] = [];
  const opened: OpenedItem[] = [];
  const desk: Desk = {
    dialog: async ({ kind, options }) => {
      const { title = '', message = '', buttons = [] } = options;
      asked.push({ kind, title: message || title, buttons });
      const answer = script.shift();
      if (!answer) return refuse(`an unscripted dialog: ${kind} «${message || title}»`);
      if ('files' in answer)
        return kind === 'message' ? refuse(`files for the question «${message}»`) : chosenFiles(answer.files);
      const index = buttons.indexOf(answer.button);
      return kind === 'message' && index >= 0 ? pressed(index) : refuse(`no button «${answer.button}» in «${message || title}»`);
    },
    open: async (item) => {
      opened.push(item);
      return true;
    },
  };
  return { desk, asked, opened, answer: (answers: readonly DialogAnswer[]) => void script.push(...answers) };

  function refuse(problem: string): never {
    report(problem);
    throw new Error(problem);
  }
}
