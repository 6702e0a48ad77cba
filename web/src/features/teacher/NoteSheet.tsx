import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangePass } from '~/api/passes';
import { useSchoolId } from '~/api/school';
import type { PassCard } from '~/api/types';
import { useProblemNote } from '~/ui/problemNote';
import { Sheet } from '~/ui/Sheet';
import classes from './Teacher.module.css';

/** A note on a pass, for staff only. */
export function NoteSheet({ pass, onClose }: { pass: PassCard; onClose: () => void }) {
  const { t } = useTranslation('teacher');
  const change = useChangePass(useSchoolId());
  const note = useProblemNote();
  const [text, setText] = useState(pass.note ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ id: pass.id, change: { note: text } }, { onSuccess: onClose, onError: note });
  };
  return (
    <Sheet opened onClose={onClose} title={<b className={classes.sheetTitle}>{pass.student.name}</b>}>
      <form onSubmit={submit}>
        <Textarea
          label={t('note')}
          maxLength={500}
          autosize
          minRows={2}
          data-autofocus
          mb={12}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" fullWidth h={44} loading={change.isPending} disabled={text.trim() === ''}>
          {t('noteSave')}
        </Button>
      </form>
    </Sheet>
  );
}
