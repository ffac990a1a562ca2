import { describe, expect, it } from 'vitest';
import { allHandlers, tableFor } from '../../../electron/ipc/handlers.ts';
import { contract } from '../../../shared/contract/index.ts';

/** What the frame and Hoy ask before anybody has touched them. */
const ASKED_AT_FIRST = [
  'ledger.state',
  'agenda.today',
  'agenda.figures',
  'agenda.clocks',
  'bin.state',
  'copies.state',
  'sticks.state',
  'rates.list',
] as const satisfies readonly (keyof typeof contract)[];

describe('the handlers', () => {
  it.each(ASKED_AT_FIRST)('serve %s without reading those of other screens', (name) => {
    expect(tableFor(name)).toBeInstanceOf(Map);
  });

  it('are one for each channel', async () => {
    expect([...(await allHandlers()).keys()].sort()).toEqual(Object.keys(contract).sort());
  });

  it('of another screen are read when it asks', async () => {
    const table = tableFor('payments.list');
    expect(table).toBeInstanceOf(Promise);
    expect((await table).has('payments.list')).toBe(true);
  });
});
