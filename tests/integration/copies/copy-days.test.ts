import { expect, it } from 'vitest';
import { aShop, copyTo, takeOut } from './shop.ts';

it('remembers on which of the last fourteen days a copy was made and verified, each once', async () => {
  const { app, stick } = await aShop();
  expect((await app.given('copies.state', {})).copyDays).toBeUndefined();
  await copyTo(app, stick);
  takeOut(await app.run('copies.make', {}));
  app.setToday('2026-11-24');
  takeOut(await app.run('copies.make', {}));
  const again = await app.reopen();
  expect((await again.given('copies.state', {})).copyDays).toEqual(['2026-11-24', '2026-11-22']);
});
