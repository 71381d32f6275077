import { type CSSVariablesResolver, createTheme, type VariantColorsResolver } from '@mantine/core';

type Shades = readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  ...string[],
];

/** Mantine asks for ten shades; ours are one ink, one ground and their washes, light and dark by themselves. */
const shades = (name: string): Shades => {
  const ink = `var(--${name}-ink)`;
  const wash = `var(--${name}-wash)`;
  return [wash, wash, wash, ink, ink, ink, ink, ink, ink, ink];
};

/** Greys that Mantine's own styles ask for in the light theme, and in the dark. */
const gray: Shades = [
  'var(--sunken)',
  'var(--sunken)',
  'var(--hairline)',
  'var(--hairline)',
  'var(--hairline)',
  'var(--ink-soft)',
  'var(--ink-soft)',
  'var(--ink-soft)',
  'var(--ink)',
  'var(--ink)',
];
const dark: Shades = [
  'var(--ink)',
  'var(--ink-soft)',
  'var(--ink-soft)',
  'var(--ink-soft)',
  'var(--hairline)',
  'var(--sunken)',
  'var(--surface)',
  'var(--paper)',
  'var(--sunken)',
  'var(--sunken)',
];

/** `filled` is the one madder action of a screen; everything else is quiet. */
const variants: VariantColorsResolver = ({ variant, color }) => {
  const ink = color === undefined || color === 'madder' ? 'var(--ink)' : `var(--${color}-ink)`;
  const bare = { border: '1px solid transparent', color: ink, hoverColor: ink };
  switch (variant) {
    case 'filled':
      return {
        background: 'var(--madder)',
        hover: 'var(--madder-hover)',
        color: 'var(--on-madder)',
        border: '1px solid transparent',
      };
    case 'light':
      return {
        ...bare,
        background: `var(--${color ?? 'slate'}-wash)`,
        hover: `var(--${color ?? 'slate'}-wash)`,
      };
    case 'subtle':
    case 'transparent':
      return { ...bare, background: 'transparent', hover: 'var(--sunken)' };
    default:
      return {
        background: 'var(--surface)',
        hover: 'var(--sunken)',
        color: ink,
        border: '1px solid var(--hairline)',
      };
  }
};

export const theme = createTheme({
  white: '#fffefb',
  black: '#23211e',
  colors: {
    madder: shades('madder'),
    juniper: shades('juniper'),
    honey: shades('honey'),
    slate: shades('slate'),
    gray,
    dark,
  },
  primaryColor: 'madder',
  primaryShade: 6,
  variantColorResolver: variants,
  fontFamily: 'var(--font)',
  fontSizes: { xs: '12px', sm: '14px', md: 'var(--text-desk)', lg: 'var(--text-large)', xl: '20px' },
  fontWeights: { regular: '400', medium: '600', bold: '600' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.45', xl: '1.45' },
  spacing: {
    xs: 'var(--space-2)',
    sm: 'var(--space-3)',
    md: 'var(--space-4)',
    lg: 'var(--space-6)',
    xl: 'var(--space-8)',
  },
  radius: {
    xs: 'var(--radius-small)',
    sm: 'var(--radius-small)',
    md: 'var(--radius)',
    lg: 'var(--radius-large)',
    xl: 'var(--radius-large)',
  },
  shadows: { xs: 'none', sm: 'none', md: 'var(--shadow)', lg: 'var(--shadow)', xl: 'var(--shadow)' },
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  // Plain objects: the components' own `extend` would draw each of them into the first page.
  components: {
    Button: { defaultProps: { variant: 'default' } },
    Checkbox: { defaultProps: { color: 'var(--madder)' } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 100 } } },
    Modal: {
      defaultProps: {
        centered: false,
        yOffset: 'var(--space-12)',
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 150, transition: 'fade' },
      },
    },
    NativeSelect: { defaultProps: { radius: 'sm' } },
    TextInput: { defaultProps: { radius: 'sm' } },
    Textarea: { defaultProps: { radius: 'sm', autosize: true, minRows: 2 } },
    PasswordInput: { defaultProps: { radius: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 100 } } },
  },
});

const semantic = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-anchor': 'var(--slate-ink)',
  '--mantine-color-error': 'var(--madder-ink)',
  '--mantine-color-success': 'var(--juniper-ink)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--hairline)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--ink-soft)',
  '--mantine-color-disabled-border': 'var(--hairline)',
};

/** Mantine's own variables, each one of our tokens; the tokens know light and dark by themselves. */
export const mantineVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: semantic,
  dark: semantic,
});
