/** Payment agreements: their words, the list, the page of one, its dialogs and the tab of the debtor's card. */
export const agreements = {
  title: 'Acuerdos',
  states: {
    draft: 'Borrador',
    open: 'Propuesto',
    expired: 'Propuesta caducada',
    kept: 'Se cumple',
    late: 'Con retraso',
    broken: 'Incumplido',
    paid: 'Pagado, por cerrar',
    fulfilled: 'Cumplido',
    accelerated: 'Vencido entero',
    renegotiated: 'Sustituido por otro',
    cancelled: 'Cancelado',
  },
  kinds: {
    time: 'Más tiempo',
    instalments: 'A plazos',
    discount: 'Con quita',
    work: 'Trabajo a cambio',
    goods: 'Género a cambio',
    voucher: 'Con vale',
  },
  instalmentKinds: {
    down: 'Entrada',
    cash: 'Plazo',
    work: 'Trabajo',
    goods: 'Género',
  },
  units: {
    hour_one: 'hora',
    hour_other: 'horas',
    piece_one: 'unidad',
    piece_other: 'unidades',
    job_one: 'trabajo',
    job_other: 'trabajos',
  },
} as const;
