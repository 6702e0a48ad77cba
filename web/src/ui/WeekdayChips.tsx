import { Chip, Group, Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 24 * 60 * 60_000;

/** What a weekday is called in short, 1 being Monday. */
export function useWeekday(): (day: number) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  return (day) => format.format(MONDAY + (day - 1) * DAY_MS);
}

/** Any of the days of a week, 1 being Monday. */
export function WeekdayChips(props: {
  label: string;
  description?: string;
  value: number[];
  onChange: (days: number[]) => void;
}) {
  const weekday = useWeekday();
  return (
    <Input.Wrapper label={props.label} description={props.description}>
      <Chip.Group
        multiple
        value={props.value.map(String)}
        onChange={(days) => props.onChange(days.map(Number))}
      >
        <Group gap={6} mt={6}>
          {WEEKDAYS.map((day) => (
            <Chip key={day} value={String(day)}>
              {weekday(day)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
