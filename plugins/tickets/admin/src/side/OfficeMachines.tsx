import type { AssetKind, ConversationAnswer, OfficeMachines as Machines } from '@kaigai-desk/domain';
import { TextLink } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { useWords } from '../words';
import { dayInWords } from './days';

type Office = ConversationAnswer['office'];
const ASSETS = '/content-manager/collection-types/api::asset.asset';

const Counts = styled.table`
  width: 100%;
  border-collapse: collapse;

  th,
  td {
    padding: 0.3rem 0.8rem 0.3rem 0;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }

  thead th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;

const listOf = (officeCode: string): string =>
  `${ASSETS}?${new URLSearchParams({ 'filters[$and][0][office][code][$eq]': officeCode }).toString()}`;

/** What an office reports: no figure is not zero. */
const reportedOf = (office: Office, kind: AssetKind): number | null | undefined =>
  kind === 'other'
    ? undefined
    : { pc: office.pcsReported, server: office.serversReported, printer: office.printersReported }[kind];

/** The machines of an office: how many the ledger has beside how many it reported, and the first of them. */
export function OfficeMachines({
  office,
  machines,
}: {
  readonly office: Office;
  readonly machines: Machines;
}) {
  const { t, language } = useWords();
  const kinds = (['pc', 'server', 'printer', 'other'] as const).filter(
    (kind) => kind !== 'other' || machines.counts.other > 0,
  );
  const reportedText = (kind: AssetKind): string => {
    const count = reportedOf(office, kind);
    if (count === undefined) return t('machines.notAsked');
    return count === null ? t('card.notReported') : t('card.units', { count });
  };
  const rest = machines.total - machines.first.length;
  return (
    <>
      <Counts>
        <thead>
          <tr>
            <th scope="col">{t('machine.kind')}</th>
            <th scope="col">{t('machines.ledger')}</th>
            <th scope="col">
              {office.countsReportedOn === null
                ? t('machines.reported')
                : t('machines.reportedOn', { day: dayInWords(office.countsReportedOn, language) })}
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`machine.kind.${kind}`)}</th>
              <td>{t('card.units', { count: machines.counts[kind] })}</td>
              <td>{reportedText(kind)}</td>
            </tr>
          ))}
        </tbody>
      </Counts>
      <ul>
        {machines.first.map((machine) => (
          <li key={machine.id}>
            <TextLink to={`${ASSETS}/${machine.id}`}>{machine.tag}</TextLink>{' '}
            {t(`machine.kind.${machine.kind}`)} <bdi>{machine.model}</bdi>{' '}
            {machine.isMine ? (
              <strong>{t('machines.ofRequester')}</strong>
            ) : (
              machine.userName !== null && <bdi>{machine.userName}</bdi>
            )}
          </li>
        ))}
      </ul>
      {machines.total === 0 && <p>{t('machines.none')}</p>}
      {rest > 0 && (
        <p>
          <TextLink to={listOf(office.code)}>{t('machines.rest', { count: rest })}</TextLink>
        </p>
      )}
    </>
  );
}
