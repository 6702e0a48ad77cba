import { Select, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHall } from '~/api/hall';
import { out } from '~/api/hallViews';
import { usePeople } from '~/api/people';
import { useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { Classmate, PassCard } from '~/api/types';
import { useAlertRooms, useNotBack } from '~/api/walkouts';
import { useNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';
import { Chip } from '../Chip';
import { PersonRow } from '../PersonRow';
import { Sheet } from '../Sheet';
import classes from './MissingSheet.module.css';
import { useMissing } from './useMissing';
import styles from './Walkout.module.css';

function Choice({
  who,
  below,
  disabled,
  chip,
  onChoose,
}: {
  who: Classmate;
  below?: string;
  disabled: boolean;
  chip?: ReactNode;
  onChoose: () => void;
}) {
  return (
    <li>
      <UnstyledButton disabled={disabled} onClick={onChoose}>
        <PersonRow dense name={who.name} photo={who.photo} faceSize={36} below={below} right={chip} />
      </UnstyledButton>
    </li>
  );
}

interface MissingSheetProps {
  /** Who should be here now. */
  classmates: Classmate[];
  /** The room they should be in. */
  originId: string | undefined;
  onClose: () => void;
}

/** Who is missing: the second tap begins the walkout. */
export function MissingSheet({ classmates, originId, onClose }: MissingSheetProps) {
  const { t } = useTranslation('walkout');
  const { time } = useTimeWords();
  const school = useSchoolId();
  const now = useNow(5000);
  const rooms = useRooms(school).data ?? [];
  const alert = useAlertRooms(school);
  const notBack = useNotBack(school);
  const ended = (notBack.data ?? []).filter((pass) => Date.parse(pass.notBackUntil ?? '') > now);
  const away = new Map((useHall(school, out).data ?? []).map((pass) => [pass.student.id, pass] as const));
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 150);
  const found = usePeople(school, { role: 'student', q, limit: 8 }, q.length > 0).data?.items ?? [];
  const [room, setRoom] = useState<string | null>(alert[0]?.id ?? null);
  const [origin, setOrigin] = useState<string | null>(null);
  const { start, busy, asksOrigin } = useMissing(onClose);
  const choose = (who: { id: string }, known: { originId?: string; afterPassId?: string }) =>
    start({
      studentId: who.id,
      roomId: room ?? undefined,
      ...known,
      ...(origin ? { originId: origin } : {}),
    });
  const chipOf = (pass: PassCard | undefined) =>
    pass && (
      <Chip tone={pass.walkout ? 'walk' : 'closed'}>
        {t(pass.walkout ? 'missing.lookedFor' : 'missing.onPass')}
      </Chip>
    );
  const choices = (people: Classmate[], from: string | undefined) =>
    people.map((who) => (
      <Choice
        key={who.id}
        who={who}
        chip={chipOf(away.get(who.id))}
        disabled={busy || !!away.get(who.id)?.walkout}
        onChoose={() => choose(who, { originId: from })}
      />
    ));
  const lead = alert.find(({ id }) => id === room)?.name ?? '';
  return (
    <Sheet opened onClose={onClose} title={<b className={styles.title}>{t('missing.title')}</b>}>
      <p className={classes.lead}>{t('missing.lead', { room: lead })}</p>
      <div className={classes.fields}>
        <TextInput
          label={t('missing.find')}
          type="search"
          leftSection={<IconSearch size="1.125rem" />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <ul className={classes.list}>{q && choices(found, undefined)}</ul>
      {q && found.length === 0 && <p className={classes.none}>{t('missing.none', { typed: q })}</p>}
      {ended.length > 0 && <h3 className={classes.label}>{t('missing.justEnded')}</h3>}
      <ul className={classes.list}>
        {ended.map((pass) => (
          <Choice
            key={pass.id}
            who={pass.student}
            below={t('missing.ended', {
              place: pass.destination?.name ?? '',
              time: time(pass.endedAt ?? now),
            })}
            chip={chipOf(away.get(pass.student.id))}
            disabled={busy || !!away.get(pass.student.id)?.walkout}
            onChoose={() => choose(pass.student, { afterPassId: pass.id })}
          />
        ))}
      </ul>
      {/* Nothing may come in above what a finger is about to tap. */}
      {!notBack.isLoading && classmates.length > 0 && (
        <>
          <h3 className={classes.label}>{t('missing.class')}</h3>
          <ul className={classes.list}>{choices(classmates, originId)}</ul>
        </>
      )}
      <div className={classes.fields}>
        <Select
          label={t('missing.origin')}
          placeholder={t('missing.originAuto')}
          searchable
          clearable
          data={rooms.filter((one) => !one.alert).map((one) => ({ value: one.id, label: one.name }))}
          value={origin}
          onChange={setOrigin}
          error={asksOrigin && !origin ? t('missing.where') : undefined}
        />
        {alert.length > 1 && (
          <Select
            label={t('missing.room')}
            allowDeselect={false}
            data={alert.map((one) => ({ value: one.id, label: one.name }))}
            value={room}
            onChange={setRoom}
          />
        )}
      </div>
    </Sheet>
  );
}
