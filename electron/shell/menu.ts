import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../../shared/contract/events.ts';
import { t } from '../../shared/i18n/t.ts';

type Command = EventPayload<'menu.command'>['command'];

/** The program's menu. Keys are shown but not taken: the page acts on them, and knows when a field has the focus. */
export function installMenu(onCommand: (command: Command) => void): void {
  const command = (name: Command, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator && { accelerator, registerAccelerator: false }),
    click: () => onCommand(name),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };

  const template: MenuItemConstructorOptions[] = [
    {
      label: t('desktop.menu.file'),
      submenu: [
        command('new-invoice', t('desktop.menu.newInvoice'), 'CmdOrCtrl+N'),
        separator,
        command('print', t('desktop.menu.print'), 'CmdOrCtrl+P'),
        separator,
        command('copies', t('desktop.menu.copies')),
        command('settings', t('desktop.menu.settings')),
        separator,
        { role: 'quit', label: t('desktop.menu.quit') },
      ],
    },
    {
      label: t('desktop.menu.edit'),
      submenu: [
        command('undo', t('desktop.menu.undo'), 'CmdOrCtrl+Z'),
        command('palette', t('desktop.menu.palette'), 'CmdOrCtrl+K'),
        separator,
        { role: 'cut', label: t('desktop.menu.cut') },
        { role: 'copy', label: t('desktop.menu.copy') },
        { role: 'paste', label: t('desktop.menu.paste') },
        { role: 'selectAll', label: t('desktop.menu.selectAll') },
      ],
    },
    {
      label: t('desktop.menu.view'),
      submenu: [{ role: 'togglefullscreen', label: t('desktop.menu.fullScreen') }],
    },
    {
      label: t('desktop.menu.help'),
      submenu: [command('help', t('desktop.menu.howItCounts')), command('keys', t('desktop.menu.keys'), 'F1')],
    },
  ];
  if (process.platform === 'darwin') template.unshift({ role: 'appMenu' });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
