import { useTranslation } from 'react-i18next';
import type { ReasonCode } from '~/api/types';

const SHORT = [
  'NO_FLY',
  'COOLDOWN',
  'PASS_LIMIT',
  'OUTSIDE_HOURS',
  'ENCOUNTER',
  'HALLWAY_FULL',
  'DESTINATION_FULL',
  'ORIGIN_FULL',
] as const;

/** Exceptions of a pass in two words, for a chip. */
export function useNoticeWords(): (code: ReasonCode) => string {
  const { t } = useTranslation('teacher');
  return (code) => t(`note.${SHORT.find((known) => known === code) ?? 'other'}`);
}
