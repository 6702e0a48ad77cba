import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '~/api/adminTypes';
import { type PersonForm, type PersonRecord, readPerson, useSavePerson } from '~/api/peopleAdmin';
import { useSchoolId } from '~/api/school';
import { merge } from '~/lib/merge';
import { isProblem } from '~/lib/problem';
import { useProblemNote } from '~/ui/problemNote';
import { NameFields } from './NameFields';
import { saved, valuesOf } from './personForm';
import { RightsFields } from './RightsFields';
import { Theirs } from './Theirs';
import { useWrong } from './useWrong';

interface PersonFieldsProps {
  person?: Versioned<PersonRecord>;
  onDirty: (dirty: boolean) => void;
  onSaved: (saved: PersonRecord) => void;
}

/** The form of a person: adds one, or changes the version that was read. */
export function PersonFields({ person, onDirty, onSaved }: PersonFieldsProps) {
  const { t } = useTranslation('people');
  const school = useSchoolId();
  const save = useSavePerson(school);
  const note = useProblemNote();
  const wrong = useWrong();
  const [read, setRead] = useState(person);
  const [theirs, setTheirs] = useState<[string, string][]>();
  const form = useForm<PersonForm>({
    initialValues: valuesOf(person?.value),
    onValuesChange: () => onDirty(true),
  });
  const said = (field: keyof PersonForm, { [field]: value, roles, areas, rights }: PersonForm) => {
    switch (field) {
      case 'roles':
        return roles.map((role) => t(`roles.${role}`)).join(', ');
      case 'areas':
        return areas.map((area) => t(`areas.${area}`)).join(', ');
      case 'rights':
        return (rights ?? []).map((right) => t(`rights.${right}`)).join(', ');
      default:
        return String(value);
    }
  };
  const catchUp = async (values: PersonForm) => {
    if (read) {
      const now = await readPerson(school, read.value.id);
      const written = valuesOf(now.value);
      const merged = merge(valuesOf(read.value), values, written);
      form.setValues(merged.values);
      setTheirs(merged.theirs.map((field) => [t(`fields.${field}`), said(field, written)]));
      setRead(now);
    }
  };
  const failed = (error: unknown, values: PersonForm) => {
    if (isProblem(error) && error.status === 412) {
      catchUp(values).catch(note);
    } else if (isProblem(error) && error.fields.length) {
      form.setErrors(wrong(error));
    } else {
      note(error);
    }
  };
  const submit = (values: PersonForm) =>
    save.mutate(
      { id: read?.value.id, etag: read?.etag, form: saved(values) },
      { onSuccess: (done) => onSaved(done.value), onError: (error) => failed(error, values) },
    );
  const abilities = person ? (person.value.admin?.abilities ?? []) : (['login', 'rights'] as const);
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap={16}>
        {theirs && <Theirs theirs={theirs} />}
        <NameFields
          form={form}
          login={abilities.some((ability) => ability === 'login')}
          roster={read?.value.admin?.roster}
        />
        <RightsFields form={form} may={abilities.some((ability) => ability === 'rights')} />
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </Stack>
    </form>
  );
}
