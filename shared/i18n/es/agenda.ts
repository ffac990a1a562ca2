/** The follow-up of debts: what comes next with a debtor, and why. */
export const agenda = {
  askedAgain: 'Quedasteis en hablar ese día.',
} as const;
