import { Button, NumberInput, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useDeleteLimit, useSaveLimit } from '~/api/administration';
import type { LimitKind, PassLimit } from '~/api/adminTypes';
import { useGroups } from '~/api/groups';
import { useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import { isProblem } from '~/lib/problem';
import { fieldWords } from '~/ui/fieldWords';
import { PeoplePicker } from '~/ui/PeoplePicker';
import { useProblemNote } from '~/ui/problemNote';
import { Sheet } from '~/ui/Sheet';

interface LimitSheetProps {
  opened: boolean;
  limit?: PassLimit;
  onClose: () => void;
}

const KINDS: LimitKind[] = ['all', 'grade', 'group', 'student', 'room'];

interface Values {
  kind: LimitKind;
  grade: string;
  room: string | null;
  group: string | null;
  student: { id: string; name: string }[];
  per: PassLimit['per'];
  passes: number;
}

function valuesOf(limit: PassLimit | undefined, someone: string): Values {
  const { kind, id, grade } = limit?.scope ?? { kind: 'all' as const };
  return {
    kind,
    grade: grade ?? '',
    room: kind === 'room' ? (id ?? null) : null,
    group: kind === 'group' ? (id ?? null) : null,
    student: kind === 'student' && id ? [{ id, name: someone }] : [],
    per: limit?.per ?? 'day',
    passes: limit?.passes ?? 4,
  };
}

function scopeOf(values: Values): PassLimit['scope'] {
  const ids = { room: values.room, group: values.group, student: values.student[0]?.id };
  const { kind } = values;
  return kind === 'room' || kind === 'group' || kind === 'student'
    ? { kind, id: ids[kind] }
    : kind === 'grade'
      ? { kind, grade: values.grade }
      : { kind };
}

function LimitFields({ limit, onClose }: Omit<LimitSheetProps, 'opened'>) {
  const { t } = useTranslation('limits');
  const school = useSchoolId();
  const rooms = useRooms(school).data ?? [];
  const groups = useGroups(school).data ?? [];
  const save = useSaveLimit(school);
  const remove = useDeleteLimit(school);
  const note = useProblemNote();
  const form = useForm<Values>({ initialValues: valuesOf(limit, t('limits.someone')) });
  const { kind } = form.values;
  const failed = (error: unknown) =>
    isProblem(error) && error.fields.length
      ? form.setErrors(
          Object.fromEntries(
            error.fields.map((wrong) => [
              wrong.field.startsWith('scope') ? (kind === 'all' ? 'kind' : kind) : wrong.field,
              fieldWords(wrong),
            ]),
          ),
        )
      : note(error);
  const submit = (values: Values) =>
    save.mutate(
      { limit, form: { scope: scopeOf(values), per: values.per, passes: values.passes } },
      { onSuccess: onClose, onError: failed },
    );
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap={16}>
        <Select
          label={t('limits.for')}
          allowDeselect={false}
          data={KINDS.map((value) => ({ value, label: t(`limits.kinds.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        {kind === 'grade' && <TextInput label={t('limits.grade')} {...form.getInputProps('grade')} />}
        {kind === 'room' && (
          <Select
            label={t('limits.room')}
            searchable
            data={rooms.map((room) => ({ value: room.id, label: room.name }))}
            {...form.getInputProps('room')}
          />
        )}
        {kind === 'group' && (
          <Select
            label={t('limits.kinds.group')}
            searchable
            data={groups.map((group) => ({ value: group.id, label: group.name }))}
            {...form.getInputProps('group')}
          />
        )}
        {kind === 'student' && (
          <PeoplePicker
            school={school}
            only="student"
            label={t('limits.student')}
            value={form.values.student}
            onChange={(people) => form.setFieldValue('student', people.slice(-1))}
            error={form.errors.student}
          />
        )}
        <NumberInput label={t('limits.passes')} min={0} max={999} {...form.getInputProps('passes')} />
        <SegmentedControl
          aria-label={t('limits.per')}
          data={(['day', 'week', 'term'] as const).map((value) => ({
            value,
            label: t(`limits.pers.${value}`),
          }))}
          {...form.getInputProps('per')}
        />
        <Button type="submit" loading={save.isPending}>
          {t('limits.save')}
        </Button>
        {limit && (
          <Button
            variant="subtle"
            color="red"
            onClick={() =>
              window.confirm(t('limits.deleteSure')) &&
              remove.mutate(limit, { onSuccess: onClose, onError: note })
            }
          >
            {t('limits.delete')}
          </Button>
        )}
      </Stack>
    </form>
  );
}

export function LimitSheet({ opened, limit, onClose }: LimitSheetProps) {
  const { t } = useTranslation('limits');
  return (
    <Sheet opened={opened} onClose={onClose} title={limit ? t('limits.title') : t('limits.add')}>
      {opened && <LimitFields key={limit?.id ?? 'new'} limit={limit} onClose={onClose} />}
    </Sheet>
  );
}
