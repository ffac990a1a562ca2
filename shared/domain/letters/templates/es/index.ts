import type { LetterTemplate, TemplateId } from '../../letter-template.ts';
import { l01 } from './l01.ts';
import { l02 } from './l02.ts';
import { l03 } from './l03.ts';
import { l04 } from './l04.ts';
import { l05 } from './l05.ts';
import { l06 } from './l06.ts';
import { l07 } from './l07.ts';
import { l08 } from './l08.ts';
import { l09, l09r } from './l09.ts';
import { l10a, l10b } from './l10.ts';
import { l11, l12, l13, l14 } from './l11.ts';
import { l15 } from './l15.ts';
import { l16a, l16b } from './l16.ts';
import { l17 } from './l17.ts';
import { l18 } from './l18.ts';
import { l19 } from './l19.ts';
import { l20 } from './l20.ts';
import { l21 } from './l21.ts';
import { l22 } from './l22.ts';
import { l23 } from './l23.ts';
import { l24 } from './l24.ts';
import { l25 } from './l25.ts';
import { l26 } from './l26.ts';

export const templates: Readonly<Record<TemplateId, LetterTemplate>> = {
  L01: l01,
  L02: l02,
  L03: l03,
  L04: l04,
  L05: l05,
  L06: l06,
  L07: l07,
  L08: l08,
  L09: l09,
  L09R: l09r,
  L10A: l10a,
  L10B: l10b,
  L11: l11,
  L12: l12,
  L13: l13,
  L14: l14,
  L15: l15,
  L16A: l16a,
  L16B: l16b,
  L17: l17,
  L18: l18,
  L19: l19,
  L20: l20,
  L21: l21,
  L22: l22,
  L23: l23,
  L24: l24,
  L25: l25,
  L26: l26,
};
