import { type MantineColorSchemeManager, MantineProvider } from '@mantine/core';
import { createContext, type ReactNode, useContext, useLayoutEffect } from 'react';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import './mantine-styles.ts';
import './fonts.css';
import './tokens.css';
import { cssVariablesResolver, theme } from './theme.ts';

const Today = createContext<IsoDate | undefined>(undefined);

/** The civil day of the program, for `mañana` and `+15` in a date field. */
export function useToday(): IsoDate {
  const today = useContext(Today);
  if (!today) throw new Error('UiProvider is missing');
  return today;
}

/** The theme is remembered by the program, not by Mantine. */
const keptElsewhere: MantineColorSchemeManager = {
  get: (usual) => usual,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};

type UiProviderProps = {
  readonly children: ReactNode;
  readonly today: IsoDate;
  /** Of the content security policy; without it no style of a dialog is applied. */
  readonly nonce?: string;
  readonly theme?: 'system' | 'light' | 'dark';
  /** Percent of the normal size. */
  readonly textSize?: number;
  /** Tests switch transitions off. */
  readonly still?: boolean;
};

export function UiProvider({
  children,
  today,
  nonce = '',
  theme: chosen = 'system',
  textSize = 100,
  still = false,
}: UiProviderProps) {
  useLayoutEffect(() => {
    document.documentElement.style.fontSize = `${textSize}%`;
  }, [textSize]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={keptElsewhere}
      defaultColorScheme="auto"
      {...(chosen === 'system' ? {} : { forceColorScheme: chosen })}
      getStyleNonce={() => nonce}
      env={still ? 'test' : 'default'}
    >
      <Today.Provider value={today}>{children}</Today.Provider>
    </MantineProvider>
  );
}
