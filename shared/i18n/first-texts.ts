/**
 * The texts of the frame and of Hoy: all that the window has until it loads anything else. A test follows what the first
 * screen loads and refuses a text that is not here.
 */
import { agenda } from './es/agenda.ts';
import { bin } from './es/bin.ts';
import { common } from './es/common.ts';
import { errors, validation } from './es/errors.ts';
import { jobs } from './es/jobs.ts';
import { kit } from './es/kit.ts';
import { shell } from './es/shell.ts';
import { today } from './es/today.ts';
import { undo } from './es/undo.ts';

export const startingTexts = { agenda, bin, common, errors, jobs, kit, shell, today, undo, validation } as const;
