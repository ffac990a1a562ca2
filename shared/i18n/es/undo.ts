/** What "Deshacer" takes back, named by what was done. */
export const undo = {
  'debtor-changed': 'los cambios en la ficha',
  'debtor-created': 'el alta del deudor',
  'debtor-removed': 'el envío del deudor a la papelera',
  'debtor-restored': 'la recuperación del deudor',
  'debtor-classified': 'la clasificación del deudor',
  'promise-made': 'la promesa apuntada',
  'promise-cancelled': 'la anulación de la promesa',
  'promise-reopened': 'la recuperación de la promesa',
} as const;
