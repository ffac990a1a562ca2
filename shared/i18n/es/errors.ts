/**
 * One text per refusal: what happened, that nothing was lost, and what to do. No codes, no jargon.
 * A code of the contract without its text here does not compile.
 */
import type { ErrorCode } from '../../contract/errors.ts';

const codes = {
  // The road itself
  internal:
    'Ha fallado algo en el programa. No se ha guardado nada a medias y tus datos están a salvo. Prueba otra vez; si se repite, ciérralo y ábrelo de nuevo.',
  'invalid-input': 'Hay datos que no se pueden guardar así. No se ha cambiado nada. Revisa lo marcado y guarda de nuevo.',
  cancelled: 'Se ha cancelado. Todo sigue como estaba.',
  'database-busy': 'El libro está ocupado con otra tarea. No se ha perdido nada. Espera unos segundos y prueba otra vez.',
  'disk-full': 'El disco está lleno y no se ha podido guardar. Lo anterior sigue intacto. Libera espacio y prueba otra vez.',
  'disk-read-only': 'El disco está protegido contra escritura. No se ha cambiado nada. Quita la protección o elige otro disco.',
  'disk-error':
    'El disco ha dado un error. Lo que ya estaba guardado no se ha tocado. Prueba otra vez y, si se repite, haz una copia en otro disco.',
  'no-permission':
    'El ordenador no da permiso para usar esa carpeta o ese archivo. No se ha cambiado nada. Elige otra carpeta o pide permiso.',
  'target-gone': 'La carpeta o la memoria ya no está. Tus datos siguen en este ordenador. Vuelve a conectarla y prueba otra vez.',
  'target-busy': 'Otro programa está usando ese archivo. No se ha cambiado nada. Ciérralo en el otro programa y prueba otra vez.',
  'file-too-large-for-disk':
    'Ese disco no admite archivos tan grandes. Tus datos siguen intactos. Usa otra memoria o dale formato exFAT o NTFS.',
  'nothing-to-undo': 'No hay nada que deshacer. Todo está como lo dejaste.',
  'undo-refused':
    'Eso ya no se puede deshacer, porque después se ha trabajado sobre ello. No se ha cambiado nada. Corrígelo con un apunte nuevo.',
  'job-not-found': 'Esa tarea ya había terminado. No hay nada que hacer.',
  'job-already-running': 'Ya hay una tarea igual en marcha. No se ha empezado otra. Espera a que termine o cancélala.',
  // The ledger as a whole
  'ledger-not-open': 'No hay ningún libro abierto. No se ha cambiado nada. Abre o crea tu libro primero.',
  'ledger-exists': 'Ya hay un libro en este ordenador y no lo hemos tocado. Ciérralo todo y abre el que ya tienes.',
  'ledger-damaged': 'El libro está dañado y no lo hemos tocado. Abre la última copia buena.',
  'ledger-foreign': 'Ese archivo no es un libro de Deudario. No lo hemos tocado. Elige otro.',
  'ledger-newer': 'El libro se guardó con una versión más nueva de Deudario. No lo hemos tocado. Instala la última versión.',
  'ledger-unwritable':
    'No se puede escribir en la carpeta del libro. No se ha perdido nada. Revisa que el disco no esté lleno ni protegido.',
  // Records
  'debtor-not-found': 'Ese deudor ya no está. No se ha cambiado nada. Búscalo en Deudores o en la papelera.',
  'debtor-has-open-debt': 'Ese deudor aún debe facturas, así que no se ha borrado. Cobra, anula o pasa primero sus facturas.',
  'invoice-not-found': 'Esa factura ya no está. No se ha cambiado nada. Búscala en Facturas.',
  'invoice-has-payments': 'Esa factura tiene cobros, así que no se ha cambiado. Anula primero sus cobros.',
  'invoice-in-letter':
    'Esa factura figura en una carta registrada, así que no se ha cambiado. Para corregirla, haz una rectificativa.',
  'invoice-not-open': 'Esa factura ya no tiene nada pendiente. No se ha cambiado nada. Elige otra.',
  'invoice-has-corrections':
    'Esa factura tiene una rectificativa, así que no se ha cambiado. Cambia o elimina primero la rectificativa.',
  'dispute-already-open': 'Esa factura ya está en disputa. No se ha cambiado nada. Ciérrala antes de abrir otra.',
  'dispute-not-found': 'Esa factura no está en disputa. No se ha cambiado nada.',
  'due-dates-do-not-add-up': 'Los vencimientos no suman el total de la factura. No se ha guardado nada. Ajusta los importes.',
  'amounts-do-not-add-up': 'La base y los impuestos no suman el total. No se ha guardado nada. Revisa los importes.',
  'corrective-needs-negative-total':
    'Una rectificativa que devuelve dinero lleva el total en negativo. No se ha guardado nada. Revisa el importe.',
  'corrected-invoice-not-found': 'No encontramos la factura que se corrige. No se ha guardado nada. Elígela de la lista.',
  'payment-not-found': 'Ese cobro ya no está. No se ha cambiado nada. Búscalo en Cobros.',
  'payment-already-reversed': 'Ese cobro ya estaba anulado. No se ha cambiado nada.',
  'allocation-exceeds-debt': 'Has repartido a una factura más de lo que debe. No se ha guardado nada. Baja ese importe.',
  'allocation-exceeds-payment': 'Has repartido más dinero del que ha entrado. No se ha guardado nada. Revisa el reparto.',
  'date-in-future': 'Esa fecha aún no ha llegado. No se ha guardado nada. Pon la de hoy o una anterior.',
  'date-in-past': 'Ese día ya ha pasado. No se ha guardado nada. Pon el de hoy o uno que venga.',
  'date-before-invoice': 'Esa fecha es anterior a la factura. No se ha guardado nada. Revisa cuál de las dos está mal.',
  'charge-not-found': 'Ese gasto ya no está. No se ha cambiado nada.',
  'charge-has-payments': 'Ese gasto ya tiene cobros, así que no se ha quitado. Anula primero sus cobros.',
  'agreement-not-found': 'Ese acuerdo ya no está. No se ha cambiado nada.',
  'agreement-state': 'El acuerdo ya no está como lo veías, y eso no se le puede hacer ahora. No se ha cambiado nada.',
  'agreement-has-problems': 'Al acuerdo todavía le falta algo. Míralo en el último paso: cada aviso te lleva a donde se arregla.',
  'agreement-overlaps':
    'Alguna de esas facturas ya está en otro acuerdo firmado. No se ha cambiado nada. Renegócialo o cancélalo antes.',
  'agreement-debt-changed':
    'Lo que debe ha cambiado desde que lo propusiste. No se ha firmado nada. Vuelve al borrador y fija la deuda otra vez.',
  'agreement-has-payments': 'Ya hay pagos de este acuerdo, así que la firma no se deshace. Puedes cancelarlo o renegociarlo.',
  'agreement-not-paid': 'Todavía queda algo por pagar de este acuerdo. No se ha cambiado nada.',
  'agreement-not-late':
    'Aún no se puede dar todo por vencido: hace falta un plazo sin pagar, el aviso por escrito y que pasen los días para ponerse al día.',
  'agreement-delivery-too-large': 'Eso es más de lo que queda por entregar. No se ha guardado nada.',
  'agreement-delivery-not-found': 'Esa entrega ya no está. No se ha cambiado nada.',
  'voucher-not-good': 'Ese vale no se puede usar: aún no es válido, ya se usó o se le pasó la fecha.',
  'promise-not-found': 'Esa promesa ya no está. No se ha cambiado nada.',
  'vat-relief-exists': 'El IVA de esta factura ya consta como recuperado con otra rectificativa. No se ha guardado nada.',
  'vat-relief-nothing':
    'No se puede calcular qué IVA recuperas: falta el desglose de base e IVA, o no queda nada pendiente. No se ha guardado nada.',
  'vat-relief-not-found': 'Esa factura rectificativa ya no consta. No se ha cambiado nada.',
  'vat-claim-not-found': 'Esa reclamación ya no consta. No se ha cambiado nada.',
  'date-before-rectifying': 'Esa fecha es anterior a la factura rectificativa. No se ha guardado nada. Revisa el día.',
  'contact-not-found': 'Esa gestión ya no está. No se ha cambiado nada.',
  'reach-not-found': 'Ese teléfono o correo ya no está en su ficha. No se ha abierto nada. Elige otro.',
  'text-too-long': 'El texto es demasiado largo para abrirlo en otro programa. Cópialo y pégalo.',
  'program-not-opened':
    'Este ordenador no tiene un programa para eso, o no se ha podido abrir. No se ha apuntado nada. Copia el texto y pégalo donde quieras.',
  'pause-not-found': 'Esa pausa ya había terminado. No se ha cambiado nada.',
  'consequence-not-found': 'Ese aviso ya está resuelto. No se ha cambiado nada.',
  'step-stays': 'Ese paso no puede ir a ese día y sigue donde estaba. Elige otro día: el calendario te dice cuáles valen.',
  'ladder-not-found': 'Esa escalera ya no está en tu política de cobro. Elige otra.',
  'policy-has-problems': 'A la política de cobro le falta algo por arreglar. No se ha guardado: mira lo que está marcado.',
  'ladder-in-use':
    'Alguna ficha tiene elegida esa escalera ({{count}} en total), así que no se puede quitar. No se ha cambiado nada: ponles antes otra.',
  'version-not-found': 'Esa versión ya no está o no se puede leer. No se ha cambiado nada.',
  'policy-version-not-found': 'Esa versión de la política ya no está. No se ha cambiado nada.',
  'letter-text-refused': 'Algún párrafo no puede quedar así: mira los que están marcados. No se ha cambiado nada.',
  'letter-text-version-not-found': 'Esa versión del texto ya no está. No se ha cambiado nada.',
  'nothing-to-skip': 'No hay ningún paso que saltar ahora. No se ha cambiado nada.',
  'limitation-act-not-found': 'Esa anotación sobre la prescripción ya no está. No se ha cambiado nada.',
  'negotiation-entry-not-found': 'Eso que apuntaste de la negociación ya no está. No se ha cambiado nada.',
  'attachment-not-found': 'Ese archivo adjunto ya no está. No se ha cambiado nada. Añádelo otra vez si lo tienes.',
  'attachment-not-opened':
    'No se ha podido abrir ese archivo. Sigue guardado con la factura. Instala un programa que sepa leerlo.',
  'rate-missing':
    'Falta el tipo de interés de ese semestre. No se ha calculado nada a ojo. Añádelo en Ajustes en cuanto se publique.',
  'rate-overlaps':
    'Ya hay un tipo de interés para esas fechas. No se ha guardado nada. Cambia las fechas o corrige el que ya está.',
  'iban-not-found': 'Esa cuenta ya no está en la papelera. No se ha cambiado nada.',
  'rate-not-found': 'Ese tipo de interés ya no está. No se ha cambiado nada.',
  'holiday-exists': 'Ese día ya es festivo en tu calendario. No se ha añadido otra vez.',
  'holiday-not-found': 'Ese festivo ya no está en la lista. No se ha cambiado nada.',
  // Files that come in
  'file-not-chosen': 'No has elegido ningún archivo. Todo sigue como estaba.',
  'file-token-unknown': 'Ese archivo ya no está a mano. No se ha perdido nada. Elígelo otra vez.',
  'file-too-large': 'El archivo es demasiado grande y no se ha leído. Nada ha cambiado. Divídelo o elige otro.',
  'file-empty': 'El archivo está vacío. Nada ha cambiado. Elige otro.',
  'file-damaged':
    'El archivo está dañado y no se puede leer. Nada ha cambiado. Ábrelo en su programa, guárdalo de nuevo y prueba otra vez.',
  'file-protected': 'El archivo tiene contraseña. Nada ha cambiado. Guárdalo sin contraseña y prueba otra vez.',
  'file-not-a-table':
    'En ese archivo no encontramos una tabla con filas y columnas. Nada ha cambiado. Guárdalo como Excel o CSV.',
  'file-not-an-image': 'Ese archivo no es una imagen. Nada ha cambiado. Elige una foto o un logotipo en PNG o JPG.',
  'file-type-not-accepted': 'No sabemos leer ese tipo de archivo. Nada ha cambiado. Elige uno de los tipos que se indican.',
  'too-many-rows': 'El archivo tiene demasiadas filas y no se ha leído. Nada ha cambiado. Divídelo en varios.',
  // Imports
  'import-not-found': 'Esa importación ya no está. No se ha cambiado nada. Elige el archivo otra vez.',
  'import-nothing-to-apply': 'No hay ninguna fila marcada que añadir. No se ha cambiado nada. Marca alguna.',
  'import-already-applied': 'Esa importación ya se había hecho. No se ha repetido nada.',
  'import-mapping-incomplete': 'Falta decir qué es alguna columna. No se ha añadido nada. Completa las columnas marcadas.',
  'import-records-in-use':
    'No se puede deshacer la importación, porque después se ha trabajado con sus datos: {{used}}. No se ha quitado nada. Quita antes eso y prueba otra vez.',
  // Letters
  'letter-not-found': 'Esa carta ya no está. No se ha cambiado nada. Búscala en Cartas.',
  'letter-already-registered': 'Esa carta ya está registrada y no se puede cambiar. Si tiene un error, anúlala y haz otra.',
  'letter-not-registered': 'Esa carta aún es un borrador. No se ha cambiado nada. Regístrala primero.',
  'letter-incomplete': 'A la carta le faltan datos, así que no se ha registrado. Complétalos en la lista de lo que falta.',
  'letter-nothing-to-claim': 'Ese deudor no tiene nada vencido que reclamar. No se ha hecho ninguna carta.',
  'certificate-not-readable': 'Ese archivo no es un certificado .p12 o .pfx, o está dañado. No se ha firmado nada.',
  'certificate-wrong-password': 'La contraseña del certificado no es esa. Escríbela otra vez; no se ha firmado nada.',
  'certificate-without-key':
    'Ese archivo tiene el certificado, pero no su clave privada, y sin ella no se puede firmar. Expórtalo otra vez con la clave.',
  'certificate-expired': 'Ese certificado ha caducado: una firma con él no valdría. Renuévalo y firma con el nuevo.',
  'certificate-not-yet-valid': 'Ese certificado aún no vale: empieza en una fecha posterior. Mira la fecha de este ordenador.',
  'letter-missing-bytes':
    'No encontramos el documento de esa carta en este ordenador. El registro sigue intacto. Recupéralo de una copia de seguridad.',
  'letter-debt-changed':
    'La deuda ha cambiado desde que viste la carta, así que no se ha registrado. Mira la vista previa otra vez y regístrala si está bien.',
  'delivery-not-found': 'Ese envío ya no está. No se ha cambiado nada. Apúntalo otra vez si hace falta.',
  'date-before-letter': 'Esa fecha es anterior a la carta o a su envío. No se ha guardado nada. Revisa cuál está mal.',
  'viewer-not-opened':
    'No se ha podido abrir el visor de documentos. La carta está guardada. Instala un lector de PDF o ábrela desde su carpeta.',
  // Prints
  'print-nothing': 'Aquí no hay nada que imprimir. Quita algún filtro o cambia la búsqueda.',
  'print-not-opened':
    'La hoja está hecha, pero no se ha podido abrir el visor de documentos. Instala un lector de PDF y vuelve a imprimir.',
  // Copies
  'copy-not-found':
    'Esa copia ya no está donde estaba. Tus datos de ahora no se han tocado. Conecta la memoria o elige otra copia.',
  'copy-damaged': 'Esa copia está dañada, así que no se ha usado. Tus datos de ahora no se han tocado. Elige otra copia.',
  'copy-incomplete':
    'A esa copia le faltan cartas o adjuntos, así que no se ha usado. Tus datos de ahora no se han tocado. Elige otra copia.',
  'copy-newer':
    'Esa copia es de una versión más nueva de Deudario. Tus datos de ahora no se han tocado. Instala la última versión.',
  'copy-foreign': 'Esa carpeta no es una copia de Deudario. No se ha tocado nada. Elige otra.',
  'copy-locked': 'Esa copia está cifrada. No se ha tocado nada. Ábrela con su frase o con el código de la hoja de rescate.',
  'wrong-passphrase':
    'Esa frase o ese código no abren esta copia. No se ha estropeado nada: prueba otra vez. Si la copia es antigua, quizá tenga la frase de antes.',
  'copy-key-lost':
    'En este ordenador ya no está la llave de las copias, y no se ha hecho ninguna sin cifrar. Pon otra frase en «Cifrar las copias».',
  'recovery-code-wrong':
    'Ese no es el código que acabas de apuntar. Aún no se cifra nada. Míralo otra vez en el papel y escríbelo de nuevo.',
  'encryption-not-prepared': 'El código ya no vale porque el programa se cerró. No se ha cambiado nada. Empieza otra vez.',
  'copy-not-verified':
    'La copia no ha pasado la comprobación, así que no vale. Tus datos siguen intactos. Haz otra, mejor en otra memoria.',
  'copy-target-not-chosen': 'No has elegido dónde guardar la copia. No se ha hecho nada.',
  'copy-target-inside-ledger':
    'Esa carpeta está dentro del propio libro: la copia se perdería con él. No se ha hecho nada. Elige otra carpeta o una memoria USB.',
  'not-enough-space': 'No queda sitio para la copia. Las copias anteriores siguen ahí. Libera espacio o usa otra memoria.',
  'restore-failed': 'No se ha podido recuperar esa copia. Hemos dejado tus datos como estaban. Elige otra copia.',
  'way-back-not-found': 'La copia de antes del cambio ya no está. No se ha tocado nada.',
  'rehearsal-differs':
    'La copia se abre, pero sus cuentas no son las de aquí. No se ha tocado nada. Comprueba el libro de este ordenador y haz otra copia.',
  'copy-of-another-ledger':
    'Esa copia es de otro libro, así que no se mezcla con este. No se ha tocado nada. Ábrela entera si es la que buscas.',
  'record-not-in-copy': 'Eso ya no está en la copia. No se ha tocado nada. Mira otra vez dentro de ella.',
  'record-in-its-place':
    'Aquí hay otra cosa en su lugar, por ejemplo una carta con el mismo número. No se ha tocado nada. Mira las dos y decide a mano.',
  'nothing-to-bring-back': 'Aquí ya está todo eso. No se ha cambiado nada.',
  // Sticks
  'disk-keeps-wrong':
    'El disco no guarda lo que se le escribe: puede estar estropeado. Lo que ya estaba guardado no se ha tocado. Usa otro disco.',
  'stick-not-found': 'Esa memoria ya no está conectada. No se ha tocado nada. Conéctala y prueba otra vez.',
  'stick-busy': 'La memoria está en uso. No la saques todavía: espera a que termine la copia o cancélala.',
  'stick-not-ejected':
    'El ordenador no ha soltado la memoria; la copia está bien. Ciérrala desde el explorador de archivos («Expulsar») y sácala.',
} as const satisfies Record<ErrorCode, string>;

/** The same refusals where it must be said which disk is meant: that of the copies, or that of this computer. */
const placed = {
  target: {
    'disk-full':
      'El sitio de las copias se ha llenado y la copia no se ha hecho. Las anteriores siguen ahí. Libera espacio o usa otra memoria.',
    'disk-read-only':
      'Esa memoria está protegida contra escritura. No se ha cambiado nada. Quita la protección o usa otra memoria.',
    'disk-error':
      'Esa memoria da errores y puede estar estropeada. Tus datos siguen en este ordenador. Usa otra memoria y no te fíes de esta.',
    'disk-keeps-wrong':
      'Esa memoria no devuelve lo que se le escribe: está estropeada o dice tener más capacidad de la que tiene. La copia no vale y se ha quitado. Usa otra memoria.',
    'target-gone':
      'La memoria se ha sacado o la carpeta ya no está, y la copia no se ha terminado. Tus datos y las copias anteriores siguen bien. Conéctala y prueba otra vez.',
    'target-busy':
      'Otro programa está usando la memoria. No se ha cambiado nada. Cierra lo que tengas abierto en ella y prueba otra vez.',
    'no-permission':
      'El ordenador no da permiso para usar esa memoria o carpeta. No se ha cambiado nada. Elige otra o pide permiso.',
    'not-enough-space':
      'No cabe: hacen falta {{needed}} y en ese sitio quedan {{free}}. Las copias anteriores siguen ahí. Libera espacio o usa otra memoria.',
    'file-too-large-for-disk':
      'Esa memoria (FAT32) no admite archivos de más de 4 GB. Tus datos siguen intactos. Usa otra o dale formato exFAT.',
  },
  computer: {
    'disk-full': 'El disco de este ordenador está lleno. Lo que estaba guardado sigue intacto. Libera espacio y prueba otra vez.',
    'disk-error':
      'El disco de este ordenador ha dado un error. No se ha cambiado nada. Haz cuanto antes una copia en otro sitio.',
    'not-enough-space':
      'En este ordenador no queda sitio: hacen falta {{needed}} y quedan {{free}}. No se ha cambiado nada. Libera espacio y prueba otra vez.',
  },
} as const satisfies Record<'target' | 'computer', Partial<Record<ErrorCode, string>>>;

export const errors = {
  codes,
  placed,
  /** Refusals that belong to one field; `AppError.fields` names them. */
  dateInFuture: 'Esa fecha aún no ha llegado.',
  dateInPast: 'Ese día ya ha pasado.',
  dateBeforeInvoice: 'Esa fecha es anterior a la factura.',
  dateBeforeRectifying: 'Esa fecha es anterior a la rectificativa.',
  dateBeforeLetter: 'Esa fecha es anterior a la carta o a su envío.',
  exceedsDebt: 'Es más de lo que debe.',
  mustBePositive: 'Tiene que ser mayor que cero.',
  mustBeNegative: 'Tiene que ser menor que cero.',
  doesNotAddUp: 'No suma el total.',
  required: 'Hace falta este dato.',
} as const;

/** By the issue codes of zod, for a form that the contract refuses. */
export const validation = {
  invalid_type: 'Falta este dato.',
  too_small: 'Falta este dato o es demasiado pequeño.',
  too_big: 'Es demasiado largo o demasiado grande.',
  invalid_format: 'No tiene la forma que hace falta. Revísalo.',
  not_multiple_of: 'Ese número no vale aquí.',
  unrecognized_keys: 'Sobra algún dato.',
  invalid_union: 'Revisa este dato.',
  invalid_key: 'Revisa este dato.',
  invalid_element: 'Revisa este dato.',
  invalid_value: 'Elige una de las opciones.',
  custom: 'Revisa este dato.',
} as const;
