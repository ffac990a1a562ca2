import { useState } from 'react';
import type { DunningPolicy, Ladder, LadderId } from '../../../shared/domain/dunning/policy.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Dialog, DialogFoot, Form, SelectField, TextField } from '../../ui/index.ts';

type LadderDialogProps = {
  readonly policy: DunningPolicy;
  readonly ladder: Ladder;
  readonly what: 'copy' | 'rename';
  readonly onDone: (name: string, from: LadderId) => void;
  readonly onClose: () => void;
};

/** The name of a ladder: of a new one, which begins as a copy of another, or of the one that is there. */
export function LadderDialog({ policy, ladder, what, onDone, onClose }: LadderDialogProps) {
  const [name, setName] = useState(what === 'rename' ? ladder.name : '');
  const [from, setFrom] = useState(ladder.id);
  const [checked, setChecked] = useState(false);
  const clean = name.trim();
  const taken = policy.ladders.some((one) => one.name === clean && (what === 'copy' || one.id !== ladder.id));
  const message = clean === '' ? 'policy.ladder.nameMissing' : taken ? 'policy.ladder.nameTaken' : undefined;
  const save = () => {
    setChecked(true);
    if (message === undefined) onDone(clean, from);
  };
  const title = t(what === 'copy' ? 'policy.ladder.new' : 'policy.ladder.renamed');
  return (
    <Dialog open title={title} onClose={onClose}>
      <Form label={title} onSubmit={save}>
        <TextField
          label={t('policy.ladder.name')}
          hint={t('policy.ladder.nameHint')}
          width="full"
          maxLength={60}
          autoFocus
          value={name}
          onChange={(text) => setName(text ?? '')}
          error={checked && message !== undefined ? { message } : undefined}
        />
        {what === 'copy' && (
          <SelectField
            label={t('policy.ladder.from')}
            value={from}
            onChange={(id) => id && setFrom(id)}
            options={policy.ladders.map(({ id, name: label }) => ({ value: id, label }))}
          />
        )}
        <DialogFoot onCancel={onClose} busy={false}>
          {t(what === 'copy' ? 'policy.ladder.create' : 'policy.ladder.renamed')}
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
