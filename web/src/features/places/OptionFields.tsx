import { MultiSelect, Select, Switch, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { Audience } from '~/api/types';
import { PeoplePicker } from '~/ui/PeoplePicker';
import classes from './Places.module.css';
import type { RoomFormApi } from './RoomFields';

function Visibility({ form }: { form: RoomFormApi }) {
  const { t } = useTranslation('places');
  const school = useSchoolId();
  const { kind } = form.values.visibility;
  return (
    <>
      <Select
        label={t('form.who')}
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

/** What is special about the room. */
export function OptionFields({ form }: { form: RoomFormApi }) {
  const { t } = useTranslation('places');
  const rooms = useRooms(useSchoolId()).data ?? [];
  const checked = (field: string) => form.getInputProps(field, { type: 'checkbox' });
  return (
    <fieldset className={classes.fieldset}>
      <Visibility form={form} />
      <MultiSelect
        label={t('form.closest')}
        description={t('form.closestWhy')}
        searchable
        data={rooms.map((room) => ({ value: room.id, label: room.name }))}
        {...form.getInputProps('closest')}
      />
      <Switch
        label={t('form.confidential')}
        description={t('form.confidentialWhy')}
        {...checked('confidential')}
      />
      <Switch label={t('form.counts')} {...checked('countsTowardLimits')} />
      <Switch label={t('form.origins')} description={t('form.originsWhy')} {...checked('showAsOrigin')} />
      <Switch label={t('form.urgent')} description={t('form.urgentWhy')} {...checked('urgentAllowed')} />
      <Switch label={t('form.message')} {...checked('messageRequired')} />
    </fieldset>
  );
}
