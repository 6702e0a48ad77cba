import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddChild } from '~/api/guardians';
import { useHere } from '~/api/school';
import { notice } from '~/ui/notice';
import { Sheet } from '~/ui/Sheet';
import { CodeField, looksLikeCode } from './CodeField';
import classes from './Guardians.module.css';
import { useJoinProblem } from './joinProblem';

function Fields({ onDone }: { onDone: (school?: string) => void }) {
  const { t } = useTranslation('guardians');
  const { me } = useHere();
  const add = useAddChild();
  const problem = useJoinProblem()(add.error);
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(code, {
      onSuccess: (now) => {
        notice({ message: t('join.done') });
        onDone(now.schools.find(({ id }) => me.schools.every((before) => before.id !== id))?.id);
      },
    });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <CodeField value={code} error={problem?.words} onChange={setCode} />
      <Button type="submit" h={48} disabled={!looksLikeCode(code)} loading={add.isPending}>
        {t('home.add')}
      </Button>
    </form>
  );
}

/**
 * One more child, by the code of its school.
 *
 * @param onNewSchool told the school, if it is one more
 */
export function AddChild({ onNewSchool }: { onNewSchool: (school: string) => void }) {
  const { t } = useTranslation('guardians');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="default"
        h={44}
        w="fit-content"
        leftSection={<IconPlus size={20} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('home.add')}
      </Button>
      <Sheet opened={opened} onClose={() => setOpened(false)} title={t('home.add')}>
        <Fields
          onDone={(school) => {
            setOpened(false);
            if (school) {
              onNewSchool(school);
            }
          }}
        />
      </Sheet>
    </>
  );
}
