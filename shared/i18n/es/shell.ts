/** The frame around every screen: rail, foot, keys, what the window says when something breaks. */
export const shell = {
  productName: 'Deudario',
  skipToContent: 'Ir al contenido',
  mainNavigation: 'Secciones',
  rail: {
    today: 'Hoy',
    debtors: 'Deudores',
    invoices: 'Facturas',
    agenda: 'Calendario',
    agreements: 'Acuerdos',
    letters: 'Cartas',
    payments: 'Cobros',
    reports: 'Informes',
    backup: 'Copias de seguridad',
    settings: 'Ajustes',
    withKey: '{{name}} (tecla {{key}})',
  },
  foot: {
    help: 'Ayuda',
    letters: 'Cartas: {{done}} de {{total}}',
    offline: 'Sin conexión: nada sale de este ordenador',
    copyNone: 'Aún no hay ninguna copia',
    copyFresh: 'Copia: {{when}} en «{{place}}», comprobada',
    copyStale: 'La última copia es antigua: {{when}} en «{{place}}»',
    copyFailed: 'La última copia no salió bien',
    copyUnfit: 'La última copia no pasó el simulacro',
  },
  example: {
    title: 'Datos de ejemplo',
    text: 'Esta tienda es inventada. Prueba lo que quieras: tus datos no se tocan.',
    leave: 'Salir del ejemplo',
  },
  undo: {
    done: 'Deshecho: {{label}}',
  },
  keys: {
    palette: 'Ir a… o hacer algo',
    newInvoice: 'Factura nueva',
    title: 'Teclas de esta pantalla',
    everywhere: 'En todo el programa',
    here: 'En esta pantalla',
    goTo: 'Ir a {{name}}',
    undo: 'Deshacer lo último',
    help: 'Ver estas teclas',
    escape: 'Cerrar lo que está encima',
    search: 'Buscar en esta lista',
    control: 'Ctrl',
    or: 'o',
  },
  loading: 'Abriendo la pantalla…',
  nothingToPrint: 'En esta pantalla no hay nada que imprimir. Se imprimen las listas, las fichas y las cartas.',
  broken: {
    title: 'Esta pantalla se ha parado',
    text: 'Ha pasado algo que no esperábamos. Tus datos están a salvo: lo que estaba guardado sigue guardado.',
    again: 'Abrir de nuevo',
  },
  notFound: {
    title: 'Aquí no hay nada',
    text: 'La página que buscas no existe o ya no está. Tus datos siguen en su sitio.',
    action: 'Ir al principio',
  },
  ledger: {
    none: 'Todavía no hay ningún libro en este ordenador.',
    damagedTitle: 'El libro está dañado',
    damaged:
      'El archivo con tus datos no se puede leer bien. No lo hemos tocado. Puedes abrir la última copia buena y seguir desde ahí.',
    foreignTitle: 'Ese archivo no es un libro de Deudario',
    foreign:
      'En la carpeta del programa hay un archivo de otro programa. No lo hemos tocado. Quítalo de ahí o abre una copia de seguridad.',
    newerTitle: 'El libro es de una versión más nueva',
    newer:
      'Estos datos se guardaron con un Deudario más nuevo que este. No los hemos tocado. Instala la última versión y ábrelo otra vez.',
    unwritableTitle: 'No se puede escribir en el libro',
    unwritable:
      'El ordenador no deja guardar en la carpeta del programa. No se ha perdido nada. Revisa que el disco no esté lleno ni protegido y ábrelo de nuevo.',
  },
} as const;
