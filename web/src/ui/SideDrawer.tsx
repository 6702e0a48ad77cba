import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SideDrawer.module.css';
import { useFocusBack } from './useFocusBack';

export interface SideDrawerProps {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  size: number;
  position?: 'left' | 'right';
  closeOnClickOutside?: boolean;
  children: ReactNode;
}

/** From the side. Its head is a plain box: a second <header> would be a second banner of the page. */
export function SideDrawer({ opened, onClose, title, children, ...look }: SideDrawerProps) {
  const { t } = useTranslation('ui');
  useFocusBack(opened);
  return (
    <Drawer.Root opened={opened} onClose={onClose} {...look}>
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={classes.head}>
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('act.close')} />
        </div>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
