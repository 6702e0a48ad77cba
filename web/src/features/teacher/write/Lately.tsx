import { Button } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSchoolId } from '~/api/school';
import { useWritten } from '~/api/written';
import { RoomPlate } from '~/ui/RoomPlate';
import type { DraftParts } from './useDraft';
import classes from './Write.module.css';

/** The last pass once more, and the rooms one sends students to most often. */
export function Lately({ parts }: { parts: DraftParts }) {
  const { t } = useTranslation('write');
  const written = useWritten(useSchoolId()).data;
  const { draft, change } = parts;
  const last = written?.last;
  const room = (id: string | undefined) => parts.rooms.find((other) => other.id === id);
  const often = (written?.favourites ?? []).flatMap((id) => room(id) ?? []);
  const to = room(last?.destination?.id);
  const repeat = () => {
    if (last && to) {
      parts.to(to, last.minutes);
      change({ originId: last.origin?.id, students: [last.student], travel: last.travel });
    }
  };
  return (
    <div className={classes.often}>
      {last && to && draft.students.length === 0 && (
        <Button variant="default" leftSection={<IconRepeat size="1.125rem" />} onClick={repeat}>
          {t('again', { student: last.student.name, room: to.name })}
        </Button>
      )}
      {!draft.destination &&
        often.map((one) => (
          <Button
            key={one.id}
            variant="default"
            leftSection={<RoomPlate sign={one} size={22} />}
            onClick={() => parts.to(one)}
          >
            {one.name}
          </Button>
        ))}
    </div>
  );
}
