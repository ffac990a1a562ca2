import type { FailureOf } from '../../../shared/contract/define.ts';
import type { Printed, printChannels } from '../../../shared/contract/prints.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import type { AppContext } from '../context.ts';

type Failure = FailureOf<(typeof printChannels)['prints.debtors']>;

/** A sheet that was drawn, under a name a person can read. */
export async function openInViewer(
  ctx: AppContext,
  { file, name, pages, printed, total }: Printed & { readonly file: string },
): Promise<Result<Printed, Failure>> {
  const copy = ctx.temporary.readableCopy(file, `${name}.pdf`);
  ctx.temporary.discard(file);
  if (!copy.ok) return copy;
  return (await ctx.desktop.openFile(copy.value)) ? ok({ name, pages, printed, total }) : err({ code: 'print-not-opened' });
}
