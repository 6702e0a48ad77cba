import { describe, expect, it } from 'vitest';
import { cell, sheetCsv } from './sheetCsv';

describe('a sheet as CSV', () => {
  it('defuses what a spreadsheet would run', () => {
    expect(cell('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"');
    expect(cell('-1')).toBe("'-1");
    expect(cell(' =1')).toBe("' =1");
  });

  it('has a line for each person', () => {
    const rows = [
      ['name', 'login', 'password'],
      ['Reyes, Ana', 'ana', 'abcd-efgh-jkmn'],
    ];
    expect(sheetCsv(rows)).toBe('name,login,password\r\n"Reyes, Ana",ana,abcd-efgh-jkmn\r\n');
  });
});
