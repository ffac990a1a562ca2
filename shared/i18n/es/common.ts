/** Words that several screens share. */
export const common = {
  cancel: 'Cancelar',
  close: 'Cerrar',
  edit: 'Editar',
  moment: {
    today: 'hoy {{time}}',
    yesterday: 'ayer {{time}}',
    weekday: '{{weekday}} {{day}}, {{time}}',
    date: '{{date}}, {{time}}',
    of: 'de {{moment}}',
    ofThe: 'del {{moment}}',
  },
  more: 'Más opciones',
  none: 'Ninguno',
  optional: 'opcional',
  save: 'Guardar',
  undo: 'Deshacer',
} as const;
