import type { EncounterGroup, GroupForm } from '~/api/encounters';
import type { NamedPerson } from '~/api/types';
import { dayOf, endOfDay } from '~/lib/wallTime';

/** What the form of a group holds. */
export interface GroupValues {
  name: string;
  notes: string;
  members: NamedPerson[];
  on: boolean;
  /** The last day, such as 2026-11-25; empty for no end. */
  until: string;
}

export function valuesOf(group: EncounterGroup | undefined, zone: string): GroupValues {
  return {
    name: group?.name ?? '',
    notes: group?.notes ?? '',
    members: group?.members.map(({ id, name }) => ({ id, name })) ?? [],
    on: group?.on ?? true,
    until: group?.expiresAt ? dayOf(group.expiresAt, zone) : '',
  };
}

export function sent({ name, notes, members, on, until }: GroupValues, zone: string): GroupForm {
  return {
    name,
    notes,
    on,
    members: members.map((member) => member.id),
    expiresAt: until ? endOfDay(until, zone) : undefined,
  };
}

/** What is saved for a group as it is. */
export function formOf(group: EncounterGroup): GroupForm {
  const { name, notes, on, expiresAt } = group;
  return { name, notes, on, expiresAt, members: group.members.map((member) => member.id) };
}

/** Opens the group for whoever is signed in and may see it. */
export function linkTo(group: EncounterGroup): string {
  return `${location.origin}/admin/limits/groups/${group.id}`;
}
