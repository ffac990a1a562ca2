/** Cartas: the letter that is written, the register of those that were, and what became of them. */
export const letters = {
  file: {
    demand: '{{number}} Requerimiento',
    draft: 'Borrador de requerimiento a {{name}}',
  },
} as const;
