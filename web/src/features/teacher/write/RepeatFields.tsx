import { Chip, Group, Input, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSchoolId } from '~/api/school';
import { useToday } from '~/api/today';
import type { When } from '~/ui/WhenFields';
import { type Repeat, repeatFrom } from './repeat';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 24 * 60 * 60_000;

function useWeekday(): (day: number) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  return (day) => format.format(MONDAY + (day - 1) * DAY_MS);
}

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
  const weekday = useWeekday();
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
        <Input.Wrapper label={t('repeat.days')}>
          <Chip.Group
            multiple
            value={(value.weekdays ?? []).map(String)}
            onChange={(days) => onChange({ ...value, weekdays: days.map(Number) })}
          >
            <Group gap={6}>
              {WEEKDAYS.map((day) => (
                <Chip key={day} value={String(day)}>
                  {weekday(day)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </Input.Wrapper>
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
