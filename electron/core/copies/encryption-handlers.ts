import { encryptionChannels } from '../../../shared/contract/encryption.ts';
import { readRecoveryCode } from '../../../shared/domain/recovery-code.ts';
import { err, ok } from '../../../shared/domain/result.ts';
import type { AppContext } from '../context.ts';
import { defineHandlers } from '../define-handlers.ts';

const isOpen = (ctx: AppContext): boolean => ctx.ledger.status().state === 'open';

export const encryptionHandlers = defineHandlers(encryptionChannels, {
  'encryption.prepare': {
    task: 'make-lock',
    prepare: (ctx, { passphrase }) => (isOpen(ctx) ? ok({ passphrase }) : err({ code: 'ledger-not-open' })),
    finish: (ctx, made) => {
      ctx.copyKeys.wait(ctx.places.ledgerFolder, made);
      return ok({ code: made.code });
    },
  },
  'encryption.confirm': (ctx, { code }) => {
    if (!isOpen(ctx)) return err({ code: 'ledger-not-open' });
    const { ledgerFolder } = ctx.places;
    const made = ctx.copyKeys.waiting(ledgerFolder);
    if (!made) return err({ code: 'encryption-not-prepared' });
    if (readRecoveryCode(code) !== made.code) return err({ code: 'recovery-code-wrong' });
    const done = ctx.copyKeys.turnOn(ledgerFolder, made);
    return done.ok ? ok({}) : done;
  },
  'encryption.turnOff': (ctx) => {
    if (!isOpen(ctx)) return err({ code: 'ledger-not-open' });
    const done = ctx.copyKeys.turnOff(ctx.places.ledgerFolder);
    return done.ok ? ok({}) : done;
  },
});
