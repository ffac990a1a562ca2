import { expect, it } from 'vitest';
import { restsOn } from '../../../renderer/features/limitation/words.ts';
import type { LimitationClockView } from '../../../shared/contract/limitation.ts';
import { day } from '../../support/feature.tsx';

type Step = LimitationClockView['steps'][number];

it('tells of an agreement from which day it counts when an instalment put it later', () => {
  const signed: Step = {
    origin: 'agreement',
    kind: 'new_due_date',
    on: day('2026-11-20'),
    untilOn: day('2026-12-01'),
    from: day('2026-12-01'),
    effect: 'proven',
    because: 'restarts',
    lastDayProven: day('2031-12-01'),
    lastDayClaimed: day('2031-12-01'),
  };
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  expect(plain(restsOn(signed))).toContain('el primer plazo que falta por pagar, el 1 dic 2026');
  expect(plain(restsOn({ ...signed, kind: 'acknowledgement', from: signed.on }))).toContain(
    'en él reconoce la deuda (Código Civil',
  );
});
