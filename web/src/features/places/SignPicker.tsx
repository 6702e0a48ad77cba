import { Popover, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colour, Sign } from '~/api/types';
import { COLOURS, ROOM_ICONS, roomIcon } from '~/ui/icons';
import { signColors } from '~/ui/RoomPlate';
import '~/ui/colourWords';
import classes from './Places.module.css';
import type { en } from './signWords';
import './signWords';

type IconName = keyof typeof en.icons;

interface SignPickerProps {
  sign: Sign;
  disabled?: boolean;
  onChange: (sign: Sign) => void;
}

function Swatches({ sign, disabled, onChange }: SignPickerProps) {
  const { t } = useTranslation('roomForm');
  const { t: name } = useTranslation('colours');
  return (
    <div className={classes.swatches} role="radiogroup" aria-label={t('color')}>
      {COLOURS.map((colour: Colour) => (
        <UnstyledButton
          key={colour}
          role="radio"
          aria-checked={sign.colour === colour}
          aria-label={name(colour)}
          disabled={disabled}
          className={classes.swatch}
          style={signColors({ colour, icon: '' })}
          onClick={() => onChange({ ...sign, colour })}
        >
          {sign.colour === colour && <IconCheck size={20} stroke={2.5} aria-hidden />}
        </UnstyledButton>
      ))}
    </div>
  );
}

/** One of the twelve colors and one of some sixty icons. */
export function SignPicker({ sign, disabled, onChange }: SignPickerProps) {
  const { t } = useTranslation('roomForm');
  const { t: signs } = useTranslation('signs');
  const [opened, setOpened] = useState(false);
  const Chosen = roomIcon(sign.icon);
  const choose = (icon: string) => {
    onChange({ ...sign, icon });
    setOpened(false);
  };
  return (
    <div className={classes.picker}>
      <Swatches sign={sign} disabled={disabled} onChange={onChange} />
      <Popover opened={opened} onChange={setOpened} width={300} position="bottom-end" trapFocus>
        <Popover.Target>
          <UnstyledButton
            className={classes.iconButton}
            disabled={disabled}
            onClick={() => setOpened(!opened)}
          >
            <Chosen size={24} /> {t('icon')}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <div className={classes.icons} role="radiogroup" aria-label={t('icon')}>
            {Object.entries(ROOM_ICONS).map(([name, Icon]) => (
              <UnstyledButton
                key={name}
                role="radio"
                aria-checked={sign.icon === name}
                aria-label={signs(`icons.${name as IconName}`)}
                className={classes.iconChoice}
                onClick={() => choose(name)}
              >
                <Icon size={24} />
              </UnstyledButton>
            ))}
          </div>
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
