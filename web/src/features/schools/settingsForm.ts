import type { SchoolSettings, SettingsForm } from '~/api/adminTypes';
import { merge } from '~/lib/merge';
import type { en } from './words';

/** The form's fields side by side. */
type Flat = Omit<SettingsForm, 'settings'> & SchoolSettings;

/** What each field is called on the screen. */
export const FIELD_WORDS: Record<keyof Flat, keyof typeof en> = {
  name: 'name',
  timeZone: 'zone',
  phonesAllowed: 'phones',
  showRoomNumbers: 'numbers',
  studentsSeeLooks: 'looks',
  guardians: 'guardians',
  handChangesStay: 'handStays',
  languages: 'languages',
  hallwayCapacity: 'capacity',
  line: 'line',
  overdueFreesPlaces: 'frees',
  teachersMonitor: 'monitor',
  cooldownMinutes: 'cooldown',
  cooldownFrom: 'from',
  cooldowns: 'cooldowns',
  overtimeMinutes: 'overtime',
  unansweredMinutes: 'unanswered',
  walkouts: 'walkouts',
  adminOnlyConfirms: 'overrides',
  emergencyByStaff: 'byStaff',
  kiosks: 'kiosks',
  kioskClassLists: 'kioskLists',
  scheduling: 'later',
  nameLength: 'nameLength',
  numberLength: 'numberLength',
};

const flat = ({ settings, ...school }: SettingsForm): Flat => ({ ...school, ...settings });

/** Two admins' changes of the settings together, and the words for what was the other's. */
export function mergedSettings(base: SettingsForm, mine: SettingsForm, theirs: SettingsForm) {
  const merged = merge(flat(base), flat(mine), flat(theirs));
  const { name, timeZone, ...settings } = merged.values;
  return {
    form: { name, timeZone, settings } satisfies SettingsForm,
    theirs: merged.theirs.map((field) => FIELD_WORDS[field]),
  };
}

/** An empty number field means no limit. */
export function sent(form: SettingsForm): SettingsForm {
  const capacity = form.settings.hallwayCapacity;
  return {
    ...form,
    settings: { ...form.settings, hallwayCapacity: typeof capacity === 'number' ? capacity : null },
  };
}

/** Where a field stands in the form: `settings.cooldowns.0.minutes` for what is `cooldowns[0].minutes`. */
export function pathOf(field: string, form: SettingsForm): string {
  const path = field.replaceAll(/\[(\d+)\]/g, '.$1');
  return path in form || path.startsWith('settings.') ? path : `settings.${path}`;
}
