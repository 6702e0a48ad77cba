import type { PersonForm, PersonRecord } from '~/api/peopleAdmin';
import type { Role } from '~/api/types';

/** What a school gives by hand; others that somebody has can be kept or taken. */
export const GIVEN_ROLES: Role[] = ['student', 'teacher', 'assistant', 'substitute', 'monitor', 'admin'];

/** What the form shows of somebody. */
export function valuesOf(record?: PersonRecord): PersonForm {
  return {
    givenName: record?.givenName ?? '',
    familyName: record?.familyName ?? '',
    preferredName: record?.preferredName ?? '',
    title: record?.title ?? '',
    pronouns: record?.pronouns ?? '',
    number: record?.number ?? '',
    grade: record?.grade ?? '',
    homeroom: record?.homeroom ?? '',
    email: record?.admin?.email ?? '',
    username: record?.admin?.username ?? '',
    roles: (record?.roles ?? (['student'] as Role[])).filter((role) => role !== 'district-admin'),
    areas: record?.admin?.areas ?? [],
    rights: record?.admin?.rights ?? [],
  };
}

export function isStaff(role: Role): boolean {
  return role !== 'student' && role !== 'guardian';
}

/** Areas are an admin's only, and rights those of staff. */
export function saved(values: PersonForm): PersonForm {
  return {
    ...values,
    areas: values.roles.includes('admin') ? values.areas : [],
    rights: values.roles.some(isStaff) ? values.rights : [],
  };
}
