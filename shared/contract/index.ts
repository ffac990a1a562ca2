/** Every channel of the program, merged. One file per feature. */
import { systemChannels } from './system.ts';

export const contract = {
  ...systemChannels,
} as const;

export type AppContract = typeof contract;
export type ChannelName = keyof AppContract;
