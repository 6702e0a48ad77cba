import { useTranslation } from 'react-i18next';
import { isProblem } from '~/lib/problem';
import type { en } from './words';
import './words';

type Code = keyof typeof en.wrong;
const CODES: ReadonlySet<string> = new Set<Code>([
  'absent',
  'here',
  'gone',
  'not-gone',
  'not-today',
  'before-last',
  'not-later',
  'unknown',
]);

/** What the desk was told is wrong, by field; empty where the problem is another. */
export function useDeskWrong(): (error: unknown) => Record<string, string> {
  const { t } = useTranslation('attendance');
  return (error) =>
    isProblem(error)
      ? Object.fromEntries(
          error.fields.map(({ field, code }) => [
            field,
            t(`wrong.${CODES.has(code) ? (code as Code) : 'other'}`),
          ]),
        )
      : {};
}
