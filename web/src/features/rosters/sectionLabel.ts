import type { Section } from '~/api/types';

/** A class as it is chosen: name, periods, teachers. */
export function sectionLabel(section: Section): string {
  const teachers = section.teachers.map((teacher) => teacher.name).join(', ');
  return [section.name, section.periods.join(', '), teachers].filter(Boolean).join(' · ');
}
