import type { PaperResult, PaperRow } from '~/api/onPaper';
import type { NamedPerson } from '~/api/types';
import { instantOn } from '~/lib/wallTime';

/** A row while it is typed. */
export interface Typed {
  key: number;
  student: NamedPerson[];
  from: string;
  to: string;
  out: string;
  in: string;
  anyway: boolean;
  /** What is wrong with it, by its code. */
  wrong?: string;
}

export function emptyRow(key: number, from = ''): Typed {
  return { key, student: [], from, to: '', out: '', in: '', anyway: false };
}

/** Whether nothing was typed but where it begins, which the row before had. */
export function untouched({ student, to, out, in: back }: Typed): boolean {
  return student.length === 0 && !to && !out && !back;
}

/** The row as it is sent; undefined while something is missing. */
export function rowOf(typed: Typed, day: string, zone: string): PaperRow | undefined {
  const [student] = typed.student;
  return student && typed.from && typed.to && typed.out && typed.in && day
    ? {
        studentId: student.id,
        originId: typed.from,
        destinationId: typed.to,
        outAt: instantOn(day, typed.out, zone),
        inAt: instantOn(day, typed.in, zone),
        anyway: typed.anyway,
      }
    : undefined;
}

/** What is left to do once the rows were answered: those that were not entered, each with what is wrong. */
export function leftOver(rows: Typed[], results: PaperResult[]): Typed[] {
  return rows.flatMap((row, at) => {
    const result = results[at];
    return result?.status === 201 ? [] : [{ ...row, wrong: result?.code ?? 'other' }];
  });
}
