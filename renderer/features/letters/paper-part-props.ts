import type { PaperOptions } from '../../../shared/contract/letter-paper-values.ts';
import type { LetterOptions } from '../../../shared/contract/letter-values.ts';
import type { PartProps } from './part-props.ts';
import type { OptionsAnswer } from './queries.ts';

export type PaperPartProps = PartProps & { readonly answer: OptionsAnswer };

/** What only papers have, and how it is changed: an emptied field travels as an absent one. */
export function paperOf(options: LetterOptions, change: PartProps['change']) {
  const paper: PaperOptions = options.paper ?? {};
  const set = (part: { readonly [K in keyof PaperOptions]?: PaperOptions[K] | undefined }) => {
    const all = Object.entries({ ...paper, ...part }).filter(([, value]) => value !== undefined);
    change({ paper: Object.fromEntries(all) as PaperOptions });
  };
  return { paper, set };
}
