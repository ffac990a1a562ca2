/** Every channel of the program, merged. One file per feature. */
import { agendaChannels } from './agenda.ts';
import { agreementChannels } from './agreements.ts';
import { attachmentChannels } from './attachments.ts';
import { binChannels } from './bin.ts';
import { burofaxChannels } from './burofax.ts';
import { calendarChannels } from './calendar.ts';
import { callChannels } from './calls.ts';
import { contactChannels } from './contacts.ts';
import { copyChannels } from './copies.ts';
import { debtorChannels } from './debtors.ts';
import { diagnosticChannels } from './diagnostics.ts';
import { encryptionChannels } from './encryption.ts';
import { exportChannels } from './export.ts';
import { findChannels } from './find.ts';
import { historyChannels } from './history.ts';
import { holidayChannels } from './holidays.ts';
import { importChannels } from './imports.ts';
import { invoiceChannels } from './invoices.ts';
import { letterTextChannels } from './letter-texts.ts';
import { letterChannels } from './letters.ts';
import { limitationChannels } from './limitation.ts';
import { lookChannels } from './look-inside.ts';
import { negotiationChannels } from './negotiations.ts';
import { onboardingChannels } from './onboarding.ts';
import { paymentChannels } from './payments.ts';
import { policyChannels } from './policy.ts';
import { pressChannels } from './press.ts';
import { printChannels } from './prints.ts';
import { rescueChannels } from './rescue.ts';
import { settingsChannels } from './settings.ts';
import { stickChannels } from './sticks.ts';
import { systemChannels } from './system.ts';
import { textChannels } from './texts.ts';
import { vatReliefChannels } from './vat-relief.ts';

export const contract = {
  ...systemChannels,
  ...debtorChannels,
  ...agendaChannels,
  ...agreementChannels,
  ...contactChannels,
  ...findChannels,
  ...historyChannels,
  ...calendarChannels,
  ...invoiceChannels,
  ...importChannels,
  ...letterChannels,
  ...letterTextChannels,
  ...limitationChannels,
  ...negotiationChannels,
  ...burofaxChannels,
  ...attachmentChannels,
  ...binChannels,
  ...copyChannels,
  ...lookChannels,
  ...encryptionChannels,
  ...exportChannels,
  ...diagnosticChannels,
  ...stickChannels,
  ...rescueChannels,
  ...settingsChannels,
  ...holidayChannels,
  ...onboardingChannels,
  ...paymentChannels,
  ...policyChannels,
  ...textChannels,
  ...callChannels,
  ...vatReliefChannels,
  ...printChannels,
  ...pressChannels,
} as const;

export type AppContract = typeof contract;
export type ChannelName = keyof AppContract;
