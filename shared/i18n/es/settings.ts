/** The screens of Ajustes. */
export const settings = {
  rates: {
    tooHigh: 'Es demasiado alto: revisa el tanto por ciento.',
    toBeforeFrom: 'El último día no puede ser anterior al primero.',
    overlaps: 'Ya hay un tipo para alguno de esos días.',
  },
} as const;
