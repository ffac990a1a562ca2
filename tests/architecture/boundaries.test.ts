import { describe, expect, it } from 'vitest';
import { cruiseSources, sourceFiles } from './cruise.ts';
import { PROJECT } from './project.ts';

describe('the boundaries between folders', () => {
  it('hold in every source file on disk', async () => {
    const { read, violations } = await cruiseSources(PROJECT);

    expect(violations.map(({ rule, from, to }) => `${rule}: ${from} imports ${to}`)).toEqual([]);
    // A checker that reads nothing also reports nothing.
    expect(sourceFiles(PROJECT).length).toBeGreaterThan(4);
    expect(sourceFiles(PROJECT).filter((file) => !read.includes(file))).toEqual([]);
  });
});
