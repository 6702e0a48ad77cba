import { MultiSelect, Select, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGroups } from '~/api/groups';
import { useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { Audience } from '~/api/types';
import { PeoplePicker } from '~/ui/PeoplePicker';
import type { FieldProps } from './settingFields';
import { useUsual } from './useUsual';

/** Which students are offered the room. */
export function VisibilityField({ form }: FieldProps) {
  const { t } = useTranslation('places');
  const school = useSchoolId();
  const usual = useUsual(form);
  const groups = useGroups(school).data ?? [];
  const { kind } = form.values.visibility;
  return (
    <>
      <Select
        label={t('form.who')}
        description={usual(t('form.whoWhy'), 'visibility')}
        error={form.errors.visibility}
        allowDeselect={false}
        value={kind}
        onChange={(next) => form.setFieldValue('visibility.kind', next as Audience['kind'])}
        data={[
          { value: 'all', label: t('form.whoAll') },
          { value: 'only', label: t('form.whoOnly') },
          { value: 'except', label: t('form.whoExcept') },
        ]}
      />
      {kind !== 'all' && (
        <>
          <TagsInput
            label={t('form.grades')}
            description={t('form.gradesHint')}
            {...form.getInputProps('visibility.grades')}
          />
          <MultiSelect
            label={t('form.groups')}
            description={t('form.groupsWhy')}
            searchable
            data={groups.map((group) => ({ value: group.id, label: group.name }))}
            {...form.getInputProps('visibility.groups')}
          />
          <PeoplePicker
            school={school}
            only="student"
            label={t('form.students')}
            {...form.getInputProps('visibleStudents')}
          />
        </>
      )}
    </>
  );
}

/** Which rooms are near. */
export function ClosestField({ form, itself }: FieldProps & { itself: string | undefined }) {
  const { t } = useTranslation('places');
  const rooms = (useRooms(useSchoolId()).data ?? []).filter((room) => room.id !== itself);
  return (
    <MultiSelect
      label={t('form.closest')}
      description={t('form.closestWhy')}
      searchable
      data={rooms.map((room) => ({ value: room.id, label: room.name }))}
      {...form.getInputProps('closest')}
    />
  );
}
