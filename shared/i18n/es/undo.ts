/** What "Deshacer" takes back, named by what was done: the labels that commands write in the undo journal. */
export const undo = {
  'debtor-changed': 'los cambios en la ficha',
  'debtor-created': 'el alta del deudor',
  'debtor-removed': 'el envío del deudor a la papelera',
  'debtor-restored': 'la recuperación del deudor',
  'debtor-classified': 'la clasificación del deudor',
  'promise-made': 'la promesa apuntada',
  'promise-cancelled': 'la anulación de la promesa',
  'promise-reopened': 'la recuperación de la promesa',
  'ibans-changed': 'los cambios en las cuentas',
  'payment-recorded': 'el cobro apuntado',
  'payment-reversed': 'la anulación del cobro',
  'profile-changed': 'los cambios en los datos de tu negocio',
  'rate-added': 'el tipo de interés añadido',
  'rate-removed': 'el borrado del tipo de interés',
  'settings-changed': 'los cambios en los ajustes',
  somethingElse: 'lo último que hiciste',
} as const;
