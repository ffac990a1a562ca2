/** Of each group of the work list, until more is asked for. */
export const FIRST_ROWS = 10;
