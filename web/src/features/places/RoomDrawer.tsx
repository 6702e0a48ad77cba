import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '~/api/people';
import { useSchoolId } from '~/api/school';
import type { Room } from '~/api/types';
import { SheetTitle } from '~/ui/SheetTitle';
import { SideDrawer } from '~/ui/SideDrawer';
import { RoomFields } from './RoomFields';
import { valuesOf } from './roomForm';

interface RoomDrawerProps {
  opened: boolean;
  room?: Room;
  /** What a new room begins as. */
  like?: Room;
  onClose: () => void;
  onCopy: (room: Room) => void;
}

/** Names of people that a room only knows by id. */
function useNamesIn(room: Room | undefined): { nameOf: (id: string) => string; known: boolean } {
  const wanted = room ? [...(room.restrictionNow.teachers ?? []), ...(room.visibility?.students ?? [])] : [];
  const names = useNames(useSchoolId(), wanted);
  return { nameOf: (id) => names?.get(id) ?? id, known: names !== undefined };
}

/** A room's form beside the list. Whatever was typed is asked about before it is lost. */
export function RoomDrawer({ opened, room, like, onClose, onCopy }: RoomDrawerProps) {
  const { t } = useTranslation('roomForm');
  const { t: ui } = useTranslation('ui');
  const [dirty, setDirty] = useState(false);
  const { nameOf, known } = useNamesIn(room ?? like);
  const leave = () => {
    if (!dirty || window.confirm(t('discardSure'))) {
      setDirty(false);
      onClose();
    }
  };
  return (
    <SideDrawer
      opened={opened}
      onClose={leave}
      position="right"
      size={472}
      closeOnClickOutside={!dirty}
      title={
        <SheetTitle
          sign={room ?? like ?? { colour: 'forest', icon: 'door' }}
          title={room?.name ?? t('new')}
          detail={room?.number ? ui('room.number', { number: room.number }) : undefined}
        />
      }
    >
      {opened && known && (
        <RoomFields
          key={room?.id ?? like?.name ?? 'new'}
          room={room}
          initial={valuesOf(room ?? like, nameOf)}
          onCopy={onCopy}
          onDirty={setDirty}
          onLeave={leave}
          onDone={() => {
            setDirty(false);
            onClose();
          }}
        />
      )}
    </SideDrawer>
  );
}
