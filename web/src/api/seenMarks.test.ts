import { describe, expect, it } from 'vitest';
import type { Kept } from '~/lib/kept';
import { ApiProblem } from '~/lib/problem';
import { flush, type SeenMark } from './seenMarks';

function list(...students: string[]): Kept<SeenMark> {
  let items: readonly SeenMark[] = students.map((student) => ({ rollCall: 'r', student, at: 'now' }));
  return {
    all: () => items,
    change: (how) => {
      items = how(items);
    },
    subscribe: () => () => undefined,
  };
}

const waiting = (marks: Kept<SeenMark>) => marks.all().map((mark) => mark.student);

describe('marks made without a network', () => {
  it('wait until there is one', async () => {
    const marks = list('ana', 'ben');
    const told = await flush(marks, () => Promise.reject(new ApiProblem(0, {})));
    expect(told).toBe(0);
    expect(waiting(marks)).toEqual(['ana', 'ben']);
  });

  it('are sent in order and forgotten one by one', async () => {
    const marks = list('ana', 'ben', 'cal');
    const sent: string[] = [];
    const told = await flush(marks, ({ student }) => {
      sent.push(student);
      return student === 'cal' ? Promise.reject(new ApiProblem(503, {})) : Promise.resolve();
    });
    expect(told).toBe(2);
    expect(sent).toEqual(['ana', 'ben', 'cal']);
    expect(waiting(marks)).toEqual(['cal']);
  });

  it('do not hold up others where the server refuses one for good', async () => {
    const marks = list('gone', 'ben');
    await flush(marks, ({ student }) =>
      student === 'gone' ? Promise.reject(new ApiProblem(404, {})) : Promise.resolve(),
    );
    expect(waiting(marks)).toEqual([]);
  });

  it('made while others are sent are kept', async () => {
    const marks = list('ana');
    await flush(marks, async () => {
      marks.change((all) => [...all, { rollCall: 'r', student: 'late', at: 'now' }]);
    });
    expect(waiting(marks)).toEqual(['late']);
  });
});
