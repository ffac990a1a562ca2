/**
 * The cells of a table in Spanish, for the eye and for the clipboard.
 *
 * Rule    on the clipboard a figure stands alone: `1.234,56` and `10,40%` without no-break spaces, days as `12/11/2026`,
 *         columns parted by tabs. Spreadsheets set to Spanish then read figures, percentages and days, and not texts.
 */
import type { PlainCell, PlainTable } from '../domain/sheets/plain-table.ts';
import { formatDate, formatShortDate } from './dates.ts';
import { formatAmount, formatMoney } from './money.ts';
import { formatPercent } from './percent.ts';

/** `days: 'short'` writes them as the tables of letters do. */
export function cellText(cell: PlainCell | undefined, days: 'list' | 'short' = 'list'): string {
  switch (cell?.as) {
    case undefined:
      return '';
    case 'text':
      return cell.text;
    case 'day':
      return days === 'short' ? formatShortDate(cell.day) : formatDate(cell.day);
    case 'money':
      return formatMoney(cell.amount);
    case 'percent':
      return formatPercent(cell.rate);
    case 'count':
      return String(cell.count);
  }
}

function clipboardText(cell: PlainCell | undefined): string {
  switch (cell?.as) {
    case 'money':
      return formatAmount(cell.amount);
    case 'percent':
      return formatPercent(cell.rate).replace(/\s/g, '');
    case 'text':
      return harmless(cell.text.replace(/\s+/g, ' '));
    default:
      return cellText(cell, 'short').replace(/\s+/g, ' ');
  }
}

/** A text of somebody else that begins as a formula would be run by the spreadsheet it is pasted into. */
const harmless = (text: string): string => (/^[=+@-]/.test(text) ? `'${text}` : text);

/** Headings and rows, tab-separated, one line each. */
export function tableForClipboard({ columns, rows }: PlainTable): string {
  const lines = [columns.map(({ heading }) => heading), ...rows.map(({ cells }) => cells.map(clipboardText))];
  return lines.map((line) => line.join('\t')).join('\n');
}
