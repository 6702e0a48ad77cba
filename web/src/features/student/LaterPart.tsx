import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemWords } from '~/ui/problemWords';
import { Reasons } from '~/ui/Reasons';
import { instantOf, soon, useWhenWrong, useZone, type When, WhenFields } from '~/ui/WhenFields';
import { reasonsOf } from './arrange';
import classes from './Student.module.css';

/** When to go, if not now. */
export function LaterPart(props: {
  busy: boolean;
  disabled: boolean;
  error: unknown;
  onSend: (startAt: string) => void;
}) {
  const { t } = useTranslation('student');
  const { t: ui } = useTranslation('ui');
  const zone = useZone();
  const wrongWhen = useWhenWrong();
  const [when, setWhen] = useState(() => soon(zone));
  const [changed, setChanged] = useState(false);
  const change = (next: When) => {
    setWhen(next);
    setChanged(true);
  };
  const send = () => {
    setChanged(false);
    if (startAt) {
      props.onSend(startAt);
    }
  };
  const startAt = instantOf(when, zone);
  const reasons = reasonsOf(props.error);
  // What was wrong is read until the time is another one.
  const wrong = changed ? undefined : wrongWhen(props.error);
  return (
    <>
      <WhenFields value={when} onChange={change} error={wrong} />
      {reasons.length > 0 && <Reasons reasons={reasons} />}
      {Boolean(props.error) && reasons.length === 0 && !wrong && !changed && (
        <p className={classes.wrong} role="alert">
          {problemWords(ui, props.error)}
        </p>
      )}
      <Button
        h={56}
        fz="lg"
        radius={14}
        loading={props.busy}
        disabled={props.disabled || !startAt}
        onClick={send}
      >
        {t('sheet.schedule')}
      </Button>
    </>
  );
}
