import { describe, expect, it } from 'vitest';
import { cell, credentialCsv } from './credentialCsv';

describe('a credential sheet as CSV', () => {
  it('defuses what a spreadsheet would run', () => {
    expect(cell('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"');
    expect(cell('-1')).toBe("'-1");
    expect(cell(' =1')).toBe("' =1");
  });

  it('has a line for each person', () => {
    const sheet = [{ name: 'Reyes, Ana', login: 'ana', password: 'abcd-efgh-jkmn' }];
    expect(credentialCsv(sheet)).toBe('name,login,password\r\n"Reyes, Ana",ana,abcd-efgh-jkmn\r\n');
  });
});
