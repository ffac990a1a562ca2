import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useJob } from '../../../renderer/lib/use-job.ts';
import type { AppError } from '../../../shared/contract/define.ts';
import type { JobId } from '../../../shared/domain/ids.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { fakeBridge, renderFeature, user } from '../../support/feature.tsx';

const JOBS = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as JobId[];

/** Two starts, the second before the first is answered; the test says when each answer comes. */
async function startTwice() {
  const answers: ((answer: Result<unknown, AppError>) => void)[] = [];
  const bridge = fakeBridge({ 'bin.sweepFiles': () => new Promise((answer) => answers.push(answer)) });
  const seen: unknown[] = [];
  function Twice() {
    const job = useJob('bin.sweepFiles', (value) => seen.push(value));
    return (
      <>
        <button type="button" onClick={() => void job.start({})}>
          Empezar
        </button>
        <p>{job.state.status}</p>
      </>
    );
  }
  renderFeature(<Twice />, { bridge });
  await user.click(screen.getByRole('button'));
  await user.click(screen.getByRole('button'));
  expect(answers).toHaveLength(2);
  const answer = (n: number) => act(async () => answers[n]?.(ok({ jobId: JOBS[n] })));
  const finish = (n: number, value: unknown) =>
    act(async () => {
      bridge.emit('job.finished', { jobId: JOBS[n] as JobId, channel: 'bin.sweepFiles', outcome: ok(value) });
    });
  return { seen, answer, finish };
}

it('takes the outcome of the last start, also when it comes before its own answer', async () => {
  const { seen, answer, finish } = await startTwice();
  await answer(0);
  await finish(1, 'the second');
  await answer(1);
  expect(seen).toEqual(['the second']);
  expect(screen.getByText('done')).toBeTruthy();
});

it('leaves out what a start brings that another has replaced', async () => {
  const { seen, answer, finish } = await startTwice();
  await answer(0);
  await finish(0, 'the first');
  expect(seen).toEqual([]);
  await answer(1);
  await finish(1, 'the second');
  expect(seen).toEqual(['the second']);
});
