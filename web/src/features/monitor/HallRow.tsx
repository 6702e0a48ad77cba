import { Button, Menu, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { undoable } from '~/api/hallViews';
import { type Act, useActOnPass } from '~/api/passes';
import { useSchoolId } from '~/api/school';
import type { PassAbility, PassCard } from '~/api/types';
import { serverNow } from '~/lib/clock';
import { DotsMenu } from '~/ui/DotsMenu';
import { PersonRow } from '~/ui/PersonRow';
import { Notices } from '~/ui/pass/Notices';
import { useProblemNote } from '~/ui/problemNote';
import { PassRoute } from '~/ui/RouteLine';
import { Sheet } from '~/ui/Sheet';
import { TimeLeft } from '~/ui/TimeLeft';
import { Watched } from '~/ui/Watched';
import classes from './Hallway.module.css';

interface Offer {
  ability: PassAbility;
  act: Act;
  words: 'arrived' | 'end' | 'backSent' | 'undo';
}

const OFFERS: Offer[] = [
  { ability: 'arrive', act: { act: 'arrival' }, words: 'arrived' },
  { ability: 'resume', act: { act: 'resumption' }, words: 'backSent' },
  { ability: 'end', act: { act: 'end' }, words: 'end' },
  { ability: 'undo', act: { act: 'cancellation' }, words: 'undo' },
];

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
function PhoneRow({ pass, offers, run }: { pass: PassCard; offers: Offer[]; run: (act: Act) => void }) {
  const { t } = useTranslation('monitor');
  const [opened, setOpened] = useState(false);
  const row = (
    <PersonRow
      name={pass.student.name}
      photo={pass.student.photo}
      below={<Below pass={pass} />}
      right={<TimeLeft pass={pass} />}
    />
  );
  if (offers.length === 0) {
    return row;
  }
  const choose = (act: Act) => {
    setOpened(false);
    run(act);
  };
  return (
    <>
      <UnstyledButton className={classes.press} onClick={() => setOpened(true)}>
        {row}
      </UnstyledButton>
      <Sheet
        opened={opened}
        onClose={() => setOpened(false)}
        title={<b className={classes.name}>{pass.student.name}</b>}
      >
        <div className={classes.offers}>
          <PassRoute pass={pass} />
          {offers.map(({ ability, act, words }) => (
            <Button
              key={ability}
              h={52}
              variant={ability === 'end' ? 'default' : 'filled'}
              onClick={() => choose(act)}
            >
              {t(words)}
            </Button>
          ))}
        </div>
      </Sheet>
    </>
  );
}

function DeskRow({ pass, offers, run }: { pass: PassCard; offers: Offer[]; run: (act: Act) => void }) {
  const { t } = useTranslation('monitor');
  const end = offers.find(({ ability }) => ability === 'end');
  const others = offers.filter(({ ability }) => ability !== 'end');
  const actions = offers.length > 0 && (
    <>
      {end && (
        <Button variant="default" px="sm" onClick={() => run(end.act)}>
          {t('end')}
        </Button>
      )}
      {others.length > 0 && (
        <DotsMenu name={pass.student.name} size={40}>
          {others.map(({ ability, act, words }) => (
            <Menu.Item key={ability} onClick={() => run(act)}>
              {t(words)}
            </Menu.Item>
          ))}
        </DotsMenu>
      )}
    </>
  );
  return (
    <PersonRow
      name={pass.student.name}
      photo={pass.student.photo}
      below={<Below pass={pass} />}
      right={<TimeLeft pass={pass} />}
      actions={actions}
    />
  );
}

/** One student who is out. */
export const HallRow = memo(function HallRow({ pass }: { pass: PassCard }) {
  const act = useActOnPass(useSchoolId());
  const note = useProblemNote();
  const desk = useMediaQuery('(min-width: 48em)', false, { getInitialValueInEffect: false });
  const offers = OFFERS.filter(
    ({ ability }) => pass.abilities.includes(ability) && (ability !== 'undo' || undoable(pass, serverNow())),
  );
  const run = (chosen: Act) => act.mutate({ id: pass.id, ...chosen }, { onError: note });
  const Row = desk ? DeskRow : PhoneRow;
  return <Row pass={pass} offers={offers} run={run} />;
});
