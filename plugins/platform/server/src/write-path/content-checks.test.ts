import { issuesOf } from './content-checks';

describe('checks of content, whoever writes it', () => {
  const office = 'api::office.office';
  it.each([
    [office, { timeZone: 'Africa/Accra', code: 'accra' }, []],
    [office, { timeZone: 'Mars/Olympus' }, ['timeZone field.zone']],
    [office, { timeZone: null }, ['timeZone field.zone']],
    [office, { code: 'New York' }, ['code field.code']],
    [office, { nameJa: 'アクラ\u0000' }, ['nameJa field.controls']],
    [office, { holidays: [{ nameJa: 'a\u001b' }] }, ['holidays.0.nameJa field.controls']],
    [office, { nameJa: 'a\r\nb' }, []],
    ['api::service-level-agreement.service-level-agreement', { countsFrom: '2026-12-01' }, []],
    [
      'api::service-level-agreement.service-level-agreement',
      { countsFrom: '2026-12-02' },
      ['countsFrom field.firstOfMonth'],
    ],
    ['api::software.software', { name: 'Zscaler', region: { connect: [{ id: 1 }] } }, []],
  ])('%s %j', (uid, data, expected) => {
    expect(issuesOf(uid, data).map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});
