import type { Contract } from './define.ts';

export const settingsChannels = {} as const satisfies Contract;
