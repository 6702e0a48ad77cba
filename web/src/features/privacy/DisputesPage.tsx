import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchoolId } from '~/api/school';
import { type Dispute, useAnswerDispute, useDisputes } from '~/api/studentRecord';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { destinationOf } from '~/ui/pass/places';
import { useProblemNote } from '~/ui/problemNote';
import { RoomPlate } from '~/ui/RoomPlate';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import classes from './Privacy.module.css';
import { PassTimes } from './RecordRow';
import './words';

function Answering({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation('privacy');
  const send = useAnswerDispute(useSchoolId());
  const problem = useProblemNote();
  const [answer, setAnswer] = useState('');
  return (
    <form
      className={classes.answer}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate({ id: dispute.id, answer }, { onError: problem });
      }}
    >
      <Textarea
        label={t('yourAnswer')}
        maxLength={1000}
        autosize
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!answer.trim()} loading={send.isPending}>
        {t('sendAnswer')}
      </Button>
    </form>
  );
}

function DisputeRow({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation('privacy');
  const place = destinationOf(dispute.pass);
  return (
    <li className={classes.row}>
      <RoomPlate sign={place} size={32} />
      <span className={classes.what}>
        <b>{dispute.pass.student.name}</b>
        <span>{place.name}</span>
        <PassTimes pass={dispute.pass} />
      </span>
      <div className={classes.said}>
        <p>{dispute.note}</p>
        {dispute.answer ? (
          <>
            <b>{t('by', { name: dispute.answeredBy ?? '' })}</b>
            <p>{dispute.answer}</p>
          </>
        ) : (
          <Answering dispute={dispute} />
        )}
      </div>
    </li>
  );
}

/** What students say is wrong about their passes. */
export function DisputesPage() {
  const { t } = useTranslation('privacy');
  const [shown, setShown] = useState<'open' | 'answered'>('open');
  const disputes = useDisputes(useSchoolId(), shown === 'open');
  return (
    <>
      <Titled>
        <h1 className={page.head}>{t('disputes')}</h1>
        <ManualLink to="admin#disputes" about={t('disputes')} />
      </Titled>
      <p className={page.lead}>{t('disputesLead')}</p>
      <SegmentedControl
        aria-label={t('disputes')}
        data={(['open', 'answered'] as const).map((value) => ({ value, label: t(value) }))}
        value={shown}
        onChange={(value) => setShown(value as typeof shown)}
      />
      <Loaded query={disputes} skeleton={<RowSkeletons rows={3} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={IconMessageQuestion} title={t('disputesNone')} />
          ) : (
            <ul className={classes.list}>
              {all.map((dispute) => (
                <DisputeRow key={dispute.id} dispute={dispute} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
