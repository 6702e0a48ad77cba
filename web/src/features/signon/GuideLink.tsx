import { useTranslation } from 'react-i18next';
import type { Preset } from '~/api/signOn';
import classes from './SignOn.module.css';
import './words';

/** The manual's page for each kind: what to click on the other side. */
const GUIDES: Record<Preset, string> = {
  google: 'sign-on-google',
  microsoft: 'sign-on-microsoft',
  classlink: 'sign-on-classlink',
  clever: 'sign-on-clever',
  generic: 'sign-on-openid',
  saml: 'sign-on-saml',
};

/** Opens the guide of a kind in a tab of its own: what is typed here stays. */
export function GuideLink({ preset }: { preset: Preset }) {
  const { t } = useTranslation('signOn');
  return (
    <p>
      <a className={classes.guide} href={`/manual/${GUIDES[preset]}`} target="_blank" rel="noopener">
        {t(`preset.${preset}`)}: {t('guide')}
      </a>
    </p>
  );
}
