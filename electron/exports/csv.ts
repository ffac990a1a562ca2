/** Rows as CSV for spreadsheets of Spain: semicolons, quoted where needed, lines that end as Windows wants them. */

/** Read as UTF-8 by every spreadsheet, also the oldest. */
export const CSV_START = '\uFEFF';

export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(cell).join(';')}\r\n`;

function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  // What begins like a formula must not be run by the spreadsheet that opens it; numbers may begin with a sign.
  const safe = typeof value === 'string' && /^[=+@\t\r-]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
