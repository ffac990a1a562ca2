/**
 * One sentence for each thing an import may say of a file or of a row: what is wrong and what to do about it.
 * A code without its sentence, or a sentence without its code, does not compile.
 */
import type { ErrorCode, MappingDoubt, WarningCode } from '../../domain/imports/index.ts';

const errors = {
  'name-missing': 'Esta fila no dice cómo se llama el cliente. Escribe el nombre en el archivo o déjala fuera.',
  'number-missing': 'Esta fila no tiene número de factura. Escríbelo en el archivo o déjala fuera.',
  'date-missing': 'Falta la fecha. Escríbela en el archivo o deja fuera esta fila.',
  'amount-missing': 'Falta el importe. Escríbelo en el archivo o deja fuera esta fila.',
  'amount-zero': 'El importe es cero, así que aquí no hay nada que cobrar.',
  'amount-not-understood': 'No entendemos el importe «{{value}}» de «{{column}}». Escríbelo como 1.234,56.',
  'amount-foreign-currency': 'El importe «{{value}}» de «{{column}}» no está en euros. Pásalo a euros en el archivo.',
  'amount-too-large': 'El importe «{{value}}» de «{{column}}» es demasiado grande. Comprueba los puntos y las comas.',
  'cell-error': 'La celda de «{{column}}» tiene un error de la hoja de cálculo ({{value}}). Corrígela y guarda el archivo.',
  'date-not-understood': 'No entendemos la fecha «{{value}}» de «{{column}}». Escríbela como 31/01/2026.',
  'date-impossible': 'La fecha «{{value}}» de «{{column}}» no existe en el calendario. Corrígela en el archivo.',
  'date-without-year': 'A la fecha «{{value}}» de «{{column}}» le falta el año. Añádelo en el archivo.',
  'received-in-future': 'La fecha «{{value}}» todavía no ha llegado. Un cobro solo se apunta cuando ya se ha recibido.',
  'text-too-long':
    'El texto de «{{column}}» tiene {{length}} letras y caben {{longest}}. No lo recortamos por ti: acórtalo en el archivo.',
  'customer-missing': 'Este cobro no dice de qué factura ni de qué cliente es. Añade uno de los dos en el archivo.',
  'customer-is-owner': 'El cliente lleva tu propio NIF ({{value}}): parece una factura que te han hecho a ti, no una tuya.',
  'invoice-rows-disagree':
    'Las filas {{rows}} llevan el mismo número de factura pero no coinciden entre sí. Revísalas en el archivo.',
  'sibling-row-wrong': 'Es parte de una factura que tiene mal la fila {{rows}}. Corrige esa fila y la factura entrará entera.',
  'instalments-differ': 'Los vencimientos suman {{sum}} y la factura es de {{total}}. Corrige los importes en el archivo.',
  'payment-negative': 'El cobro «{{value}}» es negativo. Las devoluciones se apuntan a mano en la ficha de la factura.',
  'cash-customer': 'Son ventas al contado, sin un cliente con nombre: no hay a quién reclamar y se deja fuera.',
  'invoice-cancelled': 'La factura figura como anulada o abonada y se deja fuera.',
  'invoice-draft': 'Es un borrador o una proforma, todavía no una factura, y se deja fuera.',
} as const satisfies Record<ErrorCode, string>;

const warnings = {
  'customer-repeated': 'El mismo cliente está en las filas {{rows}}. Lo hemos juntado en uno solo.',
  'name-shared': 'Hay más de un «{{value}}» en el archivo con datos fiscales distintos. Comprueba si es el mismo.',
  'tax-id-missing': 'No tiene NIF. Podrás añadirlo después; hace falta para reclamar por escrito.',
  'tax-id-wrong': 'El NIF «{{value}}» no cuadra. Se guarda como está; compruébalo con el cliente.',
  'postal-code-wrong': 'El código postal «{{value}}» no existe en España. Compruébalo antes de enviar cartas.',
  'province-differs': 'El código postal y la provincia no coinciden ({{value}}). Comprueba cuál es el bueno.',
  'phone-wrong': 'El teléfono «{{value}}» no parece completo. Se guarda como está.',
  'email-wrong': 'El correo «{{value}}» no parece bien escrito. Se guarda como está.',
  'iban-wrong': 'El IBAN «{{value}}» no cuadra. Compruébalo antes de usarlo.',
  'country-unknown': 'No conocemos el país «{{value}}». Elígelo después en la ficha.',
  'term-not-understood': 'No entendemos el plazo «{{value}}». Ponlo después en la ficha, en días.',
  'amount-rounded': '«{{column}}» vale {{value}} en el archivo. Lo hemos redondeado a {{amount}}.',
  'total-differs':
    'El total dice {{total}}, pero la base y los impuestos suman {{computed}}. Se toma el total y se deja fuera el desglose.',
  'total-computed': 'La fila no trae el total. Lo hemos calculado: {{total}}.',
  'lines-may-miss-taxes':
    'El total ({{total}}) sale de sumar las líneas. Si la factura lleva recargo de equivalencia o retención, aquí falta: compruébalo.',
  'outstanding-differs': 'El archivo dice que quedan {{outstanding}}, pero según lo cobrado quedarían {{computed}}.',
  'collected-more-than-total': 'Figuran cobrados {{collected}} y la factura es de {{total}}. Comprueba cuál es el bueno.',
  'collected-amount-unknown': 'Dice que se ha cobrado una parte, pero no cuánto. Apunta el cobro después.',
  'collected-without-date': 'Figuran cobrados {{collected}}, sin fecha. Elige en «Columnas y lectura» qué hacer con ello.',
  'collected-date-wrong': 'No nos sirve la fecha de cobro «{{value}}». Se trata como si no la trajera.',
  'state-not-understood': 'No entendemos el estado «{{value}}». La factura entra como pendiente.',
  'due-before-issue': 'Vence antes de la fecha de la factura. Comprueba las dos fechas.',
  'due-date-assumed': 'No trae vencimiento. Hemos puesto tu plazo habitual: {{days}} días desde la fecha de la factura.',
  'issue-in-future': 'La fecha de la factura ({{value}}) todavía no ha llegado. Compruébala.',
  'instalments-split-evenly': 'Hay {{count}} vencimientos sin importe. Hemos repartido {{total}} a partes iguales.',
  'row-repeated': 'La misma fila está más de una vez en el archivo. La contamos una sola vez.',
  'without-customer': 'No dice de qué cliente es, así que no puede entrar. Escríbelo en el archivo o apúntala a mano.',
  'invoice-not-named': 'No dice qué factura paga. Se repartirá entre las facturas pendientes de ese cliente.',
} as const satisfies Record<WarningCode, string>;

const doubts = {
  'decimal-sign': '¿Los importes como 1.234 son miles o decimales? Elige cómo se leen.',
  'date-order': 'Las fechas parecen llevar el mes antes que el día. Comprueba que se leen bien.',
  'no-header': 'El archivo no trae los nombres de las columnas. Comprueba qué es cada una.',
  'field-missing': 'Falta decir qué columna es cada dato obligatorio.',
} as const satisfies Record<MappingDoubt, string>;

export const importProblems = { errors, warnings, doubts } as const;
