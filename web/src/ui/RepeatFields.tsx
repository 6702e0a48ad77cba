import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSchoolId } from '~/api/school';
import { useToday } from '~/api/today';
import { WeekdayChips } from '~/ui/WeekdayChips';
import type { When } from '~/ui/WhenFields';
import { type Repeat, repeatFrom } from './repeat';
import './repeatWords';

/** On which days a scheduled pass comes again. */
export function RepeatFields({
  when,
  value,
  onChange,
}: {
  when: When;
  value: Repeat | undefined;
  onChange: (repeat: Repeat | undefined) => void;
}) {
  const { t } = useTranslation('repeat');
  const today = useToday(useSchoolId());
  const kinds: Repeat['on'][] = ['school-days', 'weekdays', ...(today.data?.turn ? (['turn'] as const) : [])];
  return (
    <>
      <Select
        label={t('label')}
        allowDeselect={false}
        value={value?.on ?? 'never'}
        onChange={(on) => onChange(on && on !== 'never' ? repeatFrom(on as Repeat['on'], when) : undefined)}
        data={[
          { value: 'never', label: t('never') },
          ...kinds.map((kind) => ({ value: kind, label: t(kind) })),
        ]}
      />
      {value?.on === 'weekdays' && (
        <WeekdayChips
          label={t('days')}
          value={value.weekdays ?? []}
          onChange={(weekdays) => onChange({ ...value, weekdays })}
        />
      )}
      {value && (
        <TextInput
          type="date"
          label={t('until')}
          description={t('skips')}
          min={when.day}
          value={value.until}
          onChange={(event) => onChange({ ...value, until: event.currentTarget.value })}
        />
      )}
    </>
  );
}
