import { MultiSelect, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EmergencyAct } from '~/api/emergency';
import type { ReasonCode } from '~/api/types';
import { LOCALES } from '~/lib/words';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { CooldownFields } from './CooldownFields';
import type { SettingsApi } from './SettingsPage';

const CONFIRMABLE: ReasonCode[] = [
  'ABSENT',
  'ALREADY_OUT',
  'ROOM_NOT_VISIBLE',
  'NOT_AN_ORIGIN',
  'ORIGIN_PAUSED',
  'ENCOUNTER',
  'HALLWAY_FULL',
  'DESTINATION_FULL',
  'ORIGIN_FULL',
];

function zones(current: string): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(current) ? known : [current, ...known];
}

const ticked = (form: SettingsApi, field: string) =>
  form.getInputProps(`settings.${field}`, { type: 'checkbox' });

export function SchoolCard({ form }: { form: SettingsApi }) {
  const { t } = useTranslation('schools');
  const { t: ui } = useTranslation('ui');
  return (
    <section className={page.card}>
      <Titled>
        <h2>{t('school')}</h2>
        <ManualLink to="admin#school" about={t('school')} />
      </Titled>
      <TextInput label={t('name')} description={t('nameWhy')} {...form.getInputProps('name')} />
      <Select
        label={t('zone')}
        description={t('zoneWhy')}
        searchable
        allowDeselect={false}
        data={zones(form.values.timeZone)}
        {...form.getInputProps('timeZone')}
      />
      <MultiSelect
        label={t('languages')}
        description={t('languagesWhy')}
        data={LOCALES.map((value) => ({ value, label: ui(`language.${value}`) }))}
        {...form.getInputProps('settings.languages')}
      />
    </section>
  );
}

export function StudentsCard({ form }: { form: SettingsApi }) {
  const { t } = useTranslation('schools');
  return (
    <section className={page.card}>
      <Titled>
        <h2>{t('students')}</h2>
        <ManualLink to="admin#students" about={t('students')} />
      </Titled>
      <Switch label={t('phones')} description={t('phonesWhy')} {...ticked(form, 'phonesAllowed')} />
      <Switch label={t('numbers')} description={t('numbersWhy')} {...ticked(form, 'showRoomNumbers')} />
      <Switch label={t('looks')} description={t('looksWhy')} {...ticked(form, 'studentsSeeLooks')} />
    </section>
  );
}

export function HallwayCard({ form }: { form: SettingsApi }) {
  const { t } = useTranslation('schools');
  return (
    <section className={page.card}>
      <Titled>
        <h2>{t('hallway')}</h2>
        <ManualLink to="admin#hallway-and-line" about={t('hallway')} />
      </Titled>
      <NumberInput
        label={t('capacity')}
        description={t('capacityWhy')}
        placeholder={t('noCap')}
        min={1}
        allowDecimal={false}
        {...form.getInputProps('settings.hallwayCapacity')}
        value={form.values.settings.hallwayCapacity ?? ''}
      />
      <Switch label={t('line')} description={t('lineWhy')} {...ticked(form, 'line')} />
      <Switch label={t('frees')} description={t('freesWhy')} {...ticked(form, 'overdueFreesPlaces')} />
      <Switch label={t('monitor')} description={t('monitorWhy')} {...ticked(form, 'teachersMonitor')} />
    </section>
  );
}

export function KiosksCard({ form }: { form: SettingsApi }) {
  const { t } = useTranslation('schools');
  return (
    <section className={page.card}>
      <Titled>
        <h2>{t('kiosksTitle')}</h2>
        <ManualLink to="admin#kiosk-settings" about={t('kiosksTitle')} />
      </Titled>
      <Switch label={t('kiosks')} description={t('kiosksWhy')} {...ticked(form, 'kiosks')} />
      <Switch
        label={t('kioskLists')}
        description={t('kioskListsWhy')}
        disabled={!form.values.settings.kiosks}
        {...ticked(form, 'kioskClassLists')}
      />
    </section>
  );
}

/** What holds for passes for a later time. */
export function LaterCard({ form }: { form: SettingsApi }) {
  const { t } = useTranslation('schools');
  return (
    <section className={page.card}>
      <Titled>
        <h2>{t('later')}</h2>
        <ManualLink to="admin#passes-for-later" about={t('later')} />
      </Titled>
      <Switch label={t('letGo')} description={t('letGoWhy')} {...ticked(form, 'scheduling.teachersLetGo')} />
      <NumberInput
        label={t('mostAhead')}
        description={t('mostAheadWhy')}
        min={0}
        max={50}
        allowDecimal={false}
        {...form.getInputProps('settings.scheduling.mostAhead')}
      />
    </section>
  );
}

/** Who may go past which rule. */
export function OverridesCard({ form }: { form: SettingsApi }) {
  const { t } = useTranslation('schools');
  const { t: ui } = useTranslation('ui');
  return (
    <section className={page.card}>
      <Titled>
        <h2>{t('pastRules')}</h2>
        <ManualLink to="admin#going-past-a-rule" about={t('pastRules')} />
      </Titled>
      <p className={page.muted}>{t('pastRulesWhy')}</p>
      <MultiSelect
        label={t('overrides')}
        description={t('overridesWhy')}
        placeholder={form.values.settings.adminOnlyConfirms.length === 0 ? t('overridesNone') : undefined}
        data={CONFIRMABLE.map((value) => ({ value, label: ui(`reason.${value}`) }))}
        {...form.getInputProps('settings.adminOnlyConfirms')}
      />
    </section>
  );
}

const EMERGENCY_ACTS: EmergencyAct[] = ['hold', 'lockdown', 'drill', 'passes-off', 'all-clear', 'message'];

export function EmergencyCard({ form }: { form: SettingsApi }) {
  const { t } = useTranslation('schools');
  return (
    <section className={page.card}>
      <Titled>
        <h2>{t('emergency')}</h2>
        <ManualLink to="admin#emergencies" about={t('emergency')} />
      </Titled>
      <MultiSelect
        label={t('byStaff')}
        description={t('byStaffWhy')}
        data={EMERGENCY_ACTS.map((value) => ({ value, label: t(`act.${value}`) }))}
        {...form.getInputProps('settings.emergencyByStaff')}
      />
    </section>
  );
}

/** When who is told of a student who is looked for. */
export function WalkoutsCard({ form }: { form: SettingsApi }) {
  const { t } = useTranslation('schools');
  const minutes = (field: 'monitorsAfter' | 'adminsAfter') => ({
    suffix: t('unit'),
    min: 1,
    allowDecimal: false,
    ...form.getInputProps(`settings.walkouts.${field}`),
  });
  return (
    <section className={page.card}>
      <Titled>
        <h2>{t('walkouts')}</h2>
        <ManualLink to="admin#walkouts" about={t('walkouts')} />
      </Titled>
      <p className={page.muted}>{t('walkoutsWhy')}</p>
      <div className={page.two}>
        <NumberInput label={t('monitorsAfter')} {...minutes('monitorsAfter')} />
        <NumberInput label={t('adminsAfter')} {...minutes('adminsAfter')} />
      </div>
    </section>
  );
}

export function TimesCard({ form }: { form: SettingsApi }) {
  const { t } = useTranslation('schools');
  const minutes = (field: string) => ({
    suffix: t('unit'),
    min: 0,
    allowDecimal: false,
    ...form.getInputProps(`settings.${field}`),
  });
  return (
    <section className={page.card}>
      <Titled>
        <h2>{t('times')}</h2>
        <ManualLink to="admin#times" about={t('times')} />
      </Titled>
      <div className={page.two}>
        <NumberInput label={t('cooldown')} description={t('cooldownWhy')} {...minutes('cooldownMinutes')} />
        <Select
          label={t('from')}
          description={t('fromWhy')}
          allowDeselect={false}
          data={[
            { value: 'start', label: t('fromStart') },
            { value: 'end', label: t('fromEnd') },
          ]}
          {...form.getInputProps('settings.cooldownFrom')}
        />
        <NumberInput label={t('overtime')} description={t('overtimeWhy')} {...minutes('overtimeMinutes')} />
        <NumberInput
          label={t('unanswered')}
          description={t('unansweredWhy')}
          {...minutes('unansweredMinutes')}
        />
      </div>
      <CooldownFields form={form} />
    </section>
  );
}

export function RoomsCard({ form }: { form: SettingsApi }) {
  const { t } = useTranslation('schools');
  return (
    <section className={page.card}>
      <Titled>
        <h2>{t('rooms')}</h2>
        <ManualLink to="admin#room-signs" about={t('rooms')} />
      </Titled>
      <p className={page.muted}>{t('roomsWhy')}</p>
      <div className={page.two}>
        <NumberInput
          label={t('nameLength')}
          min={15}
          max={40}
          allowDecimal={false}
          {...form.getInputProps('settings.nameLength')}
        />
        <NumberInput
          label={t('numberLength')}
          min={5}
          max={12}
          allowDecimal={false}
          {...form.getInputProps('settings.numberLength')}
        />
      </div>
    </section>
  );
}
