import { Drawer, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Sheet.module.css';

export interface SheetProps {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Without the dimmed ground, for what opens above a pass that waits. */
  bare?: boolean;
  children: ReactNode;
}

/** From the bottom on phones, in the middle on desks. */
export function Sheet({ opened, onClose, title, bare = false, children }: SheetProps) {
  const desk = useMediaQuery('(min-width: 48em)', false, { getInitialValueInEffect: false });
  const { t } = useTranslation('ui');
  const shared = {
    opened,
    onClose,
    title,
    withOverlay: !bare,
    closeButtonProps: { 'aria-label': t('act.close'), size: 44, iconSize: 24 },
  };
  return desk ? (
    <Modal
      {...shared}
      centered
      radius={24}
      size={480}
      classNames={{ header: classes.header, body: classes.body, title: classes.title }}
    >
      {children}
    </Modal>
  ) : (
    <Drawer
      {...shared}
      position="bottom"
      classNames={{
        content: classes.content,
        header: classes.header,
        body: classes.body,
        title: classes.title,
      }}
    >
      {children}
    </Drawer>
  );
}
