/** What a browser calls itself, in the two words its owner knows it by; null for what is not known. */
export interface Device {
  browser: string | null;
  system: string | null;
}

/** The first that fits is meant: most browsers claim to be others too. */
const BROWSERS: [RegExp, string][] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/Chrome\/|\bCriOS\/|\bChromium\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: [RegExp, string][] = [
  [/\bCrOS\b/, 'ChromeOS'],
  [/\biPad\b/, 'iPad'],
  [/\biPhone\b/, 'iPhone'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

function first(names: [RegExp, string][], text: string): string | null {
  return names.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** What a browser tells of the device that it runs on. */
interface Browser {
  userAgent: string;
  maxTouchPoints: number;
  userAgentData?: { mobile: boolean };
}

/** In CSS pixels, across; the smallest tablets have more. */
const WIDEST_PHONE = 600;

/**
 * Whether a browser runs on a phone; a tablet is none. A phone that asks for the page of a desk calls itself a computer,
 * but has the fingers and the screen of a phone.
 */
export function onPhone(browser: Browser, screen: { width: number; height: number }): boolean {
  const { userAgent } = browser;
  if (/\biPad\b|\bTablet\b/.test(userAgent)) {
    return false;
  }
  const hand = browser.maxTouchPoints > 1 && Math.min(screen.width, screen.height) < WIDEST_PHONE;
  return browser.userAgentData?.mobile || /\bMobi|\biPhone\b/.test(userAgent) || hand;
}

export function deviceOf(userAgent: string): Device {
  return { browser: first(BROWSERS, userAgent), system: first(SYSTEMS, userAgent) };
}
