import { Chip, Group, Input, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSchoolId } from '~/api/school';
import type { Approval, Side } from '~/api/types';
import { PeoplePicker } from '~/ui/PeoplePicker';
import type { FieldProps } from './settingFields';
import { useUsual } from './useUsual';

function Whose({ form }: FieldProps) {
  const { t } = useTranslation('roomForm');
  const of = form.values.restrictionNow.of ?? [];
  return (
    <Input.Wrapper label={t('whose')}>
      <Chip.Group
        multiple
        value={of.length ? of : ['destination']}
        onChange={(sides) => form.setFieldValue('restrictionNow.of', sides as Side[])}
      >
        <Group gap={8}>
          <Chip value="destination">{t('destination')}</Chip>
          <Chip value="origin">{t('origin')}</Chip>
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}

/** Who has to say yes. */
export function ApprovalField({ form }: FieldProps) {
  const { t } = useTranslation('roomForm');
  const school = useSchoolId();
  const usual = useUsual(form);
  const { kind } = form.values.restrictionNow;
  return (
    <>
      <Select
        label={t('approval')}
        description={usual(t('approvalWhy'), 'approval')}
        allowDeselect={false}
        value={kind}
        error={form.errors.restrictionNow}
        onChange={(next) => form.setFieldValue('restrictionNow.kind', next as Approval['kind'])}
        data={[
          { value: 'off', label: t('off') },
          { value: 'any-teacher', label: t('any') },
          { value: 'one-in-room', label: t('one') },
          { value: 'all-in-room', label: t('all') },
          { value: 'certain', label: t('certain') },
        ]}
      />
      {(kind === 'one-in-room' || kind === 'all-in-room') && <Whose form={form} />}
      {kind === 'certain' && (
        <PeoplePicker
          school={school}
          only="teacher"
          label={t('approvers')}
          {...form.getInputProps('approvers')}
        />
      )}
    </>
  );
}

/** Who is in the room, and who has to say yes. */
export function ApprovalFields({ form }: FieldProps) {
  const { t } = useTranslation('roomForm');
  const school = useSchoolId();
  return (
    <>
      <ApprovalField form={form} />
      <PeoplePicker
        school={school}
        only="teacher"
        label={t('teachers')}
        description={t('teachersWhy')}
        {...form.getInputProps('teachers')}
      />
    </>
  );
}
