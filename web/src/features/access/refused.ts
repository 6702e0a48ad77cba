import { en } from './refusedWords';

export type Why = keyof typeof en.why;

const isWhy = (text: string | null): text is Why => text !== null && Object.hasOwn(en.why, text);

/** The reason that the server gave in an address. */
export function whyOf(search: string): Why {
  const asked = new URLSearchParams(search).get('why');
  return isWhy(asked) ? asked : 'other';
}

const OF_THE_ACCOUNT: Why[] = [
  'foreign-tenant',
  'foreign-domain',
  'email-not-verified',
  'no-account',
  'several-accounts',
  'account-closed',
  'not-for-role',
  'denied',
];

/** Whether the provider is to ask who is there: left alone it would send the same account again and again. */
export const asksAnew = (why: Why) => OF_THE_ACCOUNT.includes(why);
