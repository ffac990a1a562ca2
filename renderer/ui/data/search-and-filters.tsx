import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import { IconButton } from '../actions/button.tsx';
import fieldStyles from '../fields/fields.module.css';
import { inputClass } from '../fields/text-fields.tsx';
import styles from './search.module.css';

type SearchBoxProps = {
  /** What can be searched: "Nombre, NIF, teléfono o factura". */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** To focus it with a key of the screen. */
  readonly inputRef?: Ref<HTMLInputElement>;
  /** What a scanner types ends so. */
  readonly onEnter?: () => void;
};

/** Searches as people type; Escape empties it. */
export function SearchBox({ label, value, onChange, inputRef, onEnter }: SearchBoxProps) {
  return (
    <search className={styles.search}>
      <Search aria-hidden className={fieldStyles.leading} />
      <input
        ref={inputRef}
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        className={inputClass('withIcon', 'withButton')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter?.();
          if (event.key !== 'Escape' || value === '') return;
          event.stopPropagation();
          onChange('');
        }}
      />
      {value !== '' && (
        <div className={fieldStyles.inside}>
          <IconButton icon={X} label={t('kit.search.clear')} onClick={() => onChange('')} />
        </div>
      )}
    </search>
  );
}

export type FilterOption<Value extends string> = { readonly value: Value; readonly label: string; readonly count?: number };

type FilterChipsProps<Value extends string> = {
  /** What they filter by. */
  readonly label: string;
  readonly options: readonly FilterOption<Value>[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
  /** At most one at a time. */
  readonly single?: boolean;
  /** They say what is shown and not what is looked for: all on is usual, and nothing clears them together. */
  readonly keepable?: boolean;
};

export function FilterChips<Value extends string>({
  label,
  options,
  chosen,
  onChange,
  single,
  keepable,
}: FilterChipsProps<Value>) {
  return (
    <fieldset className={fieldStyles.group}>
      <legend className="only-read-aloud">{label}</legend>
      <div className={styles.chips}>
        {options.map(({ value, label: text, count }) => {
          const on = chosen.includes(value);
          const without = chosen.filter((other) => other !== value);
          return (
            <button
              key={value}
              type="button"
              className={styles.chip}
              aria-pressed={on}
              onClick={() => onChange(on ? without : single ? [value] : [...chosen, value])}
            >
              {text}
              {count !== undefined && <span className={styles.chipCount}>{count}</span>}
            </button>
          );
        })}
        {chosen.length > 1 && !keepable && (
          <button type="button" className={styles.chip} onClick={() => onChange([])}>
            <X aria-hidden />
            {t('kit.chips.clear')}
          </button>
        )}
      </div>
    </fieldset>
  );
}
