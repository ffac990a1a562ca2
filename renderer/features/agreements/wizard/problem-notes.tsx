import { Notice, Stack } from '../../../ui/index.ts';
import { useWizard } from './wizard-context.ts';
import { problemText } from './words.ts';

/** What stands in the way and what should be known, on the step that mends it. */
export function ProblemNotes({ step }: { readonly step: number }) {
  const { composed } = useWizard();
  const own = composed?.problems.filter((problem) => problem.step === step) ?? [];
  if (own.length === 0) return null;
  return (
    <Stack gap={2}>
      {own.map((problem) => (
        <Notice key={problem.code} kind={problem.severity === 'blocks' ? 'failure' : 'warning'}>
          {problemText(problem)}
        </Notice>
      ))}
    </Stack>
  );
}
