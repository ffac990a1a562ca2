import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Stick } from '../../../shared/contract/stick-state.ts';
import { t } from '../../../shared/i18n/t.ts';
import { queryOf } from '../../lib/query-client.ts';
import { Button, Dialog, Stack, Text, TextField } from '../../ui/index.ts';

type AdoptStickDialogProps = {
  /** Stays while the dialog closes. */
  readonly stick: Stick | undefined;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onAdopt: (stick: Stick, name: string) => void;
};

/** The first copy on a stick: it gets a name, which is also to be written on it. */
export function AdoptStickDialog({ stick, open, onClose, onAdopt }: AdoptStickDialogProps) {
  return stick ? <Naming key={stick.id} stick={stick} open={open} onClose={onClose} onAdopt={onAdopt} /> : null;
}

function Naming({ stick, open, onClose, onAdopt }: AdoptStickDialogProps & { readonly stick: Stick }) {
  const { data } = useQuery(queryOf(['ledger', 'profile'], 'ledger.state', {}));
  const [name, setName] = useState(stick.name);
  const wished = name.trim();
  const adopt = () => {
    if (wished === '') return;
    onClose();
    onAdopt(stick, wished);
  };
  return (
    <Dialog
      open={open}
      title={t('sticks.naming.title')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" disabled={wished === ''} onClick={adopt}>
            {t('sticks.naming.confirm')}
          </Button>
        </>
      }
    >
      <Stack>
        <Text>
          {data?.businessName ? t('sticks.naming.text', { business: data.businessName }) : t('sticks.naming.textNameless')}
        </Text>
        <TextField
          autoFocus
          label={t('sticks.naming.name')}
          value={name}
          onChange={(typed) => setName(typed ?? '')}
          maxLength={60}
        />
      </Stack>
    </Dialog>
  );
}
