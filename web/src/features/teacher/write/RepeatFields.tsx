import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSchoolId } from '~/api/school';
import { useToday } from '~/api/today';
import { WeekdayChips } from '~/ui/WeekdayChips';
import type { When } from '~/ui/WhenFields';
import { type Repeat, repeatFrom } from './repeat';

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
  const { t } = useTranslation('write');
  const today = useToday(useSchoolId());
  const kinds: Repeat['on'][] = ['school-days', 'weekdays', ...(today.data?.turn ? (['turn'] as const) : [])];
  return (
    <>
      <Select
        label={t('repeat.label')}
        allowDeselect={false}
        value={value?.on ?? 'never'}
        onChange={(on) => onChange(on && on !== 'never' ? repeatFrom(on as Repeat['on'], when) : undefined)}
        data={[
          { value: 'never', label: t('repeat.never') },
          ...kinds.map((kind) => ({ value: kind, label: t(`repeat.${kind}`) })),
        ]}
      />
      {value?.on === 'weekdays' && (
        <WeekdayChips
          label={t('repeat.days')}
          value={value.weekdays ?? []}
          onChange={(weekdays) => onChange({ ...value, weekdays })}
        />
      )}
      {value && (
        <TextInput
          type="date"
          label={t('repeat.until')}
          description={t('repeat.skips')}
          min={when.day}
          value={value.until}
          onChange={(event) => onChange({ ...value, until: event.currentTarget.value })}
        />
      )}
    </>
  );
}
