import { useTranslation } from 'react-i18next';
import { en } from './words';

const usual = (name: string): name is keyof typeof en.categories => name in en.categories;

/** What a category is called: the usual ones in the reader's language, the school's own as it wrote them. */
export function useCategory(): (name: string) => string {
  const { t } = useTranslation('report');
  return (name) => (usual(name) ? t(`categories.${name}`) : name);
}
