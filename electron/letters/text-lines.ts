/** Breaks runs of text into lines, and sets a line at its place, justified or not. */
import type { TextMeasurer } from './measure.ts';
import type { TextMark } from './placed.ts';
import type { TextStyle } from './styles.ts';

export type StyledRun = { readonly text: string; readonly style: TextStyle };
type Piece = { readonly text: string; readonly style: TextStyle; readonly width: number };
/** What never breaks: its pieces may have several styles. */
type Word = { readonly pieces: readonly Piece[]; readonly width: number; readonly space: number; readonly glued: boolean };
export type Line = { readonly words: readonly Word[]; readonly width: number; readonly isLast: boolean };

/** No line of a page holds more letters, so longer words are cut without being measured whole. */
const LONGEST_WORD = 300;

/** Breaks only at plain spaces; a word wider than the line is cut where it must. */
export function breakLines(runs: readonly StyledRun[], width: number, measurer: TextMeasurer): readonly Line[] {
  const lines: Line[] = [];
  let words: Word[] = [];
  let used = 0;
  for (const word of wordsOf(runs, measurer).flatMap((one) => cutTo(one, width, measurer))) {
    const space = words.length === 0 || word.glued ? 0 : word.space;
    if (words.length > 0 && used + space + word.width > width + 0.01) {
      lines.push({ words, width: used, isLast: false });
      words = [word];
      used = word.width;
    } else {
      words.push(word);
      used += space + word.width;
    }
  }
  if (words.length > 0) lines.push({ words, width: used, isLast: true });
  return lines;
}

function wordsOf(runs: readonly StyledRun[], measurer: TextMeasurer): readonly Word[] {
  const words: { pieces: Piece[]; space: number }[] = [];
  let joins = false;
  for (const { text, style } of runs) {
    for (const [index, part] of text.split(' ').entries()) {
      if (index > 0) joins = false;
      if (part === '') continue;
      const piece = {
        text: part,
        style,
        width: part.length > LONGEST_WORD ? Number.POSITIVE_INFINITY : measurer.widthOf(part, style),
      };
      const last = words.at(-1);
      if (joins && last) last.pieces.push(piece);
      else words.push({ pieces: [piece], space: measurer.widthOf(' ', style) });
      joins = true;
    }
  }
  return words.map(({ pieces, space }) => ({ pieces, space, width: widthOf(pieces), glued: false }));
}

const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.width, 0);

function cutTo(word: Word, width: number, measurer: TextMeasurer): readonly Word[] {
  if (word.width <= width) return [word];
  const parts: Word[] = [];
  for (const { text, style } of word.pieces) {
    let rest = text;
    while (rest !== '') {
      let length = Math.min(rest.length, LONGEST_WORD);
      while (length > 1 && measurer.widthOf(rest.slice(0, length), style) > width) length = Math.max(1, Math.floor(length * 0.8));
      const part = rest.slice(0, length);
      const piece = { text: part, style, width: measurer.widthOf(part, style) };
      parts.push({ pieces: [piece], width: piece.width, space: word.space, glued: parts.length > 0 });
      rest = rest.slice(length);
    }
  }
  return parts;
}

/** Beyond this much more between words a justified line looks worse than a ragged one (in ems). */
const WIDEST_GAP = 0.6;

export type LinePlace = {
  readonly x: number;
  readonly width: number;
  readonly baseline: number;
  readonly align: 'start' | 'end' | 'justify';
};

/** Each word is a mark of its own with the space that follows it, so that copying the text keeps its words apart. */
export function setLine(line: Line, place: LinePlace): readonly TextMark[] {
  const gaps = line.words.filter((word, index) => index > 0 && !word.glued).length;
  const slack = place.width - line.width;
  const size = line.words[0]?.pieces[0]?.style.size ?? 0;
  const stretches = place.align === 'justify' && !line.isLast && gaps > 0 && slack / gaps <= size * WIDEST_GAP;
  const extra = stretches ? slack / gaps : 0;
  let x = place.align === 'end' ? place.x + slack : place.x;
  const marks: TextMark[] = [];
  for (const [index, word] of line.words.entries()) {
    if (index > 0 && !word.glued) x += word.space + extra;
    for (const [at, piece] of word.pieces.entries()) {
      const endsWord = at === word.pieces.length - 1;
      const next = line.words[index + 1];
      const spaced = endsWord && (next ? !next.glued : !line.isLast);
      marks.push({
        kind: 'text',
        x,
        baseline: place.baseline,
        width: piece.width,
        text: spaced ? `${piece.text} ` : piece.text,
        style: piece.style,
      });
      x += piece.width;
    }
  }
  return marks;
}
