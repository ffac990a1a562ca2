import { dialog, type FileFilter, shell } from 'electron';
import { t } from '../../shared/i18n/t.ts';

/** What may be opened outside: the mail, the messages, the telephone. No page of the web. */
const OUTSIDE = ['mailto:', 'sms:', 'tel:'];

type FileKind = 'spreadsheet' | 'image' | 'attachment' | 'copy' | 'certificate';

/** The ending of what is saved. */
const SAVED = { calendar: 'ics', pdf: 'pdf', diagnostics: 'txt' } as const;

/** What a use case may ask of the desktop. Paths stay in main. */
export function createDesktop() {
  return {
    chooseFile: async (kind: FileKind): Promise<string | undefined> => {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        title: t(`desktop.choose.${kind}`),
        filters: filtersOf(kind),
        properties: ['openFile'],
      });
      return canceled ? undefined : filePaths[0];
    },
    chooseFolder: async (purpose: 'copy-target' | 'copy-source' | 'letters' | 'export'): Promise<string | undefined> => {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        title: t(`desktop.choose.${purpose}`),
        properties: purpose === 'copy-source' ? ['openDirectory'] : ['openDirectory', 'createDirectory'],
      });
      return canceled ? undefined : filePaths[0];
    },
    chooseWhereToSave: async (kind: keyof typeof SAVED, name: string): Promise<string | undefined> => {
      const { canceled, filePath } = await dialog.showSaveDialog({
        title: t(`desktop.save.${kind}`),
        defaultPath: name,
        filters: [{ name: t(`desktop.files.${kind}`), extensions: [SAVED[kind]] }],
      });
      return canceled ? undefined : filePath;
    },
    /** False when the system has no program for the file. */
    openFile: async (path: string): Promise<boolean> => (await shell.openPath(path)) === '',
    showInFolder: (path: string): void => shell.showItemInFolder(path),
    /** Main composes the address; here the gate is, so that no other kind of address ever leaves. */
    openExternal: async (address: string): Promise<boolean> => {
      if (!URL.canParse(address) || !OUTSIDE.includes(new URL(address).protocol)) return false;
      try {
        await shell.openExternal(address);
        return true;
      } catch {
        // The system has no program for it.
        return false;
      }
    },
  };
}

function filtersOf(kind: FileKind): FileFilter[] {
  const everything = { name: t('desktop.files.all'), extensions: ['*'] };
  switch (kind) {
    case 'spreadsheet':
      return [{ name: t('desktop.files.spreadsheet'), extensions: ['xlsx', 'xls', 'ods', 'csv', 'txt', 'tsv'] }, everything];
    case 'image':
      return [{ name: t('desktop.files.image'), extensions: ['png', 'jpg', 'jpeg'] }];
    case 'attachment':
      return [{ name: t('desktop.files.attachment'), extensions: ['pdf', 'png', 'jpg', 'jpeg'] }, everything];
    case 'certificate':
      return [{ name: t('desktop.files.certificate'), extensions: ['p12', 'pfx'] }, everything];
    case 'copy':
      return [everything];
  }
}
