import { expect, test } from 'vitest';
import { newSchedule, nextPeriod } from './scheduleForm';

test('the next period is as long as the last one, five minutes later', () => {
  expect(nextPeriod([{ name: '1', starts: '08:00', ends: '08:50' }])).toEqual({
    name: '2',
    starts: '08:55',
    ends: '09:45',
  });
});

test('nothing is guessed from times that are not there yet', () => {
  expect(nextPeriod([{ name: '1', starts: '', ends: '08:50' }])).toEqual({ name: '2', starts: '', ends: '' });
  expect(newSchedule().periods).toHaveLength(1);
});
