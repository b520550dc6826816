import { likePattern, searchTerms, searchTextOf } from './search';

const ticket = {
  number: 1024,
  subject: 'ＶＰＮ が ｾﾂｿﾞｸ できない',
  requesterName: 'ÉLOÏSE',
  requesterEmail: 'E.Dupont@example.org',
};

it('keeps what a search looks through, folded', () => {
  expect(searchTextOf(ticket)).toBe('#1024 vpn が セツゾク できない éloïse e.dupont@example.org');
});

it.each([
  ['ＶＰＮ', ['vpn']],
  ['  vpn　セツゾク ', ['vpn', 'セツゾク']],
  ['＃１０２４', ['#1024']],
  ['E.DUPONT@', ['e.dupont@']],
  ['', []],
  ['   ', []],
  ['a b c d e f g h', ['a', 'b', 'c', 'd', 'e', 'f']],
  [`${'x'.repeat(120)} y`, ['x'.repeat(100)]],
])('reads %j as words', (text, terms) => {
  expect(searchTerms(text)).toEqual(terms);
});

it('lets what is typed stand for itself', () => {
  expect(likePattern('100%_\\')).toBe('%100\\%\\_\\\\%');
});
