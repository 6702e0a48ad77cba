import { expect, it } from 'vitest';
import { saved, valuesOf } from './personForm';

const base = { ...valuesOf(), givenName: 'Ana' };

it('gives areas to admins only', () => {
  expect(saved({ ...base, areas: ['rooms'] }).areas).toEqual([]);
  expect(saved({ ...base, roles: ['admin'], areas: ['rooms'] }).areas).toEqual(['rooms']);
});

it('adds a student unless told otherwise', () => {
  expect(valuesOf().roles).toEqual(['student']);
});
