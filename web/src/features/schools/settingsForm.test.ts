import { describe, expect, it } from 'vitest';
import type { SettingsForm } from '~/api/adminTypes';
import { mergedSettings, pathOf } from './settingsForm';

const BASE = {
  name: 'Lincoln High',
  timeZone: 'America/Chicago',
  settings: { line: true, cooldownMinutes: 0, hallwayCapacity: 30 },
} as SettingsForm;

function changed(settings: Partial<SettingsForm['settings']>, name = BASE.name): SettingsForm {
  return { ...BASE, name, settings: { ...BASE.settings, ...settings } };
}

describe('settings that two admins change at once', () => {
  it('keep what each of them changed, and say what was the other one’s', () => {
    const merged = mergedSettings(
      BASE,
      changed({ cooldownMinutes: 10 }),
      changed({ line: false }, 'Lincoln'),
    );
    expect(merged.form).toEqual(changed({ cooldownMinutes: 10, line: false }, 'Lincoln'));
    expect(merged.theirs).toEqual(['name', 'line']);
  });

  it('keep what was typed here where both changed the same', () => {
    const merged = mergedSettings(BASE, changed({ hallwayCapacity: 40 }), changed({ hallwayCapacity: 20 }));
    expect(merged.form.settings.hallwayCapacity).toBe(40);
    expect(merged.theirs).toEqual(['capacity']);
  });
});

it('what is wrong finds its field', () => {
  expect(pathOf('name', BASE)).toBe('name');
  expect(pathOf('hallwayCapacity', BASE)).toBe('settings.hallwayCapacity');
  expect(pathOf('cooldowns[0].minutes', BASE)).toBe('settings.cooldowns.0.minutes');
  expect(pathOf('settings.cooldowns', BASE)).toBe('settings.cooldowns');
});
