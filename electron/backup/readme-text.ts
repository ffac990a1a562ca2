/**
 * `LEEME.txt` of a folder of copies: for whoever finds it in ten years on another computer. Counts only, no amounts; of an
 * encrypted copy not even those.
 */
import type { CopyLock } from './lock-file.ts';
import type { Manifest } from './manifest.ts';

export type ListedCopy = {
  readonly name: string;
  readonly madeOn: string;
  /** Absent for an encrypted copy whose key is not held. */
  readonly list: Manifest | undefined;
  readonly lock?: CopyLock;
};

/** Windows lines: it must open well in the simplest text editor. Newest copy first. */
export function readmeText(businessName: string, copies: readonly ListedCopy[]): string {
  const isAnyLocked = copies.some(({ lock }) => lock !== undefined);
  const lines = [
    `COPIAS DE SEGURIDAD DE ${businessName.toLocaleUpperCase('es')}`,
    '',
    'Esta carpeta guarda copias de Deudario, el programa con el que este negocio',
    'lleva sus facturas sin cobrar. Cada copia se comprobó al hacerla.',
    '',
    'SI HA ENCONTRADO ESTA MEMORIA: contiene datos de personas. Por favor,',
    'devuélvala a su dueño y no la abra.',
    '',
    '',
    'QUÉ HAY AQUÍ',
    '',
    ...copies.flatMap(describe),
    'Las carpetas que empiezan por "blobs" guardan las cartas y los documentos adjuntos',
    'de todas las copias. No las borre ni cambie sus nombres: las copias las necesitan.',
    '',
    '',
    'CÓMO RECUPERAR UNA COPIA',
    '',
    '1. Instale Deudario en el ordenador (sirve cualquiera, no hace falta internet).',
    '2. Conecte esta memoria.',
    '3. Abra Deudario. Si es la primera vez, elija "Abrir una copia". Si no, entre en',
    '   "Copias" y elija "Abrir otra copia".',
    '4. Elija esta carpeta y la copia que quiera. Antes de cambiar nada, Deudario la',
    '   comprueba y le enseña qué contiene.',
    ...(isAnyLocked ? HOW_TO_UNLOCK : []),
    '',
    'Antes de recuperar una copia, Deudario guarda lo que hubiera en el ordenador.',
    '',
    '',
    'PARA UN TÉCNICO',
    '',
    'Cada copia es una base de datos SQLite (ledger.sqlite) y su lista de contenido',
    '(manifest.json) con las huellas SHA-256. Los archivos de "blobs" se llaman como',
    'su huella y son PDF o imágenes corrientes.',
    ...(isAnyLocked ? HOW_IT_IS_LOCKED : []),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

const HOW_TO_UNLOCK = [
  '5. Las copias cifradas piden su frase. También se abren con el código de',
  '   recuperación que está impreso en la hoja de rescate del negocio. Una frase',
  '   equivocada no estropea nada: se puede probar otra vez. Sin la frase ni el',
  '   código, nadie puede abrirlas, tampoco quien hizo el programa.',
];

const HOW_IT_IS_LOCKED = [
  '',
  'En una copia cifrada, lock.json guarda la clave de los archivos cifrada dos veces:',
  'con la frase (scrypt) y con el código de recuperación (HKDF). Los archivos llevan',
  'la cabecera "DEUDARIO CIFRADO 1" y van en trozos de 1 MiB con AES-256-GCM, cada',
  'uno con su número y su marca de último. Los documentos están en "blobs-cifrados".',
];

function describe({ name, madeOn, list, lock }: ListedCopy): string[] {
  if (lock || !list) return [name, `   Cifrada. Hecha el ${readableDay(madeOn)}. Se abre con su frase o con el código.`, ''];
  const { counts } = list.contents;
  const missing = list.missingBlobs.length;
  return [
    name,
    `   Hecha el ${readableDay(madeOn)} con la versión ${list.programVersion}.`,
    `   Deudores: ${counts.debtors}. Facturas: ${counts.invoices}. Cobros: ${counts.payments}.`,
    `   Cartas: ${counts.letters}. Adjuntos: ${counts.attachments}.`,
    ...(missing > 0 ? [`   Documentos que ya faltaban en el ordenador: ${missing}.`] : []),
    '',
  ];
}

const readableDay = (day: string): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
