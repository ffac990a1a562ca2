/** The present instant, apart from `clock.ts`: whoever needs no civil day doesn't read the code of one. */
export const presentInstant = (): string => new Date().toISOString();
