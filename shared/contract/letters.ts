import type { Contract } from './define.ts';

export const letterChannels = {} as const satisfies Contract;
