import { useTranslation } from 'react-i18next';
import type { SignOn } from '~/api/signOn';
import './words';

/** What kind of provider a way in leads to, without saying its name twice. */
export function useKind() {
  const { t } = useTranslation('signOn');
  return ({ name, preset }: SignOn) => {
    const kind = t(`preset.${preset}`);
    return kind === name ? t(`about.${preset}`) : kind;
  };
}
