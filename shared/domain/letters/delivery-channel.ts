/** How a paper travels, the strongest proof first. */
import { z } from 'zod';

export const DeliveryChannel = z.enum([
  'burofax',
  'certified-letter',
  'certified-electronic',
  'notary',
  'public-register',
  'by-hand',
  'email',
  'post',
]);
export type DeliveryChannel = z.infer<typeof DeliveryChannel>;
