import { type Icon, IconCloudOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Banner.module.css';

export type BannerTone = 'offline' | 'hold' | 'lockdown' | 'drill';

/** A line above everything, for what concerns the whole screen. */
export function Banner({
  tone,
  icon: Mark,
  urgent = false,
  children,
}: {
  tone: BannerTone;
  icon: Icon;
  /** Whether screen readers interrupt what they say. */
  urgent?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={classes.banner} data-tone={tone} role={urgent ? 'alert' : 'status'}>
      <Mark size="1.25rem" aria-hidden />
      <span>{children}</span>
    </div>
  );
}

/** Says that what is shown may be old, and what holds all the same. */
export function OfflineBanner({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <Banner tone="offline" icon={IconCloudOff}>
      {children || t('error.offline')}
    </Banner>
  );
}
