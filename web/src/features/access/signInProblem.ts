import { useTranslation } from 'react-i18next';
import { isProblem } from '~/lib/problem';
import { problemWords } from '~/ui/problemWords';
import './words';

/** The code of what is wrong, if the server named one. */
export const codeOf = (error: unknown) => (isProblem(error) ? error.fields[0]?.code : undefined);

const SAID = {
  expired: 'expired',
  'account-closed': 'closed',
  'password-off': 'passwordOff',
} as const;

/** What to say when signing in did not work. */
export function useSignInWords() {
  const { t } = useTranslation('access');
  const { t: ui } = useTranslation('ui');
  return (error: unknown) => {
    const code = codeOf(error);
    if (code !== undefined && Object.hasOwn(SAID, code)) {
      return t(SAID[code as keyof typeof SAID]);
    }
    if (isProblem(error) && (error.status === 401 || error.status === 400)) {
      return t('wrong');
    }
    if (isProblem(error) && error.status === 429) {
      return t('wait', { count: Math.max(1, Math.ceil((error.retryAfter ?? 60) / 60)) });
    }
    return problemWords(ui, error);
  };
}
