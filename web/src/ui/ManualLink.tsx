import { IconHelpCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ManualLink.module.css';

/**
 * A question mark that opens the manual where it tells of something, in a tab of its own: what is typed here stays.
 *
 * @param to page and anchor, such as `admin#rooms`; a test looks whether it is there
 */
export function ManualLink({ to, about }: { to: string; about: string }) {
  const { t } = useTranslation('ui');
  const label = t('manual.about', { about });
  return (
    <a
      className={classes.link}
      href={`/manual/${to}`}
      target="_blank"
      rel="noopener"
      aria-label={label}
      title={label}
    >
      <IconHelpCircle size="1.25rem" aria-hidden />
    </a>
  );
}

/** A heading with its question mark beside it, so that the heading is called by its own words alone. */
export function Titled({ children }: { children: ReactNode }) {
  return <div className={classes.titled}>{children}</div>;
}
