import { Button } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import type { ReviewRow } from '@kaigai-desk/domain';
import {
  Frame,
  inTokyo,
  Notice,
  PageHeading,
  Pager,
  Sheet,
  TextLink,
  troubleOf,
  troubleText,
} from '@kaigai-desk/platform/admin-kit';
import { useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { conversationAddress } from '../addresses';
import { DESK_REVIEW } from '../permissions';
import { useWords } from '../words';
import { reviewAddress, REVIEWS, useReview, type Review } from './use-review';

const Body = styled.div`
  max-width: 128rem;
  padding: 1.8rem 2.4rem 4rem;

  nav {
    display: flex;
    gap: 1.6rem;
    margin: 1.2rem 0;
  }

  [aria-current] {
    font-weight: 700;
    text-decoration: none;
  }

  td p {
    margin: 0;
    max-width: 60rem;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  @media (max-width: 48rem) {
    padding: 1.6rem;
  }
`;

function Row({ row, which }: { readonly row: ReviewRow; readonly which: Review }) {
  const { t, language } = useWords();
  const { number, subject, officeNameJa, officeNameEn, by, at, reason, why, undone, canUndo } = row;
  return (
    <tr>
      <td>
        <TextLink to={conversationAddress(number)} dir="auto">
          {number} {subject}
        </TextLink>
        <small>{language === 'ja' ? officeNameJa : officeNameEn}</small>
      </td>
      <td>
        {reason !== null && <b>{t(`acts.exclude.${reason}`)}</b>}
        <p dir="auto">{why}</p>
      </td>
      <td>
        <bdi>{by}</bdi>
        <small>{inTokyo(at, language)}</small>
      </td>
      <td>
        {undone === null ? (
          t('review.stands')
        ) : (
          <>
            {t(which === 'exclusions' ? 'review.voided' : 'review.returned', {
              name: undone.by,
              at: inTokyo(undone.at, language),
            })}
            <p dir="auto">{undone.why}</p>
          </>
        )}
        {canUndo && (
          <small>
            <TextLink
              to={`${conversationAddress(number)}?act=${which === 'exclusions' ? 'voidExclusion' : 'returnRelay'}`}
            >
              {t(which === 'exclusions' ? 'acts.voidExclusion' : 'acts.returnRelay')}
            </TextLink>
          </small>
        )}
      </td>
    </tr>
  );
}

function List() {
  const { t, language } = useWords();
  const [query] = useSearchParams();
  const which = REVIEWS.find((name) => name === query.get('list')) ?? 'exclusions';
  const page = Math.max(1, Number(query.get('page')) || 1);
  const list = useReview(which, page);
  if (list.data === undefined && !list.isError) return <Page.Loading>{t('review.loading')}</Page.Loading>;
  return (
    <Frame title={t('review.title')}>
      <Body>
        <PageHeading>{t('review.title')}</PageHeading>
        <nav aria-label={t('review.tabs')}>
          {REVIEWS.map((name) => (
            <TextLink key={name} to={reviewAddress(name)} aria-current={name === which ? 'page' : undefined}>
              {t(`review.${name}`)}
            </TextLink>
          ))}
        </nav>
        {list.isError && (
          <Notice tone="danger">
            <span>{troubleText(troubleOf(list.error), language)}</span>
            <Button variant="tertiary" onClick={() => void list.refetch()}>
              {t('trouble.retry')}
            </Button>
          </Notice>
        )}
        {list.data?.rows.length === 0 && <p>{t(`review.${which}.empty`)}</p>}
        {list.data !== undefined && list.data.rows.length > 0 && (
          <>
            <Sheet>
              <thead>
                <tr>
                  <th scope="col">{t('review.ticket')}</th>
                  <th scope="col">{t(which === 'exclusions' ? 'review.reason' : 'review.told')}</th>
                  <th scope="col">{t('review.who')}</th>
                  <th scope="col">{t('review.standing')}</th>
                </tr>
              </thead>
              <tbody>
                {list.data.rows.map((row) => (
                  <Row key={`${row.number}-${row.at}`} row={row} which={which} />
                ))}
              </tbody>
            </Sheet>
            <Pager
              page={list.data.page}
              pageCount={list.data.pageCount}
              to={(to) => reviewAddress(which, to)}
              words={{
                label: t('page.label'),
                previous: t('page.previous'),
                next: t('page.next'),
                here: t('page.of', { page: list.data.page, pages: list.data.pageCount }),
              }}
            />
          </>
        )}
      </Body>
    </Frame>
  );
}

/** What HQ IT looks over: every exclusion and every relay, with reason, who and when. */
export default function ReviewPage() {
  return (
    <Page.Protect permissions={[DESK_REVIEW]}>
      <List />
    </Page.Protect>
  );
}
