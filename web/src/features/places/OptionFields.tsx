import { MultiSelect, Select, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGroups } from '~/api/groups';
import { useGrades } from '~/api/people';
import { useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { Audience } from '~/api/types';
import { PeoplePicker } from '~/ui/PeoplePicker';
import type { FieldProps } from './settingFields';
import { useUsual } from './useUsual';

/** Which students are offered the room. */
export function VisibilityField({ form }: FieldProps) {
  const { t } = useTranslation('roomForm');
  const school = useSchoolId();
  const usual = useUsual(form);
  const groups = useGroups(school).data;
  const grades = useGrades(school);
  const { kind } = form.values.visibility;
  const gone = groups
    ? form.values.visibility.groups.filter((id) => !groups.some((one) => one.id === id))
    : [];
  return (
    <>
      <Select
        label={t('who')}
        description={usual(t('whoWhy'), 'visibility')}
        error={form.errors.visibility}
        allowDeselect={false}
        value={kind}
        onChange={(next) => form.setFieldValue('visibility.kind', next as Audience['kind'])}
        data={[
          { value: 'all', label: t('whoAll') },
          { value: 'only', label: t('whoOnly') },
          { value: 'except', label: t('whoExcept') },
        ]}
      />
      {kind !== 'all' && (
        <>
          <TagsInput
            label={t('grades')}
            description={t('gradesHint')}
            data={grades}
            {...form.getInputProps('visibility.grades')}
          />
          <MultiSelect
            label={t('groups')}
            description={t('groupsWhy')}
            searchable
            data={[
              ...(groups ?? []).map((group) => ({ value: group.id, label: group.name })),
              ...gone.map((id) => ({ value: id, label: t('goneGroup') })),
            ]}
            {...form.getInputProps('visibility.groups')}
          />
          <PeoplePicker
            school={school}
            only="student"
            label={t('students')}
            {...form.getInputProps('visibleStudents')}
          />
        </>
      )}
    </>
  );
}

/** Which rooms are near. */
export function ClosestField({ form, itself }: FieldProps & { itself: string | undefined }) {
  const { t } = useTranslation('roomForm');
  const rooms = (useRooms(useSchoolId()).data ?? []).filter((room) => room.id !== itself);
  return (
    <MultiSelect
      label={t('closest')}
      description={t('closestWhy')}
      searchable
      data={rooms.map((room) => ({ value: room.id, label: room.name }))}
      {...form.getInputProps('closest')}
    />
  );
}
