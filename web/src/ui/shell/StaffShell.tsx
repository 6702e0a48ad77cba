import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveStatus } from '~/api/hall';
import { OfflineBanner } from '../Banner';
import { Logo } from '../Logo';
import type { NavItem } from './nav';
import classes from './StaffShell.module.css';

export interface StaffShellProps {
  nav: NavItem[];
  /** Between the ways and the account: the write-a-pass box. */
  middle?: ReactNode;
  /** Switch of colors and the account. */
  account: ReactNode;
  /** One more place in the bar at the bottom of phones. */
  bottom?: ReactNode;
  /** Above everything: an emergency. */
  banner?: ReactNode;
  children: ReactNode;
}

/** Teachers and monitors: a bar on top; on phones the ways are at the bottom. */
export function StaffShell({ nav, middle, account, bottom, banner, children }: StaffShellProps) {
  const { t } = useTranslation('ui');
  const offline = useLiveStatus() === 'offline';
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t('nav.skip')}
      </a>
      {banner}
      {offline && <OfflineBanner />}
      <header className={classes.top}>
        <span className={classes.brand}>
          <Logo />
          <span>{t('app')}</span>
        </span>
        <nav className={classes.tabs} aria-label={t('nav.main')}>
          {nav.map((item) => (
            <Link key={item.to} to={item.to} className={classes.tab} activeProps={{ 'data-on': true }}>
              {item.label}
            </Link>
          ))}
        </nav>
        <span className={classes.middle}>{middle}</span>
        {account}
      </header>
      <main id="content" className={classes.main}>
        {children}
      </main>
      {nav.length + (bottom ? 1 : 0) > 1 && (
        <nav className={classes.bottom} aria-label={t('nav.main')}>
          {nav.map(({ to, label, icon: Mark }) => (
            <Link key={to} to={to} className={classes.foot} activeProps={{ 'data-on': true }}>
              <Mark size="1.5rem" stroke={1.8} aria-hidden />
              <span>{label}</span>
            </Link>
          ))}
          {bottom}
        </nav>
      )}
    </div>
  );
}
