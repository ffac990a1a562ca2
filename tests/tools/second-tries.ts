/** A reporter of vitest: names what passed at the second try only. */
import type { Reporter, TestCase } from 'vitest/node';

export const SECOND_TRY = 'passed at the second try: ';

export default class SecondTries implements Reporter {
  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky) console.log(`\n${SECOND_TRY}${test.module.relativeModuleId} › ${test.fullName}`);
  }
}
