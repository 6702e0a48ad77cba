import { Button, Menu, TextInput } from '@mantine/core';
import {
  IconBox,
  IconDeviceTablet,
  IconDownload,
  IconFolderPlus,
  IconPlus,
  IconSearch,
  IconUpload,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { roomsFile } from '~/api/roomsAdmin';
import type { Folder, Room } from '~/api/types';
import { useAddress } from '~/lib/address';
import { DotsMenu } from '~/ui/DotsMenu';
import type { Moved } from './board';
import classes from './Places.module.css';
import './boardWords';

/** What is open beside or above the board. */
export type Opened =
  | { what: 'room'; room?: Room; like?: Room }
  | { what: 'folder'; folder?: Folder }
  | { what: 'closing'; room: Room }
  | { what: 'move'; moved: Moved }
  | { what: 'import' }
  | { what: 'starter' }
  | { what: 'bulk' };

function More({ school, onStarter }: { school: string; onStarter: () => void }) {
  const { t } = useTranslation('board');
  const { go } = useAddress();
  return (
    <DotsMenu name={t('more')} size={40}>
      <Menu.Item
        leftSection={<IconDeviceTablet size={18} aria-hidden />}
        onClick={() => go('/admin/rooms/kiosks')}
      >
        {t('kiosks')}
      </Menu.Item>
      <Menu.Item
        component="a"
        href={roomsFile(school, 'export', 'xlsx')}
        download
        leftSection={<IconDownload size={18} aria-hidden />}
      >
        {t('exportXlsx')}
      </Menu.Item>
      <Menu.Item
        component="a"
        href={roomsFile(school, 'export', 'csv')}
        download
        leftSection={<IconDownload size={18} aria-hidden />}
      >
        {t('exportCsv')}
      </Menu.Item>
      <Menu.Item leftSection={<IconBox size={18} aria-hidden />} onClick={onStarter}>
        {t('starter.again')}
      </Menu.Item>
    </DotsMenu>
  );
}

interface ToolsProps {
  school: string;
  typed: string;
  choosing: boolean;
  onType: (typed: string) => void;
  onChoose: () => void;
  onOpen: (opened: Opened) => void;
}

/** The tools above the board. */
export function Tools({ school, typed, choosing, onType, onChoose, onOpen }: ToolsProps) {
  const { t } = useTranslation('places');
  const { t: board } = useTranslation('board');
  return (
    <div className={classes.tools}>
      <TextInput
        aria-label={t('find')}
        placeholder={t('find')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <Button variant={choosing ? 'light' : 'default'} aria-pressed={choosing} onClick={onChoose}>
        {board('select')}
      </Button>
      <span className={classes.apart} />
      <Button
        variant="default"
        leftSection={<IconFolderPlus size={20} aria-hidden />}
        onClick={() => onOpen({ what: 'folder' })}
      >
        {t('addFolder')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconUpload size={20} aria-hidden />}
        onClick={() => onOpen({ what: 'import' })}
      >
        {board('import')}
      </Button>
      <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => onOpen({ what: 'room' })}>
        {t('add')}
      </Button>
      <More school={school} onStarter={() => onOpen({ what: 'starter' })} />
    </div>
  );
}
