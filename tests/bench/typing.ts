/**
 * From the click on a card's next step to the first pixels of its letter, in a window that has just been opened and in one that has
 * shown a letter before. From the last key of a word to the pixels of the new page: in the editor of a letter of eight invoices on two
 * pages, and where its words are changed for good. Every page in sight counts, not only the one that changes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { systemClock } from '../../electron/platform/clock.ts';
import { addDays } from '../../shared/domain/civil-date.ts';
import { completeProfile, openForFilling } from '../e2e/pages/letters-data.ts';
import { aDebtor } from '../support/builders.ts';
import { launchOnStandin } from '../support/electron-standin/driver.ts';
import { type Area, at, type Measured } from './measure.ts';

const INVOICES = 8;
const WORDS = 15;
/** Windows that are opened anew. */
const OPENINGS = 5;
/** Nobody writes a letter in the very moment in which the window comes up: what is done once at the start is over. */
const OPEN_FOR = 4_000;
/** A hand on its way: the pointer is on the link that long before it presses. */
const HOVERING = 150;
const TEXT_TAB = 'Texto';
/** A quick hand, in milliseconds from key to key. */
const KEYS = 70;
const SIZE = { width: 1920, height: 1080 };

export async function typingArea(): Promise<Area> {
  const userDataDir = mkdtempSync(join(tmpdir(), 'deudario-bench-typing-'));
  try {
    const debtorId = await fill(userDataDir);
    const first: number[] = [];
    const again: number[] = [];
    for (let n = 0; n < OPENINGS; n += 1) {
      const app = await launchOnStandin({ userDataDir, size: SIZE });
      await app.page.getByRole('heading', { level: 1 }).waitFor();
      await app.page.evaluate(watchDrawing);
      await app.page.waitForTimeout(OPEN_FOR);
      first.push(await clickToPixels(app.page, debtorId));
      again.push(await clickToPixels(app.page, debtorId), await clickToPixels(app.page, debtorId));
      await app.close();
    }
    const app = await launchOnStandin({ userDataDir, size: SIZE });
    const { page } = app;
    try {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.evaluate(watchDrawing);
      await go(page, `/cartas/nueva?deudor=${debtorId}&tipo=demand`);
      await page.getByRole('tab', { name: TEXT_TAB }).click();
      const own = page.getByRole('textbox', { name: 'Un párrafo tuyo' });
      const rows = [
        rowOf('Letters: click to pixels, the first of a window', first),
        rowOf('Letters: click to pixels, another one', again),
        await words(page, 'Letters: last key to pixels, editor of a letter', own),
      ];
      await go(page, '/ajustes/textos/L04');
      await page.getByRole('listitem').filter({ hasText: 'se reserva los demás derechos' }).getByRole('button').first().click();
      rows.push(await words(page, 'Letters: last key to pixels, text for good', page.getByRole('textbox').first()));
      return { title: 'Writing a letter', rows };
    } finally {
      await app.close();
    }
  } finally {
    rmSync(userDataDir, { recursive: true, force: true });
  }
}

const go = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    window.location.hash = to;
  }, path);

type Watched = { lastKey: number; lastClick: number; drawings: { readonly at: number; readonly canvas: HTMLCanvasElement }[] };

/** A page is drawn aside and put on its canvas in one go. */
function watchDrawing(): void {
  const watched = window as unknown as Watched;
  watched.drawings = [];
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      watched.lastKey = timeStamp;
    },
    { capture: true },
  );
  window.addEventListener(
    'click',
    ({ timeStamp }) => {
      watched.lastClick = timeStamp;
    },
    { capture: true },
  );
  const prototype = CanvasRenderingContext2D.prototype;
  const draw = prototype.drawImage as (...all: unknown[]) => void;
  prototype.drawImage = function drawImage(this: CanvasRenderingContext2D, ...all: unknown[]) {
    draw.apply(this, all);
    if (this.canvas.isConnected) watched.drawings.push({ at: performance.now(), canvas: this.canvas });
  };
}

async function clickToPixels(page: Page, debtorId: string): Promise<number> {
  await go(page, `/deudores/${debtorId}`);
  const letter = page.getByRole('link', { name: /carta/ }).first();
  await letter.waitFor();
  // What the card itself loads is over.
  await page.waitForTimeout(1_500);
  await letter.hover();
  await page.waitForTimeout(HOVERING);
  await letter.click();
  return page.evaluate(untilFirstDrawn);
}

/** Milliseconds from the last click until a page of a paper was drawn. */
function untilFirstDrawn(): Promise<number> {
  const { drawings, lastClick } = window as unknown as Watched;
  return new Promise((done) => {
    const look = () => {
      const drawn = drawings.find(({ at, canvas }) => at > lastClick && canvas.getAttribute('role') === 'img');
      if (drawn) done(drawn.at - lastClick);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

async function words(page: Page, name: string, field: ReturnType<Page['locator']>): Promise<Measured> {
  const times: number[] = [];
  await field.focus();
  await field.press('End');
  for (let n = 0; n <= WORDS; n += 1) {
    // What the word before set going is over.
    await page.waitForTimeout(600);
    const word = ` palabra${n}`;
    await page.keyboard.type(word, { delay: KEYS });
    const took = await page.evaluate(untilDrawn, word.trim());
    // The first loads what draws pages.
    if (n > 0) times.push(took);
  }
  return rowOf(name, times);
}

const rowOf = (name: string, times: readonly number[]): Measured => ({
  name,
  median: at(times, 0.5),
  p95: at(times, 0.95),
  best: at(times, 0),
  cpu: Number.NaN,
  runs: times.length,
});

/** Milliseconds from the last key until all that is in sight of the paper was drawn with the word in it. */
function untilDrawn(word: string): Promise<number> {
  const { drawings, lastKey } = window as unknown as Watched;
  return new Promise((done) => {
    const look = () => {
      const paper = document.querySelector('section:has(> canvas)');
      const edge = paper?.getBoundingClientRect();
      const inSight = [...(paper?.querySelectorAll('canvas') ?? [])].filter((canvas) => {
        const { top, bottom } = canvas.getBoundingClientRect();
        return edge !== undefined && bottom > edge.top && top < edge.bottom;
      });
      const drawn = inSight.map((canvas) => drawings.findLast((one) => one.canvas === canvas)?.at ?? 0);
      const holdsIt = paper?.textContent?.includes(word) === true;
      if (holdsIt && drawn.length > 0 && drawn.every((at) => at > lastKey)) done(Math.max(...drawn) - lastKey);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Returns the debtor of eight late invoices. */
async function fill(userDataDir: string): Promise<string> {
  const { given, close } = await openForFilling(userDataDir);
  const today = systemClock.today();
  await given('ledger.create', { businessName: 'Ferretería La Tuerca Inventada, S.L.' });
  await completeProfile(given);
  const { id } = await given('debtors.save', { fields: aDebtor() });
  for (let n = 1; n <= INVOICES; n += 1) {
    const dueOn = addDays(today, -30 - 7 * n);
    const total = 40_000 + 1_111 * n;
    await given('invoices.save', {
      fields: {
        debtorId: id,
        kind: 'invoice',
        number: `F26/00${10 + n}`,
        issuedOn: addDays(dueOn, -30),
        concept: 'Material de ferretería',
        total,
        dueDates: [{ dueOn, amount: total }],
        termBasis: 'legal_30',
        defaultWithoutDemand: false,
        deliveryProof: true,
      },
    });
  }
  await close();
  return id;
}
