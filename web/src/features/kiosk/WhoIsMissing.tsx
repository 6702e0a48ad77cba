import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '~/api/kiosk';
import { ClassList } from './ClassList';
import { Keypad } from './Keypad';
import shared from './Kiosk.module.css';
import classes from './Staff.module.css';

export type Who = { number: string } | { pick: string };

/** Which student staff mean: by number, by the card, or from the list of the class where it is shown. */
export function WhoIsMissing(props: {
  school: string;
  board: Board;
  wrong: string | undefined;
  onWho: (who: Who) => void;
}) {
  const { t } = useTranslation('kiosk');
  const [listed, setListed] = useState(false);
  const wrong = props.wrong ? (
    <p className={shared.wrong} role="alert">
      {props.wrong}
    </p>
  ) : null;
  if (listed) {
    return (
      <ClassList
        school={props.school}
        title={t('missing.title')}
        wrong={wrong}
        busy={false}
        onPick={(pick) => props.onWho({ pick })}
        onBack={() => setListed(false)}
      />
    );
  }
  return (
    <div className={classes.step}>
      {wrong}
      <Keypad
        label={t('missing.number')}
        go={t('next')}
        busy={false}
        onGo={(number) => props.onWho({ number })}
      />
      {props.board.classList && (
        <Button
          variant="default"
          size="lg"
          leftSection={<IconUsers size="1.5rem" aria-hidden />}
          onClick={() => setListed(true)}
        >
          {t('missing.class')}
        </Button>
      )}
    </div>
  );
}
