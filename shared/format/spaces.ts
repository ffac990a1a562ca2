/** Keeps a figure and its unit on one line. */
export const NO_BREAK_SPACE = '\u00a0';
