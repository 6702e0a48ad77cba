import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from '~/ui/Face';
import { problemWords } from '~/ui/problemWords';
import { Reasons } from '~/ui/Reasons';
import type { Draft } from './useDraft';
import type { Held, useSubmit } from './useSubmit';
import classes from './Write.module.css';

function HeldList({ title, held }: { title: string; held: Held[] }) {
  if (held.length === 0) {
    return null;
  }
  return (
    <section>
      <p className={classes.lead}>{title}</p>
      {held.map(({ student, reasons }) => (
        <article key={student.id} className={classes.held}>
          <div className={classes.heldName}>
            <Face name={student.name} photo={student.photo} size={28} />
            <b>{student.name}</b>
          </div>
          <Reasons reasons={reasons} />
        </article>
      ))}
    </section>
  );
}

/** Spells out every rule that a pass would set aside, before it is written all the same. */
export function ConfirmPasses({ submit, draft }: { submit: ReturnType<typeof useSubmit>; draft: Draft }) {
  const { t } = useTranslation('write');
  const { t: ui } = useTranslation('ui');
  const [comment, setComment] = useState('');
  const count = submit.confirmable.length;
  const never = submit.held.filter((held) => !submit.confirmable.includes(held));
  return (
    <div className={classes.form}>
      {count > 0 && <h2 className={classes.question}>{t('confirm.title', { count })}</h2>}
      <HeldList title={t('confirm.lead')} held={submit.confirmable} />
      <HeldList title={t('confirm.never')} held={never} />
      {count > 0 && (
        <Textarea
          label={t('confirm.comment')}
          maxLength={500}
          autosize
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
      )}
      {submit.error && (
        <p className={classes.wrong} role="alert">
          {problemWords(ui, submit.error)}
        </p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" h={44} onClick={submit.back}>
          {t('confirm.back')}
        </Button>
        {count > 0 && (
          <Button
            h={44}
            data-autofocus
            loading={submit.busy}
            onClick={() => submit.send(draft, true, comment)}
          >
            {t('confirm.go', { count })}
          </Button>
        )}
      </div>
    </div>
  );
}
