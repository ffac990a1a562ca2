import { ExampleMark } from '../../../shared/contract/onboarding.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { countEvents } from '../../db/repositories/event-repository.ts';
import { findSetting } from '../../db/repositories/settings-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';

/** Where the example shop keeps the day it was made and how many events its story has. */
export const EXAMPLE_MARK = 'example.made';

/** Untouched: nobody has written anything in it since it was made. */
export function exampleState(db: ReadDb): { readonly madeOn: IsoDate; readonly untouched: boolean } | undefined {
  const mark = ExampleMark.safeParse(findSetting(db, EXAMPLE_MARK));
  return mark.success ? { madeOn: mark.data.day, untouched: countEvents(db) === mark.data.events } : undefined;
}
