/** The sheet: A4, margins, folds, and where the window of the envelope looks through (formats §9). */
const POINTS_PER_MILLIMETRE = 72 / 25.4;
export const mm = (millimetres: number): number => millimetres * POINTS_PER_MILLIMETRE;

export const PAGE = { width: mm(210), height: mm(297) } as const;
/** A5: half of it. */
export const HALF = { width: mm(148), height: mm(210) } as const;
export const MARGIN = { left: mm(25), right: mm(20), top: mm(20), bottom: mm(20) } as const;
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
/** The footer stands inside the margins, on the last line. */
const FOOTER_HEIGHT = mm(8);
export const TEXT_BOTTOM = PAGE.height - MARGIN.bottom - FOOTER_HEIGHT;
/** Thirds of the sheet. */
export const FOLDS = [mm(99), mm(198)] as const;

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The five lines of the address, safe in both sizes of Spanish window envelopes. */
export function addressBox(window: 'right' | 'left' | 'none', offset: { readonly x: number; readonly y: number }): Box {
  const at = window === 'left' ? { x: 22, y: 56, width: 72 } : { x: 110, y: 52, width: 80 };
  return { x: mm(at.x + offset.x), y: mm(at.y + offset.y), width: mm(at.width), height: mm(26) };
}

/** All that any window may show while the sheet slides inside the envelope: nothing but the address may stand there. */
export function windowZone(window: 'right' | 'left'): Box {
  return window === 'right'
    ? { x: mm(90), y: mm(34), width: mm(120), height: mm(56) }
    : { x: mm(0), y: mm(34), width: mm(120), height: mm(61) };
}

/** Sides of an envelope in millimetres, of its window, and how far the window is from its side and from below. */
type Envelope = {
  readonly width: number;
  readonly height: number;
  readonly window: { readonly width: number; readonly height: number; readonly side: number; readonly bottom: number };
};

/** The two sizes that are sold for a sheet folded in three, DL and C6/C5, with the window on either side. */
const ENVELOPES: Readonly<Record<'right' | 'left', readonly Envelope[]>> = {
  right: [
    { width: 220, height: 110, window: { width: 100, height: 45, side: 20, bottom: 20 } },
    { width: 229, height: 114, window: { width: 100, height: 45, side: 20, bottom: 20 } },
  ],
  left: [
    { width: 220, height: 110, window: { width: 90, height: 45, side: 20, bottom: 15 } },
    { width: 229, height: 114, window: { width: 100, height: 45, side: 20, bottom: 20 } },
  ],
};

/** What the windows of both sizes show of the folded sheet wherever the sheet lies inside (formats §9.2). */
export function safeArea(side: 'right' | 'left'): Box {
  const areas = ENVELOPES[side].map(({ width, height, window }) => {
    const [slackX, slackY] = [width - 210, height - 99];
    const x = side === 'right' ? width - window.side - window.width : window.side;
    const y = height - window.bottom - window.height;
    return { x, y, right: x + window.width - slackX, bottom: y + window.height - slackY };
  });
  const [x, y] = [Math.max(...areas.map((area) => area.x)), Math.max(...areas.map((area) => area.y))];
  const right = Math.min(...areas.map((area) => area.right));
  const bottom = Math.min(...areas.map((area) => area.bottom));
  return { x: mm(x), y: mm(y), width: mm(right - x), height: mm(bottom - y) };
}
