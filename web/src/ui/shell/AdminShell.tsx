import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveStatus } from '~/api/hall';
import { OfflineBanner } from '../Banner';
import { Logo } from '../Logo';
import { SideDrawer } from '../SideDrawer';
import classes from './AdminShell.module.css';
import type { NavItem } from './nav';
import staff from './StaffShell.module.css';

export interface AdminShellProps {
  nav: NavItem[];
  schoolName: string;
  /** At the foot of the bar: who is signed in. */
  account: ReactNode;
  /** What one was told. */
  bell: ReactNode;
  /** Above everything: an emergency. */
  banner?: ReactNode;
  children: ReactNode;
}

function Ways({ nav, onGo }: { nav: NavItem[]; onGo?: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <nav className={classes.ways} aria-label={t('nav.main')}>
      {nav.map(({ to, label, icon: Mark, news }) => (
        <Link
          key={to}
          to={to}
          className={classes.way}
          activeProps={{ 'data-on': true }}
          onClick={onGo}
          title={label}
        >
          <Mark size="1.25rem" stroke={2} aria-hidden />
          <span>{label}</span>
          {news && (
            <b className={classes.news} role="img" aria-label={news.told}>
              {news.count}
            </b>
          )}
        </Link>
      ))}
    </nav>
  );
}

/** Admins: a bar at the side, of icons where it is narrow, behind a button on phones. */
export function AdminShell({ nav, schoolName, account, bell, banner, children }: AdminShellProps) {
  const { t } = useTranslation('ui');
  const [opened, drawer] = useDisclosure(false);
  const offline = useLiveStatus() === 'offline';
  const brand = (
    <span className={classes.brand}>
      <Logo size={32} />
      <span className={classes.names}>
        <b>{t('app')}</b>
        <span>{schoolName}</span>
      </span>
    </span>
  );
  return (
    <div className={classes.shell}>
      <a className={staff.skip} href="#content">
        {t('nav.skip')}
      </a>
      <aside className={classes.side}>
        <div className={classes.head}>
          {brand}
          {bell}
        </div>
        <Ways nav={nav} />
        {account}
      </aside>
      <div className={classes.page}>
        {banner}
        {offline && <OfflineBanner />}
        <header className={classes.top}>
          <UnstyledButton className={classes.burger} onClick={drawer.open} aria-label={t('nav.menu')}>
            <IconMenu2 />
          </UnstyledButton>
          {brand}
          <span className={classes.bell}>{bell}</span>
        </header>
        <main id="content" className={classes.main}>
          {children}
        </main>
      </div>
      <SideDrawer opened={opened} onClose={drawer.close} title={brand} size={280}>
        <Ways nav={nav} onGo={drawer.close} />
        {account}
      </SideDrawer>
    </div>
  );
}
