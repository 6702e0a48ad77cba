import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Reason } from '~/api/types';
import { isProblem } from '~/lib/problem';
import { problemWords } from './problemWords';

/** Says at the edge of the screen that an act did not work, and why. */
export function useProblemNote(): (error: unknown) => void {
  const { t } = useTranslation('ui');
  return (error) => {
    const reasons = isProblem(error) ? ((error.body.reasons as Reason[] | undefined) ?? []) : [];
    const first = reasons[0];
    notifications.show({
      color: 'red',
      title: first ? t(`reason.${first.code}`) : t('error.act'),
      message: first?.message ?? problemWords(t, error),
      autoClose: 8000,
    });
  };
}
