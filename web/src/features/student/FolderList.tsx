import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RoomPlate } from '~/ui/RoomPlate';
import type { FolderOffers, Offer } from './arrange';
import classes from './Student.module.css';
import { Tiles } from './Tiles';

function FolderRow({ group, onPick }: { group: FolderOffers; onPick: (offer: Offer) => void }) {
  const { t } = useTranslation('student');
  const [opened, setOpened] = useState(false);
  const { folder, offers } = group;
  return (
    <section className={classes.folder}>
      <UnstyledButton
        className={classes.folderHead}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        <RoomPlate sign={folder} size={40} />
        <span className={classes.folderName}>
          <b>{folder.name}</b>
          <span>{t('places', { count: offers.length })}</span>
        </span>
        <IconChevronDown className={classes.chevron} data-open={opened || undefined} aria-hidden />
      </UnstyledButton>
      <Collapse expanded={opened}>
        <div className={classes.folderBody}>
          <Tiles offers={offers} onPick={onPick} />
        </div>
      </Collapse>
    </section>
  );
}

/** Folders as rows that open in place. */
export function FolderList({ groups, onPick }: { groups: FolderOffers[]; onPick: (offer: Offer) => void }) {
  return (
    <div className={classes.folders}>
      {groups.map((group) => (
        <FolderRow key={group.folder.id} group={group} onPick={onPick} />
      ))}
    </div>
  );
}
