import type { TFunction } from 'i18next';
import { isProblem } from '~/lib/problem';
import { words } from '~/lib/words';

type Words = TFunction<'ui'>;

/** What to tell a person about an error: the server's own sentence in English, else words for its kind. */
export function problemWords(t: Words, error: unknown): string {
  if (!isProblem(error)) {
    return t('error.act');
  }
  if (error.kind === 'preview') {
    return t('error.preview');
  }
  if (error.status === 0) {
    return t('error.offline');
  }
  if (error.status >= 500) {
    return error.status === 503 ? t('error.busy') : t('error.fault');
  }
  switch (error.status) {
    case 403:
      return t('error.notAllowed');
    case 404:
      return t('error.gone');
    case 412:
      return t('error.changed');
    case 429:
      return t('error.busy');
    default:
      return words.language.startsWith('en') && error.body.detail ? error.body.detail : t('error.act');
  }
}
