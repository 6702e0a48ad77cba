import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActOnPass } from '~/api/passes';
import { useSchoolId } from '~/api/school';
import type { PassCard } from '~/api/types';
import { isProblem } from '~/lib/problem';
import { destinationOf, originOf, shortName } from '~/ui/pass/places';
import { problemWords } from '~/ui/problemWords';
import { Sheet } from '~/ui/Sheet';
import { SheetTitle } from '~/ui/SheetTitle';
import classes from './Student.module.css';

/** Ends a pass, or says that the student has arrived, with the code of the room. */
export function CodeSheet({
  pass,
  act: done,
  onClose,
}: {
  pass: PassCard;
  act: 'end' | 'arrival';
  onClose: () => void;
}) {
  const { t } = useTranslation('pass');
  const { t: ui } = useTranslation('ui');
  const act = useActOnPass(useSchoolId());
  const [code, setCode] = useState('');
  const there = done === 'arrival' || pass.travel === 'one-way';
  const room = there ? destinationOf(pass) : originOf(pass);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ id: pass.id, act: done, code: code.trim() }, { onSuccess: onClose });
  };
  const says = (error: unknown) => {
    if (isProblem(error) && error.status === 429) {
      return t('code.wait', { count: Math.max(1, Math.ceil((error.retryAfter ?? 60) / 60)) });
    }
    return isProblem(error) && error.status === 400 ? t('code.wrong') : problemWords(ui, error);
  };
  return (
    <Sheet
      opened
      bare
      onClose={onClose}
      title={
        <SheetTitle sign={room} title={t('code.title')} detail={t('code.lead', { room: shortName(room) })} />
      }
    >
      <form onSubmit={submit} className={classes.stack}>
        <TextInput
          label={t('code.label')}
          inputMode="numeric"
          autoComplete="off"
          data-autofocus
          value={code}
          error={act.error ? says(act.error) : undefined}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" h={52} fz="lg" loading={act.isPending} disabled={code.trim() === ''}>
          {t(done === 'end' ? 'code.go' : 'code.arrived')}
        </Button>
      </form>
    </Sheet>
  );
}
