/** The type scale of a letter: one text face, few sizes. Sizes and leadings in points. */
import type { FontName } from './fonts.ts';

export type TextStyle = {
  readonly font: FontName;
  readonly size: number;
  readonly leading: number;
  readonly smallCaps?: true;
  /** Points between letters. */
  readonly tracking?: number;
  readonly colour?: 'muted' | 'missing';
};

const style = (font: FontName, size: number, leading: number, more: Partial<TextStyle> = {}): TextStyle => ({
  font,
  size,
  leading,
  ...more,
});

export const styles = {
  body: style('serif', 10.4, 14.2),
  bodyStrong: style('serif-bold', 10.4, 14.2),
  bodyMissing: style('serif-bold', 10.4, 14.2, { colour: 'missing' }),
  subject: style('serif-bold', 11, 15),
  senderName: style('serif-bold', 14, 18),
  sender: style('serif', 8.5, 11.6, { colour: 'muted' }),
  senderMissing: style('serif-bold', 8.5, 11.6, { colour: 'missing' }),
  label: style('serif', 9.5, 13.4, { smallCaps: true, tracking: 0.35, colour: 'muted' }),
  meta: style('serif', 9.5, 13.4),
  metaMissing: style('serif-bold', 9.5, 13.4, { colour: 'missing' }),
  tableHead: style('serif', 9.2, 12.4, { smallCaps: true, tracking: 0.3, colour: 'muted' }),
  cell: style('serif', 9.2, 12.4),
  cellStrong: style('serif-bold', 9.2, 12.4),
  cellCarried: style('serif-italic', 9.2, 12.4),
  caption: style('serif-italic', 8.5, 11.6),
  list: style('serif', 9.5, 13.2),
  listTitle: style('serif-bold', 9.5, 13.2),
  note: style('serif', 8, 10.8, { colour: 'muted' }),
  noteStrong: style('serif-bold', 8, 10.8, { colour: 'muted' }),
  noteMissing: style('serif-bold', 8, 10.8, { colour: 'missing' }),
  annexTitle: style('serif-bold', 13, 18),
  footer: style('serif', 8, 10.8, { colour: 'muted' }),
} as const satisfies Readonly<Record<string, TextStyle>>;
