import { useTranslation } from 'react-i18next';
import type { Reason } from '~/api/types';
import { isProblem } from '~/lib/problem';
import { useMoments } from './moments';
import { notice } from './notice';
import { problemWords } from './problemWords';
import { reasonDetail } from './reasonDetail';

/** Says at the edge of the screen that an act did not work, and why. */
export function useProblemNote(): (error: unknown) => void {
  const { t, i18n } = useTranslation('ui');
  const { from } = useMoments();
  return (error) => {
    const reasons = isProblem(error) ? ((error.body.reasons as Reason[] | undefined) ?? []) : [];
    const first = reasons[0];
    notice({
      color: 'red',
      title: first ? t(`reason.${first.code}`) : t('error.act'),
      message: first ? reasonDetail(t, i18n.language, first, from) : problemWords(t, error),
      autoClose: 8000,
    });
  };
}
