/** A passphrase for the copies, through the program: turned on, used, forgotten, changed, and opened on a bare computer. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pdfText } from '../../support/pdf-text.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';
import { aShop, copyTo, firstCopyOn, moreDebt, namesUnder, outstanding, SCAN, takeOut } from './shop.ts';

const PHRASE = 'cuatro gatos en el tejado';
const keyFile = (app: TestApp) => join(app.folder, 'ledgers', 'main', 'copy-keys.json');

async function encrypt(app: TestApp, passphrase = PHRASE): Promise<string> {
  const { code } = takeOut(await app.run('encryption.prepare', { passphrase }));
  await app.given('encryption.confirm', { code });
  return code;
}

describe('turning encryption on', () => {
  it('counts only once the code on the paper was typed back', async () => {
    const { app, stick } = await aShop();
    expect(await app.call('encryption.confirm', { code: 'x' })).toMatchObject({ error: { code: 'encryption-not-prepared' } });
    const { code } = takeOut(await app.run('encryption.prepare', { passphrase: PHRASE }));
    expect((await app.given('copies.state', {})).encryption).toBeUndefined();

    expect(takeOut(await app.run('rescue.print', { withCode: true }))).toMatchObject({ pages: 1 });
    const paper = await pdfText(readFileSync(app.viewed[0] ?? ''));
    expect(paper.replace(/\s/g, '')).toContain(code);
    expect(paper).toContain('Sí: las copias están cifradas.');
    expect(paper).not.toContain(PHRASE);

    expect(await app.call('encryption.confirm', { code: code.slice(0, -1) })).toMatchObject({
      error: { code: 'recovery-code-wrong' },
    });
    takeOut(await app.run('copies.makePoint', { reason: 'interval' }));
    const plain = await copyTo(app, stick);
    expect(plain.summary.contents.invoices).toBe(1);
    await app.given('encryption.confirm', { code: ` ${code.toLowerCase().replaceAll('-', ' ')} ` });
    expect((await app.given('copies.state', {})).encryption).toBe('on');
    // Afterwards only the paper has it.
    takeOut(await app.run('rescue.print', { withCode: true }));
    expect((await pdfText(readFileSync(app.viewed[1] ?? ''))).replace(/\s/g, '')).not.toContain(code);
  });

  it('wants a passphrase that takes long to guess', async () => {
    const { app } = await aShop();
    expect(await app.call('encryption.prepare', { passphrase: '  corta     ya  ' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });

  it('keeps the key where only its owner reads it, and neither passphrase nor code anywhere', async () => {
    const { app } = await aShop();
    const code = await encrypt(app);
    if (process.platform !== 'win32') expect(statSync(keyFile(app)).mode & 0o777).toBe(0o600);
    for (const name of namesUnder(app.folder).filter((one) => !one.endsWith('.pdf'))) {
      const path = join(app.folder, name);
      if (!statSync(path).isFile()) continue;
      const bytes = readFileSync(path);
      for (const secret of [PHRASE, code, code.replaceAll('-', '')]) expect(bytes.includes(secret), path).toBe(false);
    }
  });
});

describe('encrypted copies', () => {
  it('are made without asking again, also after the program was closed, and are as good as others here', async () => {
    const { app, stick } = await aShop();
    await encrypt(app);
    const again = await app.reopen();
    const { summary } = await copyTo(again, stick);
    const ref = await firstCopyOn(again, stick);
    const { copies } = takeOut(await again.run('copies.list', { placeId: ref.placeId }));
    expect(copies).toMatchObject([{ summary, lockedAt: summary.madeAt }]);
    expect(copies[0]?.problem).toBeUndefined();
    expect(takeOut(await again.run('copies.check', ref))).toEqual({ summary });
    await moreDebt(again, '2');
    expect(takeOut(await again.run('copies.look', { ...ref, search: '', offset: 0, limit: 50 })).total).toBe(1);
    expect(takeOut(await again.run('copies.compare', ref))).toMatchObject({ state: 'current', changesSince: 2 });
    expect(takeOut(await again.run('copies.restore', ref)).wayBack).toBeDefined();
    expect(await outstanding(again)).toBe(100_000);
    // What was plain for a moment is gone; what is being looked at stays until the program ends.
    expect(readdirSync(join(again.folder, 'temporary')).filter((name) => name.startsWith('claro-'))).toEqual([]);
  });

  it.each(['passphrase', 'recovery code'])('open on a bare computer with the stick and the %s alone', async (by) => {
    const { app, stick, attachmentId } = await aShop();
    const code = await encrypt(app);
    const { summary } = await copyTo(app, stick);
    const there = await openTestApp({ ledger: 'none' });
    const ref = await firstCopyOn(there, stick);
    const list = async () => takeOut(await there.run('copies.list', { placeId: ref.placeId })).copies;
    expect(await list()).toMatchObject([{ problem: 'copy-locked', lockedAt: summary.madeAt }]);
    expect(await there.run('copies.restore', ref)).toMatchObject({ ok: false, error: { code: 'copy-locked' } });

    const before = namesUnder(stick);
    expect(await there.run('copies.unlock', { ...ref, secret: 'cuatro gatos en el tejad' })).toMatchObject({
      ok: false,
      error: { code: 'wrong-passphrase' },
    });
    expect(namesUnder(stick)).toEqual(before);
    takeOut(
      await there.run('copies.unlock', { ...ref, secret: by === 'passphrase' ? PHRASE.toUpperCase() : code.toLowerCase() }),
    );
    expect(await list()).toMatchObject([{ summary }]);
    takeOut(await there.run('copies.restore', ref));
    await there.given('attachments.open', { id: attachmentId });
    expect(readFileSync(there.viewed[0] ?? '')).toEqual(SCAN);

    // Who encrypted the copies expects the next one encrypted too, with the same passphrase and the same paper.
    expect((await there.given('copies.state', {})).encryption).toBe('on');
    takeOut(await there.run('copies.make', {}));
    expect(await app.run('copies.check', await firstCopyOn(app, stick))).toMatchObject({ ok: true });
  });

  it('are rehearsed with what their owner remembers', async () => {
    const { app, stick } = await aShop();
    const code = await encrypt(app);
    await copyTo(app, stick);
    expect(await app.run('copies.rehearse', { secret: 'no me acuerdo de la frase' })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    });
    // That the owner does not remember it says nothing against the copy.
    expect(await app.given('copies.state', {})).toMatchObject({ state: 'fresh', rehearsalIsDue: true });
    expect(takeOut(await app.run('copies.rehearse', { secret: PHRASE }))).toMatchObject({ invoices: 1, changesSince: 0 });
    expect(takeOut(await app.run('copies.rehearse', { secret: code }))).toMatchObject({ invoices: 1 });
  });

  it('of before stay as they were when the passphrase is another, or encryption is turned off', async () => {
    const { app, stick } = await aShop();
    await encrypt(app);
    await copyTo(app, stick);
    app.setToday('2026-11-23');
    await encrypt(app, 'tres tristes tigres comen trigo');
    await copyTo(app, stick);
    app.setToday('2026-11-24');
    await app.given('encryption.turnOff', {});
    expect((await app.given('copies.state', {})).encryption).toBeUndefined();
    await copyTo(app, stick);

    const there = await openTestApp({ ledger: 'none' });
    const { placeId } = await firstCopyOn(there, stick);
    const list = async () => takeOut(await there.run('copies.list', { placeId })).copies;
    const problems = async () => (await list()).map(({ problem }) => problem);
    expect(await problems()).toEqual([undefined, 'copy-locked', 'copy-locked']);
    const [, newer, older] = await list();
    const unlock = (copyId = '', secret = PHRASE) => there.run('copies.unlock', { placeId, copyId, secret });
    expect(await unlock(newer?.copyId)).toMatchObject({ error: { code: 'wrong-passphrase' } });
    takeOut(await unlock(older?.copyId));
    expect(await problems()).toEqual([undefined, 'copy-locked', undefined]);
    takeOut(await unlock(newer?.copyId, 'tres tristes tigres comen trigo'));
    expect(await problems()).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ['cannot be read', (file: string) => writeFileSync(file, 'ruin')],
    ['lost its key', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace(/"keys":\[.*\]/, '"keys":[]'))],
  ])('are never made in the plain because the file of the key %s', async (_why, spoil) => {
    const { app, stick } = await aShop();
    await encrypt(app);
    spoil(keyFile(app));
    const again = await app.reopen();
    expect((await again.given('copies.state', {})).encryption).toBe('key-lost');
    again.answers.push(stick);
    await again.given('copies.chooseTarget', {});
    expect(await again.call('copies.make', {})).toMatchObject({ ok: false, error: { code: 'copy-key-lost' } });
    expect(readdirSync(stick)).toEqual([]);
    await encrypt(again);
    takeOut(await again.run('copies.make', {}));
    rmSync(keyFile(again));
  });
});
