import type { PressRequest } from '../../shared/contract/press.ts';
import type { Printed } from '../../shared/contract/prints.ts';
import type { IsoDate } from '../../shared/domain/civil-date.ts';

export type PressTasks = {
  /** The test of an envelope, drawn into `file`, which does not exist yet. */
  'draw-press': {
    readonly input: { readonly request: PressRequest; readonly today: IsoDate; readonly file: string };
    readonly output: Printed & { readonly file: string };
  };
};
