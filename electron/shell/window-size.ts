/** Remembers how large the window was. Not where: a screen that is gone would hide it. */
import { readFileSync, writeFileSync } from 'node:fs';

export type WindowSize = { readonly width: number; readonly height: number; readonly isMaximized: boolean };

export const SMALLEST = { width: 1024, height: 640 } as const;
const FIRST_SIZE: WindowSize = { width: 1280, height: 800, isMaximized: false };
const LARGEST = 10_000;

export function readWindowSize(file: string): WindowSize {
  try {
    const { width, height, isMaximized } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<keyof WindowSize, unknown>>;
    const isUsable = isBetween(width, SMALLEST.width) && isBetween(height, SMALLEST.height);
    return isUsable ? { width, height, isMaximized: isMaximized === true } : FIRST_SIZE;
  } catch {
    return FIRST_SIZE;
  }
}

/** A convenience: when it cannot be written, the next start uses the usual size. */
export function writeWindowSize(file: string, size: WindowSize): void {
  try {
    writeFileSync(file, JSON.stringify(size));
  } catch {
    // Nothing of the person's is lost.
  }
}

const isBetween = (value: unknown, smallest: number): value is number =>
  Number.isInteger(value) && Number(value) >= smallest && Number(value) <= LARGEST;
