/**
 * What happened with a debtor or an invoice, newest first, a page at a time.
 *
 * Units    each event is shown on the civil day of this computer on which it was written down.
 */
import type { debtorChannels } from '../../../shared/contract/debtors.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { eventsAbout, type LoggedEvent } from '../../db/repositories/event-repository.ts';
import { labelsOfSubjects } from '../../db/repositories/label-repository.ts';
import type { AppContext } from '../context.ts';

type Timeline = (typeof debtorChannels)['debtors.timeline'];

/** Events hold ids; the readable numbers that people know the records by are looked up here and travel beside them. */
export function timeline(ctx: AppContext, input: InputOf<Timeline>): Result<OutputOf<Timeline>, FailureOf<Timeline>> {
  return ctx.uow.read((db) => {
    const found = eventsAbout(db, input.subjectId, input.limit + 1, { before: input.before, types: input.types });
    const shown = found.slice(0, input.limit);
    const labels = labelsOfSubjects(db, shown.flatMap(idsIn));
    return ok({
      more: found.length > input.limit,
      events: shown.map((event) => ({
        seq: event.seq,
        at: event.at,
        day: ctx.localDay(event.at),
        type: event.type,
        subjectId: event.subjectId,
        payload: event.payload,
        labels: Object.fromEntries(idsIn(event).flatMap((id) => (labels.has(id) ? [[id, labels.get(id) ?? '']] : []))),
      })),
    });
  });
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

const idsIn = (event: LoggedEvent): readonly string[] => [
  event.subjectId,
  ...Object.values(event.payload)
    .flat()
    .filter((value): value is string => typeof value === 'string' && UUID.test(value)),
];
