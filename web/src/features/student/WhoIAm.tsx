import { IconDeviceLaptop } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHall } from '~/api/hall';
import { useHere } from '~/api/school';
import type { PassCard } from '~/api/types';
import { MyPass } from './MyPass';
import classes from './Student.module.css';
import './words';

/** What is never kept from a phone. */
const ENDING: ReadonlySet<PassCard['abilities'][number]> = new Set(['end', 'arrive', 'resume', 'undo']);

/** A pass that is under way all the same: it can be ended here, and nothing else. */
function UnderWay() {
  const { school } = useHere();
  const pass = useHall(school.id, ({ passes }) =>
    Object.values(passes).find((one) => one.student.id === school.personId && one.state === 'active'),
  ).data;
  return pass ? (
    <MyPass
      pass={{ ...pass, abilities: pass.abilities.filter((ability) => ENDING.has(ability)) }}
      account={null}
      onDismiss={() => undefined}
    />
  ) : null;
}

/** What a phone shows where passes are not for phones: the ID card, and how to get a pass all the same. */
export function WhoIAm({ account, card }: { account: ReactNode; card: ReactNode }) {
  const { t } = useTranslation('student');
  return (
    <main id="content" className={classes.page}>
      <div className={classes.away}>{account}</div>
      {card}
      <UnderWay />
      <p className={classes.notForPhones}>
        <IconDeviceLaptop size={28} stroke={1.5} aria-hidden />
        {t('phone.lead')}
      </p>
    </main>
  );
}
