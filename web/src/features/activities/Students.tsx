import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Activity, useActivityStudents, useListStudents } from '~/api/activities';
import { useSchoolId } from '~/api/school';
import type { NamedPerson } from '~/api/types';
import { Face } from '~/ui/Face';
import page from '~/ui/FormPage.module.css';
import { PeoplePicker } from '~/ui/PeoplePicker';
import { PasteStudents } from '~/ui/paste/PasteStudents';
import { useProblemNote } from '~/ui/problemNote';
import { Loaded, RowSkeletons } from '~/ui/states';
import './words';

/** Who is on the list of an activity: chosen by name, pasted, or from a CSV. */
export function Students({ activity }: { activity: Activity }) {
  const { t } = useTranslation('activities');
  const school = useSchoolId();
  const students = useActivityStudents(school, activity.id);
  const list = useListStudents(school, activity.id);
  const note = useProblemNote();
  const [chosen, setChosen] = useState<NamedPerson[]>([]);
  const now = students.data?.map(({ id }) => id) ?? [];
  const put = (ids: string[]) =>
    list.mutate([...new Set(ids)], { onError: note, onSuccess: () => setChosen([]) });
  const add = (more: { id: string }[]) => put([...now, ...more.map(({ id }) => id)]);
  return (
    <section className={page.card}>
      <h2>{t('list')}</h2>
      <Loaded query={students} skeleton={<RowSkeletons rows={2} />}>
        {(all) => (
          <ul className={page.list}>
            {all.map(({ id, name, photo }) => (
              <li key={id} className={page.row}>
                <span>
                  <Face name={name} photo={photo} size={28} /> {name}
                </span>
                <ActionIcon
                  variant="subtle"
                  size={36}
                  c="var(--ink-2)"
                  disabled={list.isPending}
                  aria-label={t('remove', { name })}
                  onClick={() => put(now.filter((other) => other !== id))}
                >
                  <IconX size="1.125rem" />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <PeoplePicker
        school={school}
        only="student"
        label={t('addStudents')}
        value={chosen}
        onChange={setChosen}
      />
      {chosen.length > 0 && (
        <Button variant="default" loading={list.isPending} onClick={() => add(chosen)}>
          {t('addStudents')}
        </Button>
      )}
      <PasteStudents onFound={add} />
    </section>
  );
}
