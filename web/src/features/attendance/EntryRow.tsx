import { ActionIcon, Button } from '@mantine/core';
import { IconClockExclamation, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type DeskEntry, useTakeBack } from '~/api/attendance';
import { useSchoolId } from '~/api/school';
import { useNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';
import { Chip, type ChipTone } from '~/ui/Chip';
import { notice } from '~/ui/notice';
import { PersonRow } from '~/ui/PersonRow';
import { useProblemNote } from '~/ui/problemNote';
import classes from './Desk.module.css';
import { didOf, overdue } from './entries';

const TONES: Record<DeskEntry['kind'], ChipTone> = {
  late: 'line',
  early: 'ask',
  absent: 'closed',
  back: 'pine',
};

interface EntryRowProps {
  entry: DeskEntry;
  returned: boolean;
  onPrint: (entry: string) => void;
}

/** One entry, its slip once more, and a way to take it back. */
export function EntryRow({ entry, returned, onPrint }: EntryRowProps) {
  const { t } = useTranslation('attendance');
  const { time } = useTimeWords();
  const now = useNow(30_000);
  const takeBack = useTakeBack(useSchoolId());
  const note = useProblemNote();
  const did = t(`did.${didOf(entry, now)}`);
  const { name } = entry.student;
  const late = overdue(entry, returned, now);
  const details = [
    entry.reason,
    entry.excused && t('excused'),
    entry.returnsAt && !late && t('backAt', { time: time(entry.returnsAt) }),
    entry.note,
    t('by', { name: entry.by }),
  ];
  return (
    <div className={classes.row}>
      <span className={classes.time}>{time(entry.at)}</span>
      <PersonRow
        name={name}
        photo={entry.student.photo}
        faceSize={36}
        below={
          <span className={classes.details}>
            <Chip tone={TONES[entry.kind]}>{did}</Chip>
            {late && (
              <Chip tone="over" icon={IconClockExclamation}>
                {t('overdue', { time: time(late) })}
              </Chip>
            )}
            <span>{details.filter(Boolean).join(' · ')}</span>
          </span>
        }
      />
      <div className={classes.acts}>
        {entry.kind !== 'absent' && (
          <ActionIcon
            variant="default"
            size={40}
            aria-label={t('printOf', { name })}
            onClick={() => onPrint(entry.id)}
          >
            <IconPrinter size="1.25rem" />
          </ActionIcon>
        )}
        <Button
          variant="subtle"
          px="sm"
          aria-label={t('takeBackOf', { name, did })}
          loading={takeBack.isPending}
          onClick={() =>
            takeBack.mutate(entry.id, {
              onSuccess: () => notice({ message: t('takenBack') }),
              onError: note,
            })
          }
        >
          {t('takeBack')}
        </Button>
      </div>
    </div>
  );
}
