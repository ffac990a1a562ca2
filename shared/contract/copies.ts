import type { Contract } from './define.ts';

export const copyChannels = {} as const satisfies Contract;
