import type { VendorCard } from '@kaigai-desk/domain';
import { TextLink } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { useWords } from '../words';
import { dayInWords } from './days';

const VENDORS = '/content-manager/collection-types/api::vendor.vendor';

const Card = styled.li`
  &:not(:first-child) {
    margin-top: 0.4rem;
    padding-top: 0.8rem;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

const Expired = styled.strong`
  color: ${({ theme }) => theme.colors.danger700};
`;

function Contract({ vendor }: { readonly vendor: VendorCard }) {
  const { t, language } = useWords();
  if (vendor.contractUntil === null) return <>{t('vendor.noContract')}</>;
  const day = dayInWords(vendor.contractUntil, language);
  return vendor.isExpired ? (
    <Expired>▲ {t('vendor.expired', { day })}</Expired>
  ) : (
    <>{t('vendor.until', { day })}</>
  );
}

/** Who looks after the office's machines: what for, how to reach them, and whether the contract still runs. */
export function Vendors({ vendors }: { readonly vendors: readonly VendorCard[] }) {
  const { t } = useWords();
  if (vendors.length === 0) {
    return (
      <p>
        {t('vendor.none')} <TextLink to={VENDORS}>{t('vendor.list')}</TextLink>
      </p>
    );
  }
  return (
    <ul>
      {vendors.map((vendor) => (
        <Card key={vendor.id}>
          <TextLink to={`${VENDORS}/${vendor.id}`} dir="auto">
            {vendor.name}
          </TextLink>
          <dl>
            <dt>{t('vendor.purpose')}</dt>
            <dd dir="auto">{vendor.purpose || t('side.notEntered')}</dd>
            <dt>{t('vendor.phone')}</dt>
            <dd>
              <bdi>{vendor.phone || t('side.notEntered')}</bdi>
            </dd>
            <dt>{t('card.mail')}</dt>
            <dd>{vendor.email || t('side.notEntered')}</dd>
            <dt>{t('vendor.hours')}</dt>
            <dd dir="auto">{vendor.hours || t('side.notEntered')}</dd>
            <dt>{t('vendor.contract')}</dt>
            <dd>
              <Contract vendor={vendor} />
            </dd>
          </dl>
        </Card>
      ))}
    </ul>
  );
}
