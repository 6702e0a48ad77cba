import { Button, Input, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useGiveCover } from '~/api/covers';
import { useSchoolId } from '~/api/school';
import type { NamedPerson } from '~/api/types';
import { isProblem } from '~/lib/problem';
import page from '~/ui/FormPage.module.css';
import { PeoplePicker } from '~/ui/PeoplePicker';
import { useProblemNote } from '~/ui/problemNote';
import { Sheet } from '~/ui/Sheet';
import { useToday } from './CoverList';
import { en } from './coverWords';

type Kind = 'substitute' | 'assistant';

interface Values {
  kind: Kind;
  person: NamedPerson[];
  teacher: NamedPerson[];
  from: string;
  until: string;
}

/** What the server names its fields, and what the form does. */
const FIELDS: Record<string, keyof Values> = { personId: 'person', teacherId: 'teacher' };

function Fields({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('covers');
  const school = useSchoolId();
  const give = useGiveCover(school);
  const note = useProblemNote();
  const today = useToday();
  const form = useForm<Values>({
    initialValues: { kind: 'substitute', person: [], teacher: [], from: today, until: today },
  });
  const substitute = form.values.kind === 'substitute';
  const submit = ({ person, teacher, from, until }: Values) => {
    if (!person[0] || !teacher[0]) {
      form.setErrors({ [person[0] ? 'teacher' : 'person']: t('wrong.missing') });
      return;
    }
    give.mutate(
      {
        personId: person[0].id,
        teacherId: teacher[0].id,
        from,
        until: substitute && until ? until : null,
      },
      { onSuccess: onClose, onError: failed },
    );
  };
  const failed = (error: unknown) => {
    if (isProblem(error) && error.fields.length) {
      form.setErrors(
        Object.fromEntries(
          error.fields.map(({ field, code, message }) => [
            FIELDS[field] ?? field,
            code in en.wrong ? t(`wrong.${code as keyof typeof en.wrong}`) : message,
          ]),
        ),
      );
    } else {
      note(error);
    }
  };
  const one = (field: 'person' | 'teacher') => ({
    school,
    label: t(field),
    value: form.values[field],
    onChange: (people: NamedPerson[]) => form.setFieldValue(field, people.slice(-1)),
    error: form.errors[field],
  });
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap={16}>
        <Input.Wrapper label={t('kind')} description={t(`kindMeans.${form.values.kind}`)}>
          <SegmentedControl
            fullWidth
            mt={6}
            aria-label={t('kind')}
            data={(['substitute', 'assistant'] as const).map((value) => ({ value, label: t(value) }))}
            value={form.values.kind}
            onChange={(kind) => form.setValues({ kind: kind as Kind, person: [] })}
          />
        </Input.Wrapper>
        <PeoplePicker {...one('person')} key={form.values.kind} only={form.values.kind} />
        <PeoplePicker {...one('teacher')} only="teacher" />
        <div className={page.two}>
          <TextInput type="date" label={t('from')} required {...form.getInputProps('from')} />
          {substitute && (
            <TextInput type="date" label={t('until')} required {...form.getInputProps('until')} />
          )}
        </div>
        <Button type="submit" loading={give.isPending}>
          {t('save')}
        </Button>
      </Stack>
    </form>
  );
}

/** Names who acts for a teacher, and from when to when. */
export function CoverSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('covers');
  return (
    <Sheet opened={opened} onClose={onClose} title={t('add')}>
      {opened && <Fields onClose={onClose} />}
    </Sheet>
  );
}
