/** The catalogue: one file per feature, so that each feature edits only its own. */
import { agenda } from './agenda.ts';
import { agreementBook } from './agreement-book.ts';
import { agreementPage } from './agreement-page.ts';
import { agreementWizard } from './agreement-wizard.ts';
import { agreements } from './agreements.ts';
import { backup } from './backup.ts';
import { bin } from './bin.ts';
import { burofax } from './burofax.ts';
import { calendar } from './calendar.ts';
import { calls } from './calls.ts';
import { coach } from './coach.ts';
import { common } from './common.ts';
import { contacts } from './contacts.ts';
import { debtors } from './debtors.ts';
import { desktop } from './desktop.ts';
import { diagnostics } from './diagnostics.ts';
import { encryption } from './encryption.ts';
import { errors, validation } from './errors.ts';
import { events } from './events.ts';
import { explain } from './explain.ts';
import { everything } from './export.ts';
import { followUp } from './follow-up.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { holidays } from './holidays.ts';
import { importProblems } from './import-problems.ts';
import { imports } from './imports.ts';
import { invoices } from './invoices.ts';
import { jobs } from './jobs.ts';
import { kit } from './kit.ts';
import { letterAgreements } from './letter-agreements.ts';
import { letterGallery } from './letter-gallery.ts';
import { letterNotices } from './letter-notices.ts';
import { letterPapers } from './letter-papers.ts';
import { letterTexts } from './letter-texts.ts';
import { letters } from './letters.ts';
import { limitation } from './limitation.ts';
import { lookInside } from './look-inside.ts';
import { negotiation } from './negotiation.ts';
import { onboarding } from './onboarding.ts';
import { palette } from './palette.ts';
import { payments } from './payments.ts';
import { policy } from './policy.ts';
import { press } from './press.ts';
import { prints } from './prints.ts';
import { rescue } from './rescue.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { sticks } from './sticks.ts';
import { texts } from './texts.ts';
import { today } from './today.ts';
import { undo } from './undo.ts';
import { vatRelief } from './vat-relief.ts';

export const es = {
  agenda,
  agreementBook,
  agreementPage,
  agreementWizard,
  agreements,
  backup,
  bin,
  burofax,
  calls,
  calendar,
  coach,
  common,
  contacts,
  debtors,
  desktop,
  diagnostics,
  encryption,
  errors,
  events,
  everything,
  explain,
  followUp,
  help,
  history,
  holidays,
  importProblems,
  imports,
  invoices,
  jobs,
  kit,
  letterAgreements,
  letterNotices,
  letters,
  letterPapers,
  letterGallery,
  letterTexts,
  limitation,
  negotiation,
  lookInside,
  onboarding,
  palette,
  payments,
  policy,
  press,
  prints,
  rescue,
  settings,
  shell,
  sticks,
  today,
  texts,
  undo,
  validation,
  vatRelief,
} as const;
