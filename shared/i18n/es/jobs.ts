/** What a long task is doing, by the `phase` that comes with `job.progress`. Each phase has its sentence here. */
export const jobs = {
  phase: {
    waiting: 'Esperando su turno',
    preparing: 'Preparando',
    reading: 'Leyendo el archivo',
    checking: 'Comprobando',
    writing: 'Guardando',
    'making-example': 'Montando la tienda de ejemplo',
    drawing: 'Dibujando las cartas',
    copying: 'Copiando',
    verifying: 'Comprobando lo copiado',
    restoring: 'Recuperando la copia',
    'copying-ledger': 'Copiando el libro',
    'copying-files': 'Copiando cartas y adjuntos',
    'writing-target': 'Escribiendo en la memoria',
    'checking-target': 'Leyendo de vuelta lo escrito',
    'checking-ledger': 'Comprobando el libro copiado',
    'checking-files': 'Comprobando cartas y adjuntos',
    'checking-pages': 'Comprobando el libro',
    'checking-references': 'Comprobando que todo cuadra',
    'checking-events': 'Comprobando el historial',
  },
} as const;
