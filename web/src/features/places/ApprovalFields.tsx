import { Chip, Group, Input, NumberInput, Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSchoolId } from '~/api/school';
import type { Approval, Side } from '~/api/types';
import { PeoplePicker } from '~/ui/PeoplePicker';
import type { FieldProps } from './settingFields';
import { useUsual } from './useUsual';

type When = 'restrictionNow' | 'restrictionLater';

/** What differs between passes for now and for later. */
const WORDS = {
  restrictionNow: { label: 'approval', why: 'approvalWhy', people: 'approvers' },
  restrictionLater: { label: 'approvalLater', why: 'approvalLaterWhy', people: 'approversLater' },
} as const;

function Whose({ form, when }: FieldProps & { when: When }) {
  const { t } = useTranslation('roomForm');
  const of = form.values[when].of ?? [];
  return (
    <Input.Wrapper label={t('whose')}>
      <Chip.Group
        multiple
        value={of.length ? of : ['destination']}
        onChange={(sides) => form.setFieldValue(`${when}.of`, sides as Side[])}
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
function Restriction({ form, when }: FieldProps & { when: When }) {
  const { t } = useTranslation('roomForm');
  const school = useSchoolId();
  const usual = useUsual(form);
  const { kind } = form.values[when];
  const words = WORDS[when];
  return (
    <>
      <Select
        label={t(words.label)}
        description={when === 'restrictionNow' ? usual(t(words.why), 'approval') : t(words.why)}
        allowDeselect={false}
        value={kind}
        error={form.errors[when]}
        onChange={(next) => form.setFieldValue(`${when}.kind`, next as Approval['kind'])}
        data={[
          { value: 'off', label: t('off') },
          { value: 'any-teacher', label: t('any') },
          { value: 'one-in-room', label: t('one') },
          { value: 'all-in-room', label: t('all') },
          { value: 'certain', label: t('certain') },
        ]}
      />
      {(kind === 'one-in-room' || kind === 'all-in-room') && <Whose form={form} when={when} />}
      {kind === 'certain' && (
        <PeoplePicker
          school={school}
          only="teacher"
          label={t('approvers')}
          {...form.getInputProps(words.people)}
        />
      )}
    </>
  );
}

/** Approval of passes that start at once. */
export function ApprovalField({ form }: FieldProps) {
  return <Restriction form={form} when="restrictionNow" />;
}

/** Approval of passes that students ask for at a later time. */
export function ApprovalLaterField({ form }: FieldProps) {
  return <Restriction form={form} when="restrictionLater" />;
}

/** Whether, and how long before, students may ask for a later time. */
export function SchedulingField({ form }: FieldProps) {
  const { t } = useTranslation('roomForm');
  return (
    <>
      <Switch
        label={t('scheduling')}
        description={t('schedulingWhy')}
        {...form.getInputProps('scheduling.students', { type: 'checkbox' })}
      />
      {form.values.scheduling.students && (
        <NumberInput
          label={t('ahead')}
          description={t('aheadWhy')}
          placeholder={t('aheadNone')}
          suffix={t('limitUnit')}
          min={1}
          max={10_080}
          allowDecimal={false}
          {...form.getInputProps('scheduling.minutesAhead')}
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
      <SchedulingField form={form} />
      {form.values.scheduling.students && <ApprovalLaterField form={form} />}
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
