import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Calibration, calibrationPage } from '../../../../electron/letters/calibration-page.ts';
import { loadFonts } from '../../../../electron/letters/fonts.ts';
import { addressBox, mm, PAGE, safeArea } from '../../../../electron/letters/geometry.ts';
import { createMeasurer } from '../../../../electron/letters/measure.ts';
import { boxOf } from '../../../../electron/letters/placed.ts';

const measurer = createMeasurer(loadFonts(join(import.meta.dirname, '../../../../resources/fonts')));
const texts: Calibration['texts'] = {
  title: 'Hoja de prueba',
  address: ['Nombre', 'Calle', '28000 POBLACIÓN'],
  line: 'Diez centímetros',
  steps: ['Imprime', 'Dobla', 'Mide'],
  made: 'Movida',
};
const marksOf = (window: 'right' | 'left', offset: { readonly x: number; readonly y: number }) =>
  calibrationPage({ window, offset, texts }, measurer).placed.flatMap(({ marks }) => marks);

describe('the test of an envelope', () => {
  it.each([
    ['right', { x: 0, y: 0 }],
    ['right', { x: 20, y: 20 }],
    ['right', { x: -20, y: -20 }],
    ['left', { x: 20, y: 20 }],
    ['left', { x: -20, y: -20 }],
  ] as const)('stays on its sheet, window %s moved by %o', (window, offset) => {
    for (const mark of marksOf(window, offset)) {
      const box = boxOf(mark);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(PAGE.width);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(PAGE.height);
    }
  });

  it('frames the address where a letter prints it, and counts from its corner', () => {
    const offset = { x: 3, y: -2 };
    const box = addressBox('right', offset);
    const rules = marksOf('right', offset).flatMap((mark) => (mark.kind === 'rule' ? [mark] : []));
    expect(rules.some(({ x, y, width }) => x === box.x && y === box.y && width === box.width)).toBe(true);
    const numbers = marksOf('right', offset).flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
    const ten = numbers.find(({ text }) => text === '10');
    expect(ten && ten.x + ten.width / 2).toBeCloseTo(box.x + mm(10), 3);
    expect(numbers.some(({ text }) => text === '−10')).toBe(true);
  });

  it('has a line of exactly ten centimetres', () => {
    const lengths = marksOf('right', { x: 0, y: 0 }).flatMap((mark) => (mark.kind === 'rule' ? [mark.width] : []));
    expect(lengths.some((length) => Math.abs(length - mm(100)) < 0.001)).toBe(true);
  });
});

describe('the address of a letter', () => {
  it('stands where the windows of both sizes always show it, on the right', () => {
    const [box, area] = [addressBox('right', { x: 0, y: 0 }), safeArea('right')];
    expect(box.x).toBeGreaterThanOrEqual(area.x);
    expect(box.x + box.width).toBeLessThanOrEqual(area.x + area.width + 0.001);
    expect(box.y).toBeGreaterThanOrEqual(area.y);
    expect(box.y + box.height).toBeLessThanOrEqual(area.y + area.height);
  });

  it('on the left, with its usual four lines', () => {
    const [box, area] = [addressBox('left', { x: 0, y: 0 }), safeArea('left')];
    expect(box.x).toBeGreaterThanOrEqual(area.x);
    expect(box.x + box.width).toBeLessThanOrEqual(area.x + area.width);
    expect(box.y + 4 * mm(4.8)).toBeLessThanOrEqual(area.y + area.height);
  });
});
