/** `npm test`: everything. */
import { allSteps, runSteps } from './steps.ts';

process.exit((await runSteps(allSteps)) ? 0 : 1);
