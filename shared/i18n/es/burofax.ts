/** The pack for a burofax: what was checked of its PDF, and the data to copy into the operator's form. */
import type { BurofaxCheck } from '../../domain/letters/burofax.ts';

const good = {
  size: 'Ocupa poco: {{size}}.',
  pages: 'Páginas: {{pages}}, dentro de lo normal.',
  version: 'Es un PDF que admiten todos.',
  paper: 'Todas las páginas son A4.',
  open: 'No lleva contraseña, formularios ni archivos dentro.',
  fonts: 'Lleva dentro sus letras: se verá igual en todas partes.',
  'tax-id': 'Lleva el NIF del destinatario.',
  address: 'La dirección del destinatario está completa.',
  annexes: 'Todo va en un solo documento.',
} as const satisfies Record<BurofaxCheck, string>;

const wrong = {
  size: 'Ocupa {{size}}: algunos formularios no pasan de 2 MB, y ninguno de 15 MB.',
  pages: 'Páginas: {{pages}}. Lo habitual son 10 como mucho, y ninguno admite más de 100.',
  version: 'Su versión de PDF puede no admitirse.',
  paper: 'Alguna página no es A4.',
  open: 'Lleva contraseña, un formulario o archivos dentro: puede no admitirse.',
  fonts: 'Le faltan letras por dentro: puede no verse igual.',
  'tax-id': 'No consta el NIF del destinatario: el formulario suele pedirlo.',
  address: 'Falta parte de la dirección del destinatario.',
  annexes: 'La carta nombra anexos que no están en este PDF: súbelos con ella, o no quedará probado que los enviaste.',
} as const satisfies Record<BurofaxCheck, string>;

export const burofax = {
  title: 'Para enviarla por burofax',
  intro:
    'En una oficina, llévala impresa. Por internet, sube este PDF y copia los datos. Pide siempre certificación de texto y acuse de recibo: sin la primera no se prueba qué decía.',
  good,
  wrong,
  checks: 'Comprobado',
  limits: 'Los límites de cada operador cambian: estos son los conocidos, sin confirmar con ninguno.',
  save: 'Guardar el PDF',
  saved: 'PDF guardado.',
  copy: 'Copiar los datos',
  copied: 'Datos copiados.',
  data: 'Datos para el formulario',
  annexes: 'Anexos que van aparte',
  sheet: {
    service: 'Servicio',
    serviceText: 'Burofax con certificación de texto y acuse de recibo',
    sender: 'Remitente',
    addressee: 'Destinatario',
    taxId: 'NIF',
    street: 'Dirección',
    postalCode: 'Código postal',
    town: 'Población',
    province: 'Provincia',
    country: 'País',
    phone: 'Teléfono',
    email: 'Correo electrónico',
    reference: 'Referencia',
    file: 'Documento',
    fileText: '{{name}} · páginas: {{pages}} · {{size}}',
    hash: 'Huella SHA-256',
    of: '{{label}} ({{party}})',
    line: '{{label}}: {{value}}',
  },
} as const;
