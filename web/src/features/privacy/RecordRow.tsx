import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchoolId } from '~/api/school';
import { type RecordEntry, type Said, useMakeDispute } from '~/api/studentRecord';
import type { PassCard } from '~/api/types';
import { useTimeWords } from '~/lib/time';
import { destinationOf } from '~/ui/pass/places';
import { useProblemNote } from '~/ui/problemNote';
import { RoomPlate } from '~/ui/RoomPlate';
import classes from './Privacy.module.css';

/** When a pass was, or what became of it where it never started. */
export function PassTimes({ pass }: { pass: PassCard }) {
  const { t } = useTranslation('privacy');
  const { t: ui } = useTranslation('ui');
  const { time, day } = useTimeWords();
  const since = pass.startedAt ?? pass.requestedAt ?? pass.endedAt;
  return (
    <span className={classes.quiet}>
      {since && `${day(since)}, `}
      {pass.startedAt && pass.endedAt
        ? t('row', { from: time(pass.startedAt), to: time(pass.endedAt) })
        : ui(`state.${pass.state}`)}
    </span>
  );
}

function Dispute({ said }: { said: Said }) {
  const { t } = useTranslation('privacy');
  return (
    <div className={classes.said}>
      <b>{t('said')}</b>
      <p>{said.note}</p>
      {said.answer ? (
        <>
          <b>{t('answer')}</b>
          <p>{said.answer}</p>
        </>
      ) : (
        <span className={classes.quiet}>{t('waiting')}</span>
      )}
    </div>
  );
}

function Saying({ pass, onClose }: { pass: PassCard; onClose: () => void }) {
  const { t } = useTranslation('privacy');
  const send = useMakeDispute(useSchoolId());
  const problem = useProblemNote();
  const [note, setNote] = useState('');
  return (
    <form
      className={classes.said}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate({ pass: pass.id, note }, { onSuccess: onClose, onError: problem });
      }}
    >
      <Textarea
        label={t('say')}
        description={t('sayHint')}
        maxLength={1000}
        autosize
        minRows={2}
        required
        data-autofocus
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit" h={44} disabled={!note.trim()} loading={send.isPending}>
        {t('send')}
      </Button>
    </form>
  );
}

/** One pass of the student's record, with what they say is wrong about it. */
export function RecordRow({ entry }: { entry: RecordEntry }) {
  const { t } = useTranslation('privacy');
  const [saying, setSaying] = useState(false);
  const { pass, dispute } = entry;
  const place = destinationOf(pass);
  return (
    <li className={classes.row}>
      <RoomPlate sign={place} size={32} />
      <span className={classes.what}>
        <b>{place.name}</b>
        <PassTimes pass={pass} />
      </span>
      {!dispute && !saying && (
        <Button
          variant="subtle"
          h={44}
          px={8}
          aria-label={`${t('wrong')}: ${place.name}`}
          onClick={() => setSaying(true)}
        >
          {t('wrong')}
        </Button>
      )}
      {dispute && <Dispute said={dispute} />}
      {!dispute && saying && <Saying pass={pass} onClose={() => setSaying(false)} />}
    </li>
  );
}
