export const debtors = {} as const;
