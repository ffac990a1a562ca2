/** What the ledger says to a record that was read: one sentence for each thing worth a look, and what to do about it. */
export const importNotes = {
  'customer-similar': 'Se parece a alguien que ya tienes. Di si es la misma persona o empresa, o si es otra.',
  'customer-not-here': 'No tienes a ese cliente en el libro. Importa primero la lista de clientes o la de facturas.',
  'invoice-differs': 'Ya tienes esa factura de ese cliente, pero de {{amount}} y del {{day}}. Márcala solo si es otra distinta.',
  'invoice-in-future': 'La fecha de la factura todavía no ha llegado. Corrígela en el archivo o déjala fuera.',
  'invoice-refused': 'Los importes de esta factura no se pueden guardar así. Revisa el total y los vencimientos en el archivo.',
  'refund-left-out': 'Lo que figura como cobrado es dinero devuelto. No se apunta: hazlo a mano si hace falta.',
  'invoice-ambiguous': 'Hay más de una factura con ese número. Márcalo y se repartirá entre lo que debe ese cliente.',
  'invoice-not-here':
    'No encontramos esa factura. Si lo marcas, se reparte entre lo que debe ese cliente y el resto queda a su favor.',
  'invoice-and-customer-not-here': 'No encontramos esa factura ni a ese cliente. Importa primero la lista de facturas.',
  'invoice-already-paid': 'Esa factura ya está cobrada. Si lo marcas, quedará como dinero a favor del cliente.',
  'payment-already-undated': 'Ya se contó al importar las facturas, que decían lo cobrado sin el día. No se suma otra vez.',
  'payment-leaves-surplus': 'Es más de lo que se debía: {{surplus}} quedarán a favor del cliente.',
} as const;
