import type { Contract } from './define.ts';

export const importChannels = {} as const satisfies Contract;
