/** Every channel of the program, merged. One file per feature. */
import { debtorChannels } from './debtors.ts';
import { paymentChannels } from './payments.ts';
import { settingsChannels } from './settings.ts';
import { systemChannels } from './system.ts';

export const contract = {
  ...systemChannels,
  ...debtorChannels,
  ...settingsChannels,
  ...paymentChannels,
} as const;

export type AppContract = typeof contract;
export type ChannelName = keyof AppContract;
