import { useTranslation } from 'react-i18next';
import { en } from './words';

/** What a field is called that a roster may change, by its code. */
export function useFieldName(): (code: string) => string {
  const { t } = useTranslation('rosters');
  return (code) => (code in en.fields ? t(`fields.${code as keyof typeof en.fields}`) : code);
}
