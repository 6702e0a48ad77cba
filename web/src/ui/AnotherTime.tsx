import { Button, Popover } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, timeOfDay } from '~/lib/wallTime';
import { instantOf, soon, useZone, WhenFields } from './WhenFields';
import classes from './WhenFields.module.css';

/** Says at which other time a pass is to start. */
export function AnotherTime(props: {
  /** Whose pass, for whoever does not see the row. */
  label: string;
  /** The time it has now. */
  startAt?: string | null;
  busy?: boolean;
  onChoose: (startAt: string) => void;
}) {
  const { t } = useTranslation('ui');
  const zone = useZone();
  const [opened, setOpened] = useState(false);
  const [when, setWhen] = useState(() =>
    props.startAt ? { day: dayOf(props.startAt, zone), time: timeOfDay(props.startAt, zone) } : soon(zone),
  );
  const startAt = instantOf(when, zone);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={300}
      trapFocus
      returnFocus
      radius="md"
      shadow="md"
    >
      <Popover.Target>
        <Button
          variant="default"
          px="sm"
          leftSection={<IconClock size="1.25rem" />}
          aria-label={`${t('when.other')}: ${props.label}`}
          onClick={() => setOpened(!opened)}
        >
          {t('when.other')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('when.other')}>
        <div className={classes.stack}>
          <WhenFields value={when} onChange={setWhen} />
          <Button
            loading={props.busy}
            disabled={!startAt}
            onClick={() => {
              if (startAt) {
                setOpened(false);
                props.onChoose(startAt);
              }
            }}
          >
            {t('when.say')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
