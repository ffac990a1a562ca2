/** "¿De dónde sale?": the table of steps and what can be done with it. */
export { StepActions } from './step-actions.tsx';
export { StepTable } from './step-table.tsx';
