/** What the computer itself shows for us: menus, file dialogs, the questions on leaving and after a failure. */
export const desktop = {
  choose: {
    spreadsheet: 'Elige la hoja con tus datos',
    image: 'Elige una imagen',
    attachment: 'Elige el documento',
    copy: 'Elige la copia',
    'copy-target': 'Elige dónde guardar la copia',
    'copy-source': 'Elige la carpeta de la copia',
  },
  files: {
    spreadsheet: 'Hojas de cálculo y listas',
    image: 'Imágenes',
    attachment: 'Documentos e imágenes',
    all: 'Todos los archivos',
  },
  menu: {
    file: 'Archivo',
    newInvoice: 'Factura nueva',
    copies: 'Copias de seguridad',
    settings: 'Ajustes',
    quit: 'Salir',
    edit: 'Edición',
    undo: 'Deshacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    view: 'Ver',
    fullScreen: 'Pantalla completa',
    help: 'Ayuda',
    keys: 'Teclas de esta pantalla',
  },
  quit: {
    message: 'Todavía hay un trabajo en marcha',
    detail: 'Si sales ahora, se cancela y no queda nada a medias. Lo que ya estaba guardado no se toca.',
    stay: 'Esperar',
    leave: 'Salir de todos modos',
  },
  crash: {
    message: 'Deudario se ha tenido que cerrar',
    detail:
      'Ha pasado algo que no esperábamos. Tus datos están a salvo: lo que la pantalla dio por guardado, guardado está. Puedes abrirlo de nuevo.',
    again: 'Abrir de nuevo',
    details: 'Ver detalles',
    close: 'Cerrar',
  },
} as const;
