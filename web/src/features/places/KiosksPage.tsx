import '~/ui/laterStyles';
import { Button, Select, Switch, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconDeviceTablet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Kiosk, useKiosks, useMakeKiosk, useShowClass, useUnbindKiosk } from '~/api/kiosks';
import { useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import { useAddress } from '~/lib/address';
import { serverNow } from '~/lib/clock';
import { deviceOf } from '~/lib/device';
import { useTimeWords } from '~/lib/time';
import { Chip } from '~/ui/Chip';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { useProblemNote } from '~/ui/problemNote';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import classes from './Kiosks.module.css';
import './kioskWords';

/** A device that has not been heard of for so long is off, or without a network. */
const QUIET_MS = 3 * 60_000;

function Row({ kiosk }: { kiosk: Kiosk }) {
  const { t } = useTranslation('kiosks');
  const { day, time } = useTimeWords();
  const school = useSchoolId();
  const unbind = useUnbindKiosk(school);
  const show = useShowClass(school);
  const note = useProblemNote();
  const { browser, system } = deviceOf(kiosk.device ?? '');
  const quiet = kiosk.seenAt ? serverNow() - Date.parse(kiosk.seenAt) > QUIET_MS : true;
  const seen = kiosk.seenAt ?? kiosk.madeAt;
  const when = { day: day(seen), time: time(seen) };
  return (
    <li className={page.row}>
      <span className={classes.what}>
        <b>{kiosk.roomName}</b>
        <span>
          {kiosk.boundAt
            ? [[browser, system].filter(Boolean).join(', '), t('seen', when)].filter(Boolean).join('. ')
            : t('made', when)}
        </span>
      </span>
      <Chip tone={kiosk.boundAt && !quiet ? 'pine' : 'closed'}>
        {t(kiosk.boundAt ? (quiet ? 'quiet' : 'on') : 'waiting')}
      </Chip>
      <Switch
        label={t('classList')}
        aria-label={`${t('classList')}: ${kiosk.roomName}`}
        checked={show.isPending ? show.variables.shown : kiosk.classList}
        disabled={show.isPending}
        onChange={(event) =>
          show.mutate({ id: kiosk.id, shown: event.currentTarget.checked }, { onError: note })
        }
      />
      <Button
        variant="default"
        aria-label={`${t('unbind')}: ${kiosk.roomName}`}
        loading={unbind.isPending}
        onClick={() =>
          window.confirm(t('sure', { room: kiosk.roomName })) && unbind.mutate(kiosk.id, { onError: note })
        }
      >
        {t('unbind')}
      </Button>
    </li>
  );
}

/** Chooses the room, and shows the code once. */
function Make() {
  const { t } = useTranslation('kiosks');
  const school = useSchoolId();
  const { time } = useTimeWords();
  const rooms = useRooms(school);
  const make = useMakeKiosk(school);
  const note = useProblemNote();
  const [room, setRoom] = useState<string | null>(null);
  return (
    <section className={page.card}>
      <h2>{t('new')}</h2>
      <div className={classes.make}>
        <Select
          label={t('room')}
          searchable
          nothingFoundMessage={t('noRoom')}
          data={(rooms.data ?? []).map(({ id, name, number }) => ({
            value: id,
            label: number && number !== name ? `${name}, ${number}` : name,
          }))}
          value={room}
          onChange={(chosen) => {
            make.reset();
            setRoom(chosen);
          }}
        />
        <Button
          disabled={!room}
          loading={make.isPending}
          onClick={() => room && make.mutate(room, { onError: note })}
        >
          {t('code')}
        </Button>
      </div>
      {make.data && (
        <div className={classes.once} role="status">
          <p>{t('how', { address: `${location.origin}/kiosk` })}</p>
          <code>{make.data.code}</code>
          <p>{t('until', { time: time(make.data.until) })}</p>
        </div>
      )}
    </section>
  );
}

/** The shared devices of a school, each bound to one room. */
export function KiosksPage() {
  const { t } = useTranslation('kiosks');
  const { go } = useAddress();
  const kiosks = useKiosks(useSchoolId());
  return (
    <>
      <UnstyledButton className={classes.back} onClick={() => go('/admin/rooms')}>
        <IconArrowLeft size={20} aria-hidden />
        {t('back')}
      </UnstyledButton>
      <Titled>
        <h1 className={page.head}>{t('title')}</h1>
        <ManualLink to="admin#kiosks" about={t('title')} />
      </Titled>
      <p className={page.lead}>{t('lead')}</p>
      <Make />
      <Loaded query={kiosks} skeleton={<RowSkeletons rows={3} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={IconDeviceTablet} title={t('none')} detail={t('noneDetail')} />
          ) : (
            <ul className={page.list}>
              {all.map((kiosk) => (
                <Row key={kiosk.id} kiosk={kiosk} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
