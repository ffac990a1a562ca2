import { useState } from 'react';
import { t } from '../../../../shared/i18n/t.ts';
import { Handshake } from '../../../ui/icons.ts';
import { Button, SubmitButton } from '../../../ui/index.ts';
import { SignDialog } from './sign-dialog.tsx';
import type { usePropose } from './use-propose.ts';
import { isReady, useWizard } from './wizard-context.ts';

/** The two ways to end: it is offered, or it is signed already. While something stands in the way, neither. */
export function FinishButtons({ propose }: { readonly propose: ReturnType<typeof usePropose> }) {
  const wizard = useWizard();
  const [isSigning, setSigning] = useState(false);
  return (
    <>
      {wizard.plan?.offer.byPayment !== true && (
        <Button icon={Handshake} disabled={!isReady(wizard)} onClick={() => setSigning(true)}>
          {t('agreementWizard.finish.sign')}
        </Button>
      )}
      <SubmitButton busy={propose.isPending} disabled={!isReady(wizard)}>
        {t('agreementWizard.finish.propose')}
      </SubmitButton>
      {isSigning && <SignDialog onClose={() => setSigning(false)} />}
    </>
  );
}
