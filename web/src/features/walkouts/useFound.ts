import { useTranslation } from 'react-i18next';
import type { PassCard } from '~/api/types';
import { longName } from '~/ui/pass/places';
import '~/ui/walkout/words';
import './words';

type Found = NonNullable<NonNullable<PassCard['walkout']>['found']>;

/** Where a student was found, in words. */
export function useFound() {
  const { t } = useTranslation('walkouts');
  return {
    where: (found: Found) =>
      [found.room && longName(found.room), found.place].filter(Boolean).join(', ') || t('hidden'),
  };
}
