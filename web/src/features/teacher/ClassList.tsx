import { Button, Checkbox } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHall } from '~/api/hall';
import { out } from '~/api/hallViews';
import { useSchoolId } from '~/api/school';
import type { Classmate, MyRoom } from '~/api/types';
import { Chip } from '~/ui/Chip';
import { Face } from '~/ui/Face';
import { Sheet } from '~/ui/Sheet';
import { SheetTitle } from '~/ui/SheetTitle';
import { EmptyState } from '~/ui/states';
import write from './write/Write.module.css';
import { useWrite } from './write/WriteProvider';

/** The class in a room now, to write passes for some of it. */
export function ClassList({
  mine,
  classmates,
  onClose,
}: {
  mine: MyRoom;
  classmates: Classmate[];
  onClose: () => void;
}) {
  const { t } = useTranslation('write');
  const open = useWrite();
  const hall = useHall(useSchoolId(), out);
  const away = new Set(hall.data?.map((pass) => pass.student.id));
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) {
      next.add(id);
    }
    setPicked(next);
  };
  const go = () => {
    onClose();
    open?.({ students: classmates.filter((mate) => picked.has(mate.id)), originId: mine.room.id });
  };
  const name = mine.sectionNow?.name ?? mine.room.name;
  return (
    <Sheet
      opened
      onClose={onClose}
      title={
        <SheetTitle
          sign={mine.room}
          title={t('class.title')}
          detail={t('class.lead', { count: classmates.length, name })}
        />
      }
    >
      {classmates.length === 0 && <EmptyState icon={IconUsers} title={t('class.empty')} />}
      <ul className={write.classList}>
        {classmates.map((mate) => (
          <li key={mate.id}>
            <label>
              <Checkbox
                checked={picked.has(mate.id)}
                onChange={() => toggle(mate.id)}
                aria-label={mate.name}
                disabled={!open}
              />
              <Face name={mate.name} photo={mate.photo} size={36} />
              <b>{mate.name}</b>
              {away.has(mate.id) && <Chip>{t('class.out')}</Chip>}
            </label>
          </li>
        ))}
      </ul>
      {open && (
        <Button fullWidth h={48} disabled={picked.size === 0} onClick={go}>
          {picked.size === 0 ? t('class.pick') : t('class.go', { count: picked.size })}
        </Button>
      )}
    </Sheet>
  );
}
