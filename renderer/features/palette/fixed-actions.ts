/** What the palette offers besides records: the sections, what is usually done, and the rules of the help. */
import { nameKey } from '../../../shared/domain/name-key.ts';
import { t } from '../../../shared/i18n/t.ts';
import { HELP_TOPICS } from '../../lib/help-topics.ts';
import { type Address, paths } from '../../lib/paths.ts';
import {
  CircleHelp,
  Coins,
  FileDown,
  FilePlus2,
  Handshake,
  type LucideIcon,
  Mail,
  Play,
  Settings,
  UserRound,
} from '../../ui/icons.ts';

export type FixedAction = { readonly label: string; readonly icon: LucideIcon; readonly to: Address };
/** A section of the rail, as the shell knows it. */
export type Section = { readonly label: string; readonly icon: LucideIcon; readonly to: Address };

const doings = (): readonly FixedAction[] => [
  { label: t('palette.actions.newInvoice'), icon: FilePlus2, to: paths.newInvoice() },
  { label: t('palette.actions.newPayment'), icon: Coins, to: paths.newPayment() },
  { label: t('agreements.new'), icon: Handshake, to: paths.newAgreement() },
  { label: t('palette.actions.newDebtor'), icon: UserRound, to: paths.newDebtor },
  { label: t('palette.actions.newLetter'), icon: Mail, to: paths.newLetter() },
  { label: t('palette.actions.round'), icon: Play, to: paths.round },
  { label: t('palette.actions.import'), icon: FileDown, to: paths.imports },
  { label: t('palette.actions.policy'), icon: Settings, to: paths.policy },
];

const helps = (): readonly FixedAction[] =>
  HELP_TOPICS.map((topic) => ({
    label: t('palette.help', { name: t(`help.topics.${topic}.title`) }),
    icon: CircleHelp,
    to: paths.help(topic),
  }));

/** Those that have every typed word somewhere; with nothing typed, what is usually done and the sections. */
export function actionsFor(text: string, sections: readonly Section[]): readonly FixedAction[] {
  const places = sections.map(({ label, icon, to }) => ({ label: t('palette.goTo', { name: label }), icon, to }));
  const words = nameKey(text).split(' ').filter(Boolean);
  if (words.length === 0) return [...doings(), ...places];
  return [...doings(), ...places, ...helps()].filter(({ label }) => {
    const key = nameKey(label);
    return words.every((word) => key.includes(word));
  });
}
