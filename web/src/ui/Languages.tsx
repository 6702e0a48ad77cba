import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LOCALES, speak } from '~/lib/words';
import classes from './Languages.module.css';

/** The languages there are, for who has not signed in yet. */
export function Languages() {
  const { t, i18n } = useTranslation('ui');
  return (
    <p className={classes.languages}>
      {LOCALES.map((locale) => (
        <Anchor
          key={locale}
          component="button"
          type="button"
          lang={locale}
          aria-current={i18n.language === locale || undefined}
          data-on={i18n.language === locale || undefined}
          onClick={() => speak(locale)}
        >
          {t(`language.${locale}`)}
        </Anchor>
      ))}
    </p>
  );
}
