/** What happened, as the timeline tells it. Amounts, days and numbers come already formatted. */
export const events = {
  'ledger-created': 'Empezaste el libro.',
  'debtor-created': 'Alta del deudor.',
  'debtor-changed': 'Cambiaste los datos de la ficha.',
  'debtor-removed': 'Enviaste el deudor a la papelera.',
  'debtor-restored': 'Recuperaste el deudor de la papelera.',
  'debtor-classified': 'Lo clasificaste como «{{behaviour}}» (antes «{{before}}»).',
  'promise-made': 'Prometió pagar {{amount}} el {{promisedFor}}.',
  'promise-cancelled': 'Anulaste una promesa.',
  'promise-reopened': 'Recuperaste una promesa.',
  'profile-changed': 'Cambiaste los datos de tu negocio.',
  'ibans-changed': 'Cambiaste las cuentas donde te pagan.',
  'profile-image-changed': 'Cambiaste el logotipo o la firma.',
  'settings-changed': 'Cambiaste los ajustes.',
  'rate-added': 'Añadiste un tipo de interés.',
  'rate-removed': 'Quitaste un tipo de interés que habías añadido.',
} as const;
