import { useTranslation } from 'react-i18next';
import { isProblem } from '~/lib/problem';
import { fieldWords } from '~/ui/fieldWords';
import { problemWords } from '~/ui/problemWords';

/** What went wrong on the way in: at which field, and in words; of no field where the whole did not work. */
export interface JoinProblem {
  field?: string;
  words: string;
}

/** Says what is wrong with a code, or with what its holder typed. */
export function useJoinProblem() {
  const { t } = useTranslation('guardians');
  const { t: ui } = useTranslation('ui');
  return (error: unknown): JoinProblem | undefined => {
    if (!error) {
      return undefined;
    }
    if (isProblem(error) && error.status === 429) {
      return { words: t('join.wait') };
    }
    const wrong = isProblem(error) ? error.fields[0] : undefined;
    if (!wrong) {
      return { words: problemWords(ui, error) };
    }
    switch (`${wrong.field} ${wrong.code}`) {
      case 'code wrong':
        return { field: 'code', words: t('join.wrong') };
      case 'code student':
        return { words: t('join.student') };
      case 'password wrong':
        return { field: 'password', words: t('join.wrongPassword') };
      case 'password expired':
        return { field: 'password', words: t('join.expired') };
      case 'login account-closed':
      case 'email account-closed':
        return { field: 'email', words: t('join.closed') };
      case 'email other-district':
        return { field: 'email', words: t('join.otherDistrict') };
      default:
        return { field: wrong.field, words: fieldWords(wrong) };
    }
  };
}
