import type { OutputOf } from '../../shared/contract/define.ts';
import type { PlanSource, PressRequest, pressChannels } from '../../shared/contract/press.ts';
import type { Printed } from '../../shared/contract/prints.ts';
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import type { BlobHash } from '../../shared/domain/ids.ts';

/** A registered letter and the name of a file of it. */
export type StoredLetter = { readonly hash: BlobHash; readonly name: string };

export type PressTasks = {
  /** Labels or the test of an envelope, drawn into `file`, which does not exist yet. */
  'draw-press': {
    readonly input: { readonly request: PressRequest; readonly today: IsoDate; readonly file: string };
    readonly output: Printed & { readonly file: string };
  };
  'plan-letters': {
    readonly input: { readonly source: PlanSource; readonly today: IsoDate };
    readonly output: OutputOf<(typeof pressChannels)['press.plan']>;
  };
  /** Their very pages, one letter after another, in `file`, which does not exist yet. */
  'join-letters': {
    readonly input: {
      readonly letters: readonly StoredLetter[];
      readonly evenPages: boolean;
      readonly title: string;
      readonly file: string;
    };
    readonly output: { readonly file: string; readonly letters: number; readonly pages: number };
  };
  /** A signed copy of the letter, in `file`, which does not exist yet. */
  'sign-letter': {
    readonly input: {
      readonly hash: BlobHash;
      readonly certificate: string;
      readonly password: string;
      readonly name: string;
      readonly reason: string;
      readonly file: string;
    };
    readonly output: {
      readonly file: string;
      readonly signer: string;
      readonly issuer: string;
      readonly validUntil: IsoDate;
    };
  };
  /** A file that is there already is left as it is and the new one gets a number. */
  'save-letters': {
    readonly input: { readonly letters: readonly StoredLetter[]; readonly folder: string };
    readonly output: { readonly saved: number };
  };
};
