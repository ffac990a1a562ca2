import type { Contract } from './define.ts';

export const onboardingChannels = {} as const satisfies Contract;
