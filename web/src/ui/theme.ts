import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  rem,
  type VariantColorsResolver,
} from '@mantine/core';
import { words } from '~/lib/words';

/** Filled and soft variants take our own pairs of colors, whose contrast is known in both schemes. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const usual = defaultVariantColorsResolver(input);
  const color = input.color ?? input.theme.primaryColor;
  if (input.variant === 'filled' && color === 'pine') {
    return { ...usual, background: 'var(--pine)', hover: 'var(--pine-hover)', color: 'var(--on-pine)' };
  }
  if (input.variant === 'filled' && color === 'red') {
    return { ...usual, background: 'var(--red-fill)', hover: 'var(--red-fill)', color: 'var(--on-red-fill)' };
  }
  if ((input.variant === 'subtle' || input.variant === 'light') && color === 'pine') {
    const background = input.variant === 'light' ? 'var(--pine-soft)' : 'transparent';
    return { ...usual, background, hover: 'var(--pine-soft)', color: 'var(--pine-text)' };
  }
  return usual;
};

/** The look in Mantine's words; every color itself is in tokens.css. */
export const theme = createTheme({
  variantColorResolver,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  black: '#1B2421',
  white: '#FFFFFF',
  colors: {
    pine: [
      '#EEF6F2',
      '#DDEDE6',
      '#B9DCCD',
      '#8FCBB4',
      '#5CC9A5',
      '#2F9C7A',
      '#1B7A60',
      '#0E5C4A',
      '#0A4A3B',
      '#06352A',
    ],
    gray: [
      '#F5F5F0',
      '#EBEAE3',
      '#E7E6DF',
      '#DDDBD0',
      '#C9C7BA',
      '#A5A497',
      '#87877A',
      '#616A65',
      '#4A5550',
      '#1B2421',
    ],
    dark: [
      '#EEF1EC',
      '#B8C2BD',
      '#98A49E',
      '#75827D',
      '#2F3A37',
      '#29322F',
      '#1B2321',
      '#121816',
      '#0D1211',
      '#080C0B',
    ],
  },
  fontSizes: { xs: rem(13), sm: rem(14), md: rem(15), lg: rem(18), xl: rem(20) },
  lineHeights: { xs: '1.38', sm: '1.29', md: '1.47', lg: '1.33', xl: '1.3' },
  defaultRadius: 'md',
  radius: { xs: rem(6), sm: rem(8), md: rem(10), lg: rem(16), xl: rem(24) },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  headings: {
    fontWeight: '700',
    sizes: {
      h1: { fontSize: rem(28), lineHeight: '1.214' },
      h2: { fontSize: rem(18), lineHeight: '1.333' },
      h3: { fontSize: rem(16), lineHeight: '1.25' },
    },
  },
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'md', fz: 'md' } },
    Checkbox: { defaultProps: { radius: 'xs' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    Autocomplete: { defaultProps: { size: 'md' } },
    MultiSelect: { defaultProps: { size: 'md' } },
    // Their descriptions are no smaller than those of other fields.
    InputWrapper: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    // Filled, a checked one could not be read in the dark.
    Chip: { defaultProps: { variant: 'light', size: 'md' } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm', tt: 'none' } },
    // Inside the page's main part, so that screen readers find an open menu among the landmarks.
    Menu: {
      defaultProps: {
        shadow: 'md',
        radius: 'md',
        withInitialFocusPlaceholder: false,
        portalProps: { target: '#content' },
      },
    },
    // Asked for at each look, since the language may change.
    Notification: {
      defaultProps: {
        closeButtonProps: {
          get 'aria-label'() {
            return words.t('ui:act.close');
          },
        },
      },
    },
    Drawer: { defaultProps: { transitionProps: { duration: 200, timingFunction: 'ease-out' } } },
    Modal: { defaultProps: { transitionProps: { duration: 200, timingFunction: 'ease-out' } } },
  },
});

const shared = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-error': 'var(--red)',
  '--mantine-color-anchor': 'var(--pine-text)',
  '--mantine-primary-color-filled': 'var(--pine)',
  '--mantine-primary-color-filled-hover': 'var(--pine-hover)',
  '--mantine-primary-color-contrast': 'var(--on-pine)',
  '--mantine-color-red-filled': 'var(--red-fill)',
  '--mantine-color-red-light': 'var(--red-soft)',
  '--mantine-color-red-light-hover': 'var(--red-soft)',
  '--mantine-color-red-light-color': 'var(--red)',
  '--mantine-color-pine-filled': 'var(--pine)',
  '--mantine-color-pine-filled-hover': 'var(--pine-hover)',
  '--mantine-color-pine-light': 'var(--pine-soft)',
  '--mantine-color-pine-light-color': 'var(--pine-text)',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--input-height-sm': rem(42),
    '--button-height-md': rem(40),
    '--mantine-shadow-md': 'var(--float)',
    '--mantine-shadow-xl': 'var(--float)',
  },
  light: shared,
  dark: shared,
});
