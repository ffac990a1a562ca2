/** What a long task is doing, by the `phase` that comes with `job.progress`. Each phase has its sentence here. */
export const jobs = {
  phase: {
    waiting: 'Esperando su turno',
    preparing: 'Preparando',
    reading: 'Leyendo el archivo',
    checking: 'Comprobando',
    writing: 'Guardando',
    drawing: 'Dibujando las cartas',
    copying: 'Copiando',
    verifying: 'Comprobando lo copiado',
    restoring: 'Recuperando la copia',
  },
} as const;
