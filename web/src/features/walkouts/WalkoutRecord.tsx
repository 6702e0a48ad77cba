import { Button } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchoolId } from '~/api/school';
import type { PassCard } from '~/api/types';
import { usePass, useWalkout } from '~/api/walkouts';
import { useNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';
import { longName, originOf } from '~/ui/pass/places';
import { Loaded, RowSkeletons } from '~/ui/states';
import { To } from '~/ui/To';
import { useFound } from './useFound';
import classes from './Walkouts.module.css';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return children ? (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  ) : null;
}

function Facts({ pass, after }: { pass: PassCard; after: PassCard | undefined }) {
  const { t } = useTranslation('walkouts');
  const { t: walkout } = useTranslation('walkout');
  const { day, time } = useTimeWords();
  const { where } = useFound();
  const now = useNow(30_000);
  const { begunBy, kiosk, found } = pass.walkout ?? {};
  const moment = (at: string) => t('fact.at', { day: day(at), time: time(at) });
  const ends = pass.endedAt ? Date.parse(pass.endedAt) : now;
  const away = Math.max(0, Math.round((ends - Date.parse(pass.startedAt ?? '')) / 60_000));
  const by = (name: string | undefined) => (name ? ` ${t('fact.by', { name })}` : '');
  return (
    <dl className={classes.facts}>
      <Fact name={t('fact.student')}>{pass.student.name}</Fact>
      <Fact name={t('fact.grade')}>{pass.student.grade}</Fact>
      <Fact name={t('fact.missing')}>{longName(originOf(pass))}</Fact>
      <Fact name={t('fact.began')}>
        {pass.startedAt &&
          moment(pass.startedAt) +
            by(begunBy?.name) +
            (kiosk ? `, ${t('fact.kiosk', { room: kiosk.name })}` : '')}
      </Fact>
      <Fact name={t('fact.after')}>
        {after?.destination &&
          t('fact.afterEnded', { place: longName(after.destination), time: time(after.endedAt ?? '') })}
      </Fact>
      <Fact name={t('fact.note')}>{pass.note}</Fact>
      <Fact name={t('fact.away')}>{t('away', { count: away })}</Fact>
      <Fact name={t('fact.found')}>
        {pass.endedAt ? moment(pass.endedAt) + by(pass.endedBy?.name) : t('still')}
      </Fact>
      <Fact name={t('fact.where')}>{found && where(found)}</Fact>
      <Fact name={t('fact.how')}>{found && walkout(`hows.${found.how}`)}</Fact>
      <Fact name={t('fact.comment')}>{found?.comment}</Fact>
    </dl>
  );
}

/** One walkout with all that is known of it, ready for a talk and for paper. */
export function WalkoutRecord({ id }: { id: string }) {
  const { t } = useTranslation('walkouts');
  const school = useSchoolId();
  const pass = useWalkout(school, id);
  const after = usePass(school, pass.data?.walkout?.after ?? undefined);
  return (
    <div className={classes.page}>
      <div className={classes.tools}>
        <Button
          variant="subtle"
          px={0}
          leftSection={<IconArrowLeft size="1.125rem" />}
          renderRoot={(props) => <To href="/walkouts" {...props} />}
        >
          {t('back')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size="1.125rem" />}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
      </div>
      <Loaded query={pass} skeleton={<RowSkeletons rows={5} />}>
        {(known) => (
          <article className={classes.paper}>
            <h1>{t('record', { name: known.student.name })}</h1>
            <Facts pass={known} after={after.data} />
            <div className={classes.onPaper}>
              <h2>{t('talk')}</h2>
              <div className={classes.blank} />
              <p className={classes.sign}>{t('signed')}</p>
            </div>
          </article>
        )}
      </Loaded>
    </div>
  );
}
