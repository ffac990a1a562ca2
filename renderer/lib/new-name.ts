/** A name that nothing had before and nothing will have again: what was done is remembered under it, also once it is gone. */
const LENGTH = 8;

export const newName = (prefix: string): string => `${prefix}-${crypto.randomUUID().slice(0, LENGTH)}`;
