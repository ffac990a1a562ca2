/**
 * The first paper that a window shows takes twice as long as any later one: main's thread of the previews reads the fonts, and what
 * draws in the window is read and run in. So a window that has been on screen for a moment draws one picture of the gallery of
 * letters ahead, when it has nothing else to do.
 */
import type { TemplateId } from '../../shared/domain/letters/letter-template.ts';
import { whenIdle } from '../lib/load-later.tsx';
import { practisePaper } from '../ui/index.ts';

const PRACTICE: TemplateId = 'L04';
/** Milliseconds after the start of the window. The first screen, and what main does behind it, come first. */
const LATER = 3_000;

/** What goes wrong there goes wrong again where it is told: with the first paper. */
export function practiseLater(): void {
  setTimeout(() => whenIdle(practise), LATER);
}

async function practise(): Promise<void> {
  const { sampleAddress } = await import('../features/letters/sample-address.ts');
  await practisePaper({ id: PRACTICE, address: () => sampleAddress(PRACTICE) });
}
