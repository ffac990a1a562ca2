import { useId } from 'react';
import { Tone } from '../../../shared/domain/dunning/policy.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Annoyed, Frown, type LucideIcon, Meh, Smile } from '../../ui/icons.ts';
import styles from './tone-dial.module.css';

const FACES: Readonly<Record<Tone, LucideIcon>> = { warm: Smile, neutral: Meh, firm: Annoyed, final: Frown };

type ToneChoiceProps = { readonly value: Tone; readonly onChange: (tone: Tone) => void; readonly describedBy?: string };

/** Four faces, one voice. */
export function ToneChoice({ value, onChange, describedBy }: ToneChoiceProps) {
  const group = useId();
  return (
    <fieldset className={styles.dial} aria-describedby={describedBy}>
      <legend className="only-read-aloud">{t('letterTexts.tone.title')}</legend>
      {Tone.options.map((tone) => {
        const Face = FACES[tone];
        return (
          <label key={tone} className={styles.tone}>
            <input type="radio" name={group} checked={tone === value} onChange={() => onChange(tone)} />
            <Face aria-hidden />
            <span>{t(`policy.tones.${tone}`)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
