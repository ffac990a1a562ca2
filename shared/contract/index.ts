/** Every channel of the program, merged. One file per feature. */
import { debtorChannels } from './debtors.ts';
import { systemChannels } from './system.ts';

export const contract = {
  ...systemChannels,
  ...debtorChannels,
} as const;

export type AppContract = typeof contract;
export type ChannelName = keyof AppContract;
