import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTellStaff } from '~/api/emergency';
import { useSchoolId } from '~/api/school';
import page from '~/ui/FormPage.module.css';
import { useProblemNote } from '~/ui/problemNote';
import classes from './Safety.module.css';

/** Tells all staff something while an emergency is on. */
export function TellStaff() {
  const { t } = useTranslation('safety');
  const tell = useTellStaff(useSchoolId());
  const problem = useProblemNote();
  const [text, setText] = useState('');
  return (
    <form
      className={`${page.card} ${classes.noPrint}`}
      onSubmit={(event) => {
        event.preventDefault();
        tell.mutate(text, {
          onSuccess: () => {
            setText('');
            notifications.show({ message: t('sent') });
          },
          onError: problem,
        });
      }}
    >
      <div className={classes.form}>
        <Textarea
          label={t('message')}
          description={t('messageWhy')}
          maxLength={500}
          autosize
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!text.trim()} loading={tell.isPending}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}
