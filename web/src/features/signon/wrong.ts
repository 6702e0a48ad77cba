import { useTranslation } from 'react-i18next';
import { type FieldError, isProblem } from '~/lib/problem';
import { useTimeWords } from '~/lib/time';
import { en as rules } from './ruleWords';
import { en } from './words';

type Wrong = keyof typeof en.form.wrong;
type Role = keyof typeof rules.roles;

/** What is wrong with a way in, in the language of whoever filled it in. */
export function useWrong() {
  const { t, i18n } = useTranslation('signOn');
  const { t: ofRules } = useTranslation('signInRules');
  const { date } = useTimeWords();
  const list = (words: string) =>
    new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
      words.split(',').map((role) => (role in rules.roles ? ofRules(`roles.${role as Role}`) : role)),
    );
  return ({ code, message, values = {} }: FieldError) =>
    code in en.form.wrong
      ? t(`form.wrong.${code as Wrong}`, {
          roles: values.roles ? list(values.roles) : '',
          until: values.until ? date(values.until) : '',
        })
      : message;
}

/** Whether a problem is of a kind that {@link useWrong} has words for. */
export const wrongOf = (error: unknown): FieldError | undefined =>
  isProblem(error) ? error.fields.find(({ code }) => code in en.form.wrong) : undefined;
