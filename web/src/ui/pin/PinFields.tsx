import '~/ui/laterStyles';
import { Button, PasswordInput, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { TFunction } from 'i18next';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePinHolders } from '~/api/pins';
import type { NamedPerson } from '~/api/types';
import { isProblem } from '~/lib/problem';
import { problemWords } from '../problemWords';
import classes from './Pin.module.css';
import './words';

export interface Pin {
  staffId: string;
  pin: string;
}

function wrongWords(t: TFunction<'pin'>, ui: TFunction<'ui'>, error: unknown): string {
  if (isProblem(error)) {
    switch (error.status) {
      case 400:
        return t('wrong');
      case 403:
        return t('notAsked');
      case 429:
        return t('wait', { count: Math.max(1, Math.ceil((error.retryAfter ?? 60) / 60)) });
    }
  }
  return problemWords(ui, error);
}

/** A member of staff, chosen by name, types the PIN on somebody else's device. */
export function PinFields(props: {
  school: string;
  /** Whom to choose from before anything is typed. */
  suggested: NamedPerson[];
  /** What the button does. */
  go: 'start' | 'approve' | 'end' | 'leave' | 'next';
  /** Whether the device belongs to the room, so that nobody has to hand over theirs. */
  here?: boolean;
  busy: boolean;
  error: unknown;
  onSend: (pin: Pin) => void;
}) {
  const { t } = useTranslation('pin');
  const { t: ui } = useTranslation('ui');
  const [staff, setStaff] = useState<string | undefined>();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, 200);
  const [pin, setPin] = useState('');
  const found = usePinHolders(props.school, query);
  const suggested = new Set(props.suggested.map((person) => person.id));
  const people = new Map((found.data ?? []).map((person) => [person.id, person.name] as const));
  const sorted = [...people].sort(
    ([one], [other]) => Number(suggested.has(other)) - Number(suggested.has(one)),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (staff) {
      props.onSend({ staffId: staff, pin });
      setPin('');
    }
  };
  return (
    <form className={classes.fields} onSubmit={send} autoComplete="off">
      {!props.here && <p>{t('lead')}</p>}
      <Select
        label={t('who')}
        placeholder={t('find')}
        searchable
        size="md"
        data-autofocus
        comboboxProps={{ withinPortal: true }}
        nothingFoundMessage={t('none')}
        data={sorted.map(([value, label]) => ({ value, label }))}
        value={staff ?? null}
        onChange={(id) => setStaff(id ?? undefined)}
        searchValue={typed}
        onSearchChange={setTyped}
      />
      <PasswordInput
        label={t('pin')}
        size="md"
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        value={pin}
        error={props.error ? wrongWords(t, ui, props.error) : undefined}
        onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, ''))}
      />
      <Button type="submit" h={52} fz="lg" loading={props.busy} disabled={!staff || pin.length < 4}>
        {t(props.go)}
      </Button>
    </form>
  );
}
