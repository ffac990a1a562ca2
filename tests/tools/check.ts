/** `npm run check`: everything that needs no build and no browser. */
import { fastSteps, runSteps } from './steps.ts';

process.exit((await runSteps(fastSteps)) ? 0 : 1);
