/** Sizes of files as people read them: `840 kB`, `12,4 MB`, `1,5 GB`. Units: bytes; thousands, as file managers count. */
import { NO_BREAK_SPACE } from './spaces.ts';

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit > 1 && value < 99.95 ? value.toFixed(1) : Math.round(value).toFixed(0);
  return `${digits.replace('.', ',').replace(/,0$/, '')}${NO_BREAK_SPACE}${UNITS[unit]}`;
}
