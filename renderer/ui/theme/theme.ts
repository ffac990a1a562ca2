import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#eaf4f5',
  '#d3e7e9',
  '#a6cfd3',
  '#79b6bc',
  '#5cc0c7',
  '#35878f',
  '#0f5c63',
  '#0d5057',
  '#0a474d',
  '#073539',
];

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  colors: { accent },
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
});

const ours = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-error': 'var(--overdue)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-default-hover': 'var(--paper)',
};

/** Mantine's own colours follow our palette in both themes. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: ours, light: ours, dark: ours });
