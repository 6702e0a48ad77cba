import type { ChildsPass } from '~/api/guardians';

/** The passes of one day. */
export interface DayOfPasses {
  day: string;
  passes: ChildsPass[];
}

/** Passes in their order, those that follow each other on one day together. */
export function byDay(passes: ChildsPass[], dayOf: (pass: ChildsPass) => string): DayOfPasses[] {
  const days: DayOfPasses[] = [];
  for (const pass of passes) {
    const day = dayOf(pass);
    const last = days.at(-1);
    if (last?.day === day) {
      last.passes.push(pass);
    } else {
      days.push({ day, passes: [pass] });
    }
  }
  return days;
}
