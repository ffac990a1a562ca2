/** Cobros: money received, where it went, and how a mistake is taken back. */
export const payments = {
  /** Stored with the charge, so it is written as it would be printed. */
  compensationConcept: 'Compensación por costes de cobro (art. 8.1 de la Ley 3/2004)',
} as const;
