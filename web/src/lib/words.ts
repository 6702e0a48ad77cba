import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LOCALES = ['en', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** Words of one namespace, nested at will. */
export type Words = { [key: string]: string | Words };

/** The shape of another language: the same keys, any text. */
export type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

const REMEMBERED = 'corridor.locale';

/** The language to begin with: the one chosen on this device, else the browser's, else English. */
export function firstLocale(): Locale {
  const remembered = localStorage.getItem(REMEMBERED);
  const wished = [remembered, ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return (
    LOCALES.find((locale) => locale === wished.find((tag) => LOCALES.some((known) => known === tag))) ?? 'en'
  );
}

export const words = i18next.createInstance();

void words.use(initReactI18next).init({
  lng: typeof localStorage === 'undefined' ? 'en' : firstLocale(),
  fallbackLng: 'en',
  defaultNS: 'ui',
  resources: {},
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

// Screen readers speak the page in the language that it says it has.
if (typeof document !== 'undefined') {
  document.documentElement.lang = words.language;
}

/** Brings a namespace in; each part of the app calls it when it is loaded. */
export function addWords<T extends Words>(namespace: string, en: T, es: SameKeys<T>): void {
  words.addResourceBundle('en', namespace, en, true, true);
  words.addResourceBundle('es', namespace, es, true, true);
}

/** Speaks another language from now on, on this device. */
export function speak(locale: Locale): void {
  localStorage.setItem(REMEMBERED, locale);
  speakFor(locale);
}

/** Speaks another language for whoever is there now. */
export function speakFor(locale: Locale): void {
  document.documentElement.lang = locale;
  void words.changeLanguage(locale);
}
