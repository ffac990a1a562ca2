/** `LEEME.txt` of a folder of copies: for whoever finds it in ten years on another computer. Counts only, no amounts. */
import type { Manifest } from './manifest.ts';

export type ListedCopy = { readonly name: string; readonly manifest: Manifest };

/** Windows lines: it must open well in the simplest text editor. Newest copy first. */
export function readmeText(businessName: string, copies: readonly ListedCopy[]): string {
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
    'La carpeta "blobs" guarda las cartas y los documentos adjuntos de todas las',
    'copias. No la borre ni cambie sus nombres: las copias la necesitan.',
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
    '',
    'Antes de recuperar una copia, Deudario guarda lo que hubiera en el ordenador.',
    '',
    '',
    'PARA UN TÉCNICO',
    '',
    'Cada copia es una base de datos SQLite (ledger.sqlite) y su lista de contenido',
    '(manifest.json) con las huellas SHA-256. Los archivos de "blobs" se llaman como',
    'su huella y son PDF o imágenes corrientes.',
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function describe({ name, manifest }: ListedCopy): string[] {
  const { counts } = manifest.contents;
  const missing = manifest.missingBlobs.length;
  return [
    name,
    `   Hecha el ${readableDay(manifest.madeOn)} con la versión ${manifest.programVersion}.`,
    `   Deudores: ${counts.debtors}. Facturas: ${counts.invoices}. Cobros: ${counts.payments}.`,
    `   Cartas: ${counts.letters}. Adjuntos: ${counts.attachments}.`,
    ...(missing > 0 ? [`   Documentos que ya faltaban en el ordenador: ${missing}.`] : []),
    '',
  ];
}

const readableDay = (day: string): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
