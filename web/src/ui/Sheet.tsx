import { Drawer, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Sheet.module.css';
import { useFocusBack } from './useFocusBack';

export interface SheetProps {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Without the dimmed ground, for what opens above a pass that waits. */
  bare?: boolean;
  children: ReactNode;
}

/** By part: a class name on the content would also go to the frame around it. */
const SHEET = { content: classes.content };
const CLOSE = { size: 44, iconSize: 24 } as const;

/** From the bottom on phones, in the middle on desks. */
export function Sheet({ opened, onClose, title, bare = false, children }: SheetProps) {
  const desk = useMediaQuery('(min-width: 48em)', false, { getInitialValueInEffect: false });
  const { t } = useTranslation('ui');
  useFocusBack(opened);
  const close = { ...CLOSE, 'aria-label': t('act.close') };
  // The heads are plain boxes: a second <header> would be a second banner of the page.
  return desk ? (
    <Modal.Root opened={opened} onClose={onClose} centered size={480}>
      {!bare && <Modal.Overlay />}
      <Modal.Content radius={24}>
        <div className={classes.header}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          <Modal.CloseButton {...close} />
        </div>
        <Modal.Body className={classes.body}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  ) : (
    <Drawer.Root opened={opened} onClose={onClose} position="bottom" size="auto" classNames={SHEET}>
      {!bare && <Drawer.Overlay />}
      <Drawer.Content>
        <div className={classes.header}>
          <Drawer.Title className={classes.title}>{title}</Drawer.Title>
          <Drawer.CloseButton {...close} />
        </div>
        <Drawer.Body className={classes.body}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
