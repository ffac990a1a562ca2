/** The periods of limitation that an owner may choose among; what each says stands in `shared/legal/limitation-presets.ts`. */
import { z } from 'zod';

export const LimitationPreset = z.enum([
  'general_5',
  'periodic_5',
  'services_3',
  'goods_nontrader_3',
  'public_4',
  'transport_1',
  'cat_10',
  'cat_3',
  'nav_5',
  'nav_10',
]);
export type LimitationPreset = z.infer<typeof LimitationPreset>;

/** What the owner may choose: a preset, or two at once for a buyer who does not resell. */
export const LimitationChoice = z.enum([...LimitationPreset.options, 'goods_own_use']);
export type LimitationChoice = z.infer<typeof LimitationChoice>;
