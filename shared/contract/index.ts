/** Every channel of the program, merged. One file per feature. */
import { attachmentChannels } from './attachments.ts';
import { debtorChannels } from './debtors.ts';
import { invoiceChannels } from './invoices.ts';
import { paymentChannels } from './payments.ts';
import { settingsChannels } from './settings.ts';
import { systemChannels } from './system.ts';

export const contract = {
  ...systemChannels,
  ...debtorChannels,
  ...invoiceChannels,
  ...attachmentChannels,
  ...settingsChannels,
  ...paymentChannels,
} as const;

export type AppContract = typeof contract;
export type ChannelName = keyof AppContract;
