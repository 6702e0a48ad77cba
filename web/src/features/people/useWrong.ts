import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '~/lib/problem';
import { en } from './words';

type Code = keyof typeof en.wrong;

/** What is wrong with which field, in the reader's language where the code is known. */
export function useWrong(): (problem: ApiProblem) => Record<string, string> {
  const { t } = useTranslation('people');
  return (problem) =>
    Object.fromEntries(
      problem.fields.map(({ field, code, message }) => [
        field,
        code in en.wrong ? t(`wrong.${code as Code}`) : message,
      ]),
    );
}
