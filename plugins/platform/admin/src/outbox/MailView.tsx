import { useState } from 'react';
import { useQuery } from 'react-query';
import { Button } from '@strapi/design-system';
import type { MailLink, MailShown } from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import { ask, Notice, tell, troubleOf, troubleText } from '../kit';
import { useWords } from '../words';

const Views = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 32rem), 1fr));
  gap: 1.6rem;

  h2 {
    margin: 0 0 0.6rem;
    font-size: 1.4rem;
    font-weight: 600;
  }
`;

/** White as the paper that mail programs show; the mail's own dark mode covers it. */
const Paper = styled.iframe`
  width: 100%;
  height: min(70vh, 56rem);
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: 4px;
  background: #fff;
`;

const Text = styled.pre`
  margin: 0;
  max-height: min(70vh, 56rem);
  overflow: auto;
  font-family: inherit;
  line-height: 1.7;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
`;

const Link = styled.p`
  margin: 1.2rem 0 0;
  overflow-wrap: anywhere;
`;

/** The link that the mail will carry, where it may be seen: asked for by a click, because it signs somebody in. */
function LinkOf({ id }: { readonly id: number }) {
  const { t, language } = useWords();
  const [link, setLink] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  if (link !== null) {
    return (
      <Link role="status">
        <a href={link}>{link}</a>
      </Link>
    );
  }
  const show = async (): Promise<void> => {
    try {
      setLink((await tell<MailLink>(`/platform/outbox/${id}/link`, {})).link);
    } catch (error) {
      setTrouble(error);
    }
  };
  return (
    <>
      {trouble !== null && (
        <Notice tone="danger">
          <span>{troubleText(troubleOf(trouble), language)}</span>
        </Notice>
      )}
      <Button variant="tertiary" onClick={() => void show()}>
        {t('outbox.link.show')}
      </Button>
    </>
  );
}

/** A mail as it looks beside its text. Its HTML stands in a frame that runs no script and opens nothing. */
export function MailView({ id, subject }: { readonly id: number; readonly subject: string }) {
  const { t, language } = useWords();
  const mail = useQuery(
    ['desk', 'outbox', 'mail', id],
    ({ signal }) => ask<MailShown>(`/platform/outbox/${id}`, signal),
    { retry: 1 },
  );
  if (mail.isError) {
    return (
      <Notice tone="danger">
        <span>{troubleText(troubleOf(mail.error), language)}</span>
      </Notice>
    );
  }
  if (!mail.data) return <p>{t('outbox.mail.loading')}</p>;
  const { html, text, link } = mail.data;
  return (
    <>
      {link !== 'none' && (
        <Notice tone="information">
          <span>{t(link === 'shown' ? 'outbox.link.shown' : 'outbox.link.withheld')}</span>
        </Notice>
      )}
      {link === 'shown' && <LinkOf id={id} />}
      <Views>
        {html !== null && (
          <section>
            <h2>{t('outbox.mail.looks')}</h2>
            <Paper sandbox="" srcDoc={html} title={t('outbox.mail.frame', { subject })} />
          </section>
        )}
        <section>
          <h2>{t('outbox.text')}</h2>
          {/* scrolls, so that a keyboard has to reach it */}
          <Text dir="auto" tabIndex={0} lang={mail.data.language}>
            {text}
          </Text>
        </section>
      </Views>
    </>
  );
}
