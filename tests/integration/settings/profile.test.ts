import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProfileFields } from '../../../shared/contract/settings.ts';
import type { FileToken } from '../../../shared/domain/ids.ts';
import { aPng } from '../../support/pictures.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const fields: ProfileFields = {
  name: 'Ferretería La Tuerca Inventada, S.L.',
  tradeName: 'La Tuerca',
  taxId: 'B69000016',
  isNaturalPerson: false,
  street: 'Calle del Tornillo Supuesto, 12',
  postalCode: '28099',
  town: 'Villaficción',
  province: 'Madrid',
  phone: '910000001',
  email: 'hola@latuerca.example',
  representative: 'Inés Tuerca Ejemplo',
  representativeRole: 'administradora única',
  vatRegime: 'general',
  salesBelowLimit: true,
};

function tokenOf(app: TestApp, name: string, bytes: Uint8Array): FileToken {
  const accepted = app.application.acceptUpload(name, bytes);
  if (!accepted.ok) throw new Error(accepted.error.code);
  return accepted.value.token as FileToken;
}

const blobsIn = (app: TestApp): readonly string[] => {
  const folder = app.application.ctx.places.blobsFolder;
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 10) : [];
};

describe('the business', () => {
  it('is saved whole, names the ledger, and can be undone', async () => {
    const app = await openTestApp();
    const before = await app.given('profile.get', {});

    await app.given('profile.save', { fields });
    expect(await app.given('profile.get', {})).toEqual({ fields, ibans: [], hasLogo: false, hasSignature: false });

    await app.given('undo.last', {});
    expect(await app.given('profile.get', {})).toEqual(before);
  });

  it('keeps a wrong NIF as it was written, and a good one without its separators', async () => {
    const app = await openTestApp();
    await app.given('profile.save', { fields: { ...fields, taxId: 'B-69.000.016', representativeTaxId: '12345678A' } });
    expect((await app.given('profile.get', {})).fields).toMatchObject({ taxId: 'B69000016', representativeTaxId: '12345678A' });
  });

  it('empties what the form no longer holds', async () => {
    const app = await openTestApp();
    await app.given('profile.save', { fields });
    const { phone: _, salesBelowLimit: __, ...rest } = fields;
    await app.given('profile.save', { fields: rest });
    expect((await app.given('profile.get', {})).fields).toEqual(rest);
  });

  it('refuses a business without a name and a name of ten thousand letters', async () => {
    const app = await openTestApp();
    const names = ['  ', 'x'.repeat(10_000)];
    const answers = await Promise.all(names.map((name) => app.call('profile.save', { fields: { ...fields, name } })));
    expect(answers).toMatchObject([
      { ok: false, error: { code: 'invalid-input', fields: { 'fields.name': 'validation.too_small' } } },
      { ok: false, error: { code: 'invalid-input', fields: { 'fields.name': 'validation.too_big' } } },
    ]);
  });
});

describe('the accounts', () => {
  const first = { iban: 'ES98 9999 9999 5500 0000 0001', label: 'La de siempre' };
  const second = { iban: 'ES9299999999550000000400', holder: 'Inés Tuerca Ejemplo' };

  it('keep the order of the owner; letters print the first', async () => {
    const app = await openTestApp();
    await app.given('profile.saveIbans', { ibans: [first, second] });
    const { ibans } = await app.given('profile.get', {});
    expect(ibans).toEqual([
      { id: expect.any(String), iban: 'ES9899999999550000000001', label: 'La de siempre' },
      { id: expect.any(String), iban: 'ES9299999999550000000400', holder: 'Inés Tuerca Ejemplo' },
    ]);

    await app.given('profile.saveIbans', { ibans: ibans.toReversed() });
    expect((await app.given('profile.get', {})).ibans).toEqual(ibans.toReversed());
  });

  it('bring a removed one back with undo, as the same account', async () => {
    const app = await openTestApp();
    await app.given('profile.saveIbans', { ibans: [first, second] });
    const { ibans } = await app.given('profile.get', {});
    await app.given('profile.saveIbans', { ibans: ibans.slice(1) });
    await app.given('undo.last', {});
    expect((await app.given('profile.get', {})).ibans).toEqual(ibans);
  });

  it('keep a wrong one: the paper may be what is wrong', async () => {
    const app = await openTestApp();
    await app.given('profile.saveIbans', { ibans: [{ iban: 'ES00 1234' }] });
    expect((await app.given('profile.get', {})).ibans).toMatchObject([{ iban: 'ES001234' }]);
  });
});

describe('logo and signature', () => {
  it('are kept as files named by their bytes and served by token', async () => {
    const app = await openTestApp();
    const logo = aPng(300, 90);
    expect(await app.call('profile.setImage', { which: 'logo', token: tokenOf(app, 'logo.png', logo) })).toEqual({
      ok: true,
      value: { width: 300, height: 90 },
    });
    expect(await app.given('profile.get', {})).toMatchObject({ hasLogo: true, hasSignature: false });

    const { token } = await app.given('profile.image', { which: 'logo' });
    const served = app.application.fileOf(token ?? '');
    expect({ ...served, path: served && readFileSync(served.path).equals(logo) }).toEqual({
      path: true,
      contentType: 'image/png',
      displayName: 'logo',
    });
    expect(await app.given('profile.image', { which: 'signature' })).toEqual({});
  });

  it('go back to the one before, and to none', async () => {
    const app = await openTestApp();
    const hash = () => app.sql().prepare('SELECT logoHash FROM business_profile').pluck().get();
    await app.given('profile.setImage', { which: 'logo', token: tokenOf(app, 'uno.png', aPng(40, 20, 0x10)) });
    const first = hash();
    await app.given('profile.setImage', { which: 'logo', token: tokenOf(app, 'dos.png', aPng(40, 20, 0x90)) });
    await app.given('undo.last', {});
    expect(hash()).toBe(first);
    await app.given('undo.last', {});
    expect(hash()).toBeNull();
  });

  it.each([
    ['text with the name of a picture', Buffer.from('no soy una imagen'), 'file-not-an-image'],
    ['a picture cut in half', aPng().subarray(0, 60), 'file-damaged'],
    ['more than 5 MB', Buffer.concat([aPng(), Buffer.alloc(5 * 1024 * 1024)]), 'file-too-large'],
  ])('are refused without trace when they are %s', async (_, bytes, code) => {
    const app = await openTestApp();
    const token = tokenOf(app, 'logo.png', bytes);
    expect(await app.call('profile.setImage', { which: 'logo', token })).toEqual({ ok: false, error: { code } });
    expect(await app.given('profile.get', {})).toMatchObject({ hasLogo: false });
    expect(await app.given('undo.peek', {})).toEqual({});
    expect(blobsIn(app)).toEqual([]);
  });

  it('are refused when their file is gone, empty or was never chosen', async () => {
    const app = await openTestApp();
    const gone = tokenOf(app, 'logo.png', aPng());
    rmSync(app.application.fileOf(gone)?.path ?? '');
    const emptied = tokenOf(app, 'logo.png', aPng());
    writeFileSync(app.application.fileOf(emptied)?.path ?? '', '');
    const unknown = 'a-token-that-nobody-was-given' as FileToken;
    const answers = [];
    for (const token of [gone, emptied, unknown]) answers.push(await app.call('profile.setImage', { which: 'logo', token }));
    expect(answers.map((answer) => !answer.ok && answer.error.code)).toEqual(['target-gone', 'file-empty', 'file-token-unknown']);
  });

  it('are not invented when their file is missing from the disk', async () => {
    const app = await openTestApp();
    await app.given('profile.setImage', { which: 'signature', token: tokenOf(app, 'firma.png', aPng()) });
    rmSync(join(app.application.ctx.places.blobsFolder), { recursive: true });
    expect(await app.given('profile.image', { which: 'signature' })).toEqual({});
  });
});
