import type { LetterOptions } from '../../../shared/contract/letter-values.ts';

export type PartProps = {
  readonly options: LetterOptions;
  readonly change: (change: Partial<LetterOptions>) => void;
};
