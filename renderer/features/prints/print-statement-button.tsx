import type { InputOf } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Printer } from '../../ui/icons.ts';
import { Button } from '../../ui/index.ts';
import { usePrint } from './use-print.tsx';

type PrintStatementButtonProps =
  | { readonly of: InputOf<AppContract['prints.statement']> }
  | { readonly ofLetter: InputOf<AppContract['prints.letterStatement']> };

/** The liquidación of what is being explained, on paper. */
export function PrintStatementButton(props: PrintStatementButtonProps) {
  const statement = usePrint('prints.statement', 'of' in props ? props.of : undefined);
  const letter = usePrint('prints.letterStatement', 'ofLetter' in props ? props.ofLetter : undefined);
  const { print, isPrinting, layer } = 'of' in props ? statement : letter;
  return (
    <>
      <Button small icon={Printer} busy={isPrinting} onClick={print}>
        {t('explain.print')}
      </Button>
      {layer}
    </>
  );
}
