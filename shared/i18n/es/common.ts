/** Words that several screens share. */
export const common = {
  cancel: 'Cancelar',
  close: 'Cerrar',
  edit: 'Editar',
  more: 'Más opciones',
  none: 'Ninguno',
  optional: 'opcional',
  save: 'Guardar',
  undo: 'Deshacer',
} as const;
