import { Button, Menu, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassAbility, PassCard } from '~/api/types';
import { DotsMenu } from '~/ui/DotsMenu';
import { PersonRow } from '~/ui/PersonRow';
import { Notices } from '~/ui/pass/Notices';
import { PassRoute } from '~/ui/RouteLine';
import { Sheet } from '~/ui/Sheet';
import { TimeLeft } from '~/ui/TimeLeft';
import { Watched } from '~/ui/Watched';
import classes from './Hallway.module.css';

/** Something that may be done with a pass from its row. */
export interface Choice {
  name: PassAbility | 'message' | 'report';
  label: string;
  run: () => void;
}

interface RowProps {
  pass: PassCard;
  choices: Choice[];
}

/** What comes next is filled; what ends a pass or only tells of it is not. */
const PLAIN: ReadonlySet<Choice['name']> = new Set(['end', 'message', 'report']);

function Below({ pass }: { pass: PassCard }) {
  return (
    <>
      <PassRoute pass={pass} />
      <Notices pass={pass} />
      <Watched student={pass.student.id} />
    </>
  );
}

/** On phones the whole row opens what may be done: large targets, and room for the route. */
export function PhoneRow({ pass, choices }: RowProps) {
  const [opened, setOpened] = useState(false);
  const choose = (choice: Choice) => {
    setOpened(false);
    choice.run();
  };
  return (
    <>
      <UnstyledButton className={classes.press} onClick={() => setOpened(true)}>
        <PersonRow
          name={pass.student.name}
          photo={pass.student.photo}
          below={<Below pass={pass} />}
          right={<TimeLeft pass={pass} />}
        />
      </UnstyledButton>
      <Sheet
        opened={opened}
        onClose={() => setOpened(false)}
        title={<b className={classes.name}>{pass.student.name}</b>}
      >
        <div className={classes.offers}>
          <PassRoute pass={pass} />
          {choices.map((choice) => (
            <Button
              key={choice.name}
              h={52}
              variant={PLAIN.has(choice.name) ? 'default' : 'filled'}
              onClick={() => choose(choice)}
            >
              {choice.label}
            </Button>
          ))}
        </div>
      </Sheet>
    </>
  );
}

export function DeskRow({ pass, choices }: RowProps) {
  const { t } = useTranslation('monitor');
  const end = choices.find(({ name }) => name === 'end');
  return (
    <PersonRow
      name={pass.student.name}
      photo={pass.student.photo}
      below={<Below pass={pass} />}
      right={<TimeLeft pass={pass} />}
      actions={
        <span className={classes.noPrint}>
          {end && (
            <Button variant="default" px="sm" onClick={end.run}>
              {t('end')}
            </Button>
          )}
          <DotsMenu name={pass.student.name} size={40}>
            {choices
              .filter((choice) => choice !== end)
              .map((choice) => (
                <Menu.Item key={choice.name} onClick={choice.run}>
                  {choice.label}
                </Menu.Item>
              ))}
          </DotsMenu>
        </span>
      }
    />
  );
}
