import { UnstyledButton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKioskClass } from '~/api/kiosk';
import { Loaded, RowSkeletons } from '~/ui/states';
import classes from './ClassList.module.css';
import pad from './Keypad.module.css';
import shared from './Kiosk.module.css';

/** The class now in session by first names with an initial, and nothing about anybody. */
export function ClassList(props: {
  school: string;
  title: string;
  wrong: ReactNode;
  busy: boolean;
  onPick: (pick: string) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('kiosk');
  const list = useKioskClass(props.school, true);
  return (
    <section className={classes.list} aria-label={props.title}>
      <div className={pad.label}>
        <UnstyledButton className={pad.backButton} aria-label={t('back')} onClick={props.onBack}>
          <IconArrowLeft size="1.75rem" aria-hidden />
        </UnstyledButton>
        <h2>{props.title}</h2>
      </div>
      {props.wrong}
      <Loaded query={list} skeleton={<RowSkeletons rows={6} />}>
        {(names) =>
          names.length === 0 ? (
            <p className={shared.muted}>{t('classNone')}</p>
          ) : (
            <ul className={classes.names}>
              {names.map(({ pick, name }) => (
                <li key={pick}>
                  <UnstyledButton
                    className={classes.nameButton}
                    disabled={props.busy}
                    onClick={() => props.onPick(pick)}
                  >
                    {name}
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
