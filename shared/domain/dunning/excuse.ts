/** The usual answers of who does not pay (letters-es §4.3), spelt as there. */
import { z } from 'zod';

export const Excuse = z.enum([
  'no_recibida',
  'falta_documento',
  'dia_de_pago',
  'jefe_firma',
  'ya_pagado',
  'discrepancia',
  'liquidez',
  'esperar_cobro',
  'no_reconoce',
  'cambio_titular',
  'concurso',
  'hostil',
  'abogado',
  'vulnerable',
]);
export type Excuse = z.infer<typeof Excuse>;
