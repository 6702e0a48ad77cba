import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type CSSProperties, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mapping, Unit } from '~/api/rosterTypes';
import { useHere } from '~/api/school';
import page from '~/ui/FormPage.module.css';
import classes from './Connections.module.css';
import { chosen, LEAVE_OUT, peopleOf, ROLES, withEntry } from './mappingForm';
import { inTree, narrowed } from './unitTree';

/** As many are drawn at once; the others are found by name. */
const SHOWN = 100;

interface MappingUnitsProps {
  units: Unit[];
  value: Mapping['units'];
  onChange: (value: Mapping['units']) => void;
}

/** Which school and which role each school, unit or group of the other side stands for. */
export function MappingUnits({ units, value, onChange }: MappingUnitsProps) {
  const { t } = useTranslation('connections');
  const { me } = useHere();
  const [called, setCalled] = useState('');
  const found = narrowed(inTree(units), called);
  const schools = me.schools.map(({ id, name }) => ({ value: id, label: name }));
  const people = [
    ...ROLES.map((role) => ({ value: role as string, label: t(`roles.${role}`) })),
    { value: LEAVE_OUT, label: t('mapping.leaveOut') },
  ];
  return (
    <section className={page.card}>
      <h2>{t('mapping.units')}</h2>
      <p className={page.muted}>{t('mapping.unitsWhy')}</p>
      {units.length > 12 && (
        <TextInput
          label={t('mapping.find')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={called}
          onChange={(event) => setCalled(event.currentTarget.value)}
        />
      )}
      {found.length === 0 && <p role="status">{t('mapping.noUnits')}</p>}
      <div className={`${classes.unit} ${classes.unitHead}`} aria-hidden>
        <span>{t('mapping.unit')}</span>
        <span>{t('mapping.isSchool')}</span>
        <span>{t('mapping.are')}</span>
      </div>
      <ul className={classes.units}>
        {found.slice(0, SHOWN).map((unit) => {
          const choice = value[unit.key];
          const change = (what: Parameters<typeof chosen>[1]) =>
            onChange(withEntry(value, unit.key, chosen(choice, what)));
          return (
            <li
              key={unit.key}
              className={classes.unit}
              style={{ '--depth': called ? 0 : Math.min(unit.depth, 5) } as CSSProperties}
            >
              <span>{unit.name}</span>
              <Select
                size="sm"
                aria-label={t('mapping.school', { unit: unit.name })}
                placeholder={t('mapping.schoolAsThere')}
                clearable
                searchable={schools.length > 8}
                data={schools}
                value={choice?.schoolId ?? null}
                onChange={(school) => change({ school })}
              />
              <Select
                size="sm"
                aria-label={t('mapping.people', { unit: unit.name })}
                placeholder={t('mapping.peopleAsThere')}
                clearable
                data={people}
                value={peopleOf(choice) || null}
                onChange={(chosenPeople) => change({ people: chosenPeople })}
              />
            </li>
          );
        })}
      </ul>
      {found.length > SHOWN && (
        <p className={page.muted}>{t('mapping.more', { count: found.length - SHOWN })}</p>
      )}
    </section>
  );
}
