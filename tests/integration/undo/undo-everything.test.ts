/**
 * Ctrl+Z, for every command there is: each is done on a populated ledger, the program is closed and opened, and then all of them
 * are undone one after the other. Before each undoing the ledger is where the command had left it, and after it where it began.
 *
 * A command that says it can be undone (`touches: undo`) and is in no story fails here, and so does one that is told as an
 * exception and is none any more.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Channel } from '../../../shared/contract/define.ts';
import { type ChannelName, contract } from '../../../shared/contract/index.ts';
import type { TestApp } from '../../support/test-app.ts';
import { differences, type Look } from './ledger-look.ts';
import { givenScene } from './scene.ts';
import { storyOfPapers } from './story-of-papers.ts';
import { storyOfPeople } from './story-of-people.ts';
import { createTeller, lookNow, type Told } from './teller.ts';

/** They change what can be undone and are not undone themselves. */
const NOT_UNDONE: Partial<Record<ChannelName, string>> = {
  'undo.last': 'it is the undoing',
  'letters.register': 'asked for in a dialog: a number that was given stays, and a wrong letter is annulled',
  'imports.undo': 'its way back is to import the file again, which it frees',
  'bin.empty': 'asked for in a dialog; the way back is the point made before it',
  'copies.restore': 'has its own way back for thirty days',
  'copies.goBack': 'is that way back',
  'copies.takeAway': 'takes back what was brought from a copy, which can be brought again',
};
/** They need more than one ledger or a story of their own: where it is told. */
const TOLD_ELSEWHERE: readonly (readonly [channels: RegExp, folder: string])[] = [
  [/^copies\.bringBack$/, 'tests/integration/copies'],
  [/^agreements\./, 'tests/integration/agreements'],
];

const undoable = (Object.entries(contract) as [ChannelName, Channel][])
  .filter(([, { kind, touches }]) => kind !== 'query' && touches?.includes('undo'))
  .map(([name]) => name);

it('undoes every command, also after a restart, and finds every table as before', { timeout: 600_000 }, async () => {
  const { app, scene } = await givenScene();
  const teller = createTeller(app);
  await storyOfPeople(app, teller, scene);
  await storyOfPapers(app, teller, scene);
  const told = new Set(teller.told.map(({ channel }) => channel));
  const elsewhere = undoable.filter((name) => TOLD_ELSEWHERE.some(([channels]) => channels.test(name)));
  expect(undoable.filter((name) => !told.has(name) && !(name in NOT_UNDONE) && !elsewhere.includes(name))).toEqual([]);
  expect(
    Object.keys(NOT_UNDONE).filter((name) => told.has(name as ChannelName) || !undoable.includes(name as ChannelName)),
  ).toEqual([]);

  const again = await app.reopen();
  expect(await undoneOneByOne(again, teller.told)).toEqual([]);
});

it('every command that is told elsewhere is really undone there', () => {
  for (const [channels, folder] of TOLD_ELSEWHERE) {
    const sources = [folder, import.meta.dirname].flatMap((where) =>
      readdirSync(where).map((name) => readFileSync(join(where, name), 'utf8')),
    );
    expect(existsSync(folder) && sources.some((text) => /undo\.last/.test(text))).toBe(true);
    const isUndoneThere = (name: string) => isInverse(name) || sources.some((text) => text.includes(`'${name}'`));
    expect(undoable.filter((name) => channels.test(name) && !isUndoneThere(name))).toEqual([]);
  }
});

/** What some command journals as its way back is done by every test that undoes that one. */
function isInverse(name: string): boolean {
  const core = 'electron/core';
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.some((file) => readFileSync(join(core, file), 'utf8').includes(`channel: '${name}'`));
}

/** The last first. Gives what is not as it was. */
async function undoneOneByOne(app: TestApp, told: readonly Told[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  let now: Look = lookNow(app);
  for (const [index, { channel, before }] of [...told.entries()].reverse()) {
    const undone = await app.call('undo.last', {});
    if (!undone.ok) wrong.push(`${index} ${channel}: ${JSON.stringify(undone.error)}`);
    const after = lookNow(app);
    // Only what this one was to take back: what one before it left wrong was told then.
    const stillWrong = new Set(differences(told[index + 1]?.before ?? now, now));
    const found = differences(before, after).filter((one) => !stillWrong.has(one));
    wrong.push(...found.map((difference) => `${index} ${channel}: ${difference}`));
    now = after;
  }
  return wrong;
}
