import { Autocomplete, Button, Radio, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { PassCard } from '~/api/types';
import { type FoundHow, useFindStudent } from '~/api/walkouts';
import { notice } from '../notice';
import { useProblemNote } from '../problemNote';
import { Sheet } from '../Sheet';
import classes from './Walkout.module.css';

const HOWS: FoundHow[] = ['came-back', 'by-staff', 'with-adult', 'left-school', 'other', 'mistake'];
/** Where the student is again, so that nobody need say so. */
const IN_CLASS: ReadonlySet<FoundHow> = new Set(['came-back', 'mistake']);

/** Where and how a student was found: what ends a walkout. */
export function FoundSheet({ pass, onClose }: { pass: PassCard; onClose: () => void }) {
  const { t } = useTranslation('walkout');
  const school = useSchoolId();
  const rooms = (useRooms(school).data ?? []).filter((room) => !room.alert);
  const find = useFindStudent(school);
  const note = useProblemNote();
  const [how, setHow] = useState<FoundHow>('by-staff');
  const [where, setWhere] = useState('');
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const place = where.trim();
  const room = rooms.find((one) => one.name.toLowerCase() === place.toLowerCase());
  const missesComment = how === 'other' && comment.trim() === '';
  const choose = (next: FoundHow) => {
    setHow(next);
    if (IN_CLASS.has(next) && place === '' && pass.origin) {
      setWhere(pass.origin.name);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (place === '' || missesComment) {
      return;
    }
    const at = room ? { roomId: room.id } : { place };
    find.mutate(
      { id: pass.id, form: { ...at, how, comment: comment.trim() || undefined } },
      {
        onSuccess: () => {
          notice({ message: t('saved', { name: pass.student.name }) });
          onClose();
        },
        onError: note,
      },
    );
  };
  return (
    <Sheet opened onClose={onClose} title={<b className={classes.title}>{pass.student.name}</b>}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <Radio.Group label={t('how')} value={how} onChange={(next) => choose(next as FoundHow)}>
          <Stack gap={10} mt={6}>
            {HOWS.map((one) => (
              <Radio key={one} value={one} label={t(`hows.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Autocomplete
          label={t('where')}
          placeholder={t('whereHint')}
          maxLength={80}
          data={[...new Set(rooms.map((one) => one.name))]}
          limit={8}
          value={where}
          onChange={setWhere}
          error={tried && place === '' ? t('needed') : undefined}
        />
        <Textarea
          label={t('comment')}
          description={t('commentHint')}
          maxLength={500}
          autosize
          minRows={2}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
          error={tried && missesComment ? t('neededOther') : undefined}
        />
        <Button type="submit" fullWidth h={48} loading={find.isPending}>
          {t('save')}
        </Button>
      </form>
    </Sheet>
  );
}
