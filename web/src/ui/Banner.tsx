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
  label,
  beside,
  children,
}: {
  tone: BannerTone;
  icon: Icon;
  /** Whether screen readers interrupt what they say. */
  urgent?: boolean;
  /** The name of the landmark that it is then, as what leads on needs one. */
  label?: string;
  /** What changes often or leads on, and is not read out. */
  beside?: ReactNode;
  children: ReactNode;
}) {
  const Box = label ? 'section' : 'div';
  return (
    <Box className={classes.banner} data-tone={tone} aria-label={label}>
      <span className={classes.said}>
        <Mark size="1.25rem" aria-hidden />
        <span role={urgent ? 'alert' : 'status'}>{children}</span>
      </span>
      {beside}
    </Box>
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
