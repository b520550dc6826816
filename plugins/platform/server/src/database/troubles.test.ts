import { troubleOf } from './troubles';

const coded = (code: string): Error => Object.assign(new Error('said by the driver'), { code });

describe('what a driver throws', () => {
  it.each([
    'SQLITE_READONLY',
    'SQLITE_READONLY_DBMOVED',
    'SQLITE_FULL',
    'SQLITE_IOERR_WRITE',
    'SQLITE_BUSY',
    'SQLITE_BUSY_SNAPSHOT',
    '25006',
    '53100',
    '53200',
    '58030',
    '40001',
    '40P01',
    '55P03',
    '57014',
  ])('%s: it cannot be saved', (code) => {
    expect(troubleOf(coded(code))).toEqual({ code: 'desk.cannotSave', cause: code });
  });

  it.each(['SQLITE_CANTOPEN', '08006', '57P01', '57P03', '53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])(
    '%s: the database is away',
    (code) => {
      expect(troubleOf(coded(code))).toEqual({ code: 'desk.unreachable', cause: code });
    },
  );

  it('is away too when pg or knex say so without a code, or each address refused', () => {
    for (const said of [
      'Connection terminated unexpectedly',
      'Client has encountered a connection error and is not queryable',
      'Knex: Timeout acquiring a connection. The pool is probably full.',
    ])
      expect(troubleOf(new Error(said))).toEqual({ code: 'desk.unreachable', cause: 'Error' });
    const both = new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]);
    expect(troubleOf(both)).toEqual({ code: 'desk.unreachable', cause: 'ECONNREFUSED' });
  });

  it.each(['23505', '25P02', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CORRUPT', '42P01', '22P02'])(
    '%s is no passing trouble',
    (code) => {
      expect(troubleOf(coded(code))).toBeUndefined();
    },
  );

  it('is not what anybody else throws', () => {
    for (const thrown of [undefined, null, 'SQLITE_FULL', new Error('x'), { code: 53100 }])
      expect(troubleOf(thrown)).toBeUndefined();
  });
});
