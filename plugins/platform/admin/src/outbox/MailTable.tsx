import { Fragment, useState } from 'react';
import { Button } from '@strapi/design-system';
import type { OutboxAnswer } from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import { inTokyo, Sheet, Timestamp } from '../kit';
import { useWords, type WordKey } from '../words';

type Mail = OutboxAnswer['mails'][number];

const Mails = styled(Sheet)`
  td:first-child b,
  td button {
    white-space: nowrap;
  }
`;

const Text = styled.pre`
  margin: 0;
  max-width: 80rem;
  font-family: inherit;
  line-height: 1.7;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
`;

const Subject = styled.b`
  overflow-wrap: anywhere;
`;

const State = styled.b<{ $tone: 'success' | 'danger' | 'neutral' }>`
  color: ${({ theme, $tone }) =>
    $tone === 'neutral' ? theme.colors.neutral700 : theme.colors[`${$tone}700`]};
`;

interface Standing {
  readonly word: WordKey;
  readonly mark: string;
  readonly tone: 'success' | 'danger' | 'neutral';
}

function standingOf(mail: Mail, isSending: boolean): Standing {
  if (mail.sentAt !== null) return { word: 'outbox.state.sent', mark: '✓', tone: 'success' };
  if (mail.lastError !== null) return { word: 'outbox.state.failed', mark: '▲', tone: 'danger' };
  return { word: isSending ? 'outbox.state.waiting' : 'outbox.state.kept', mark: '◐', tone: 'neutral' };
}

interface Props {
  readonly mails: readonly Mail[];
  readonly isSending: boolean;
}

/** One row a mail; its text opens beneath. Subject, address and text are shown as text, whatever they hold. */
export function MailTable({ mails, isSending }: Props) {
  const { t, language } = useWords();
  const [openId, setOpenId] = useState<number | null>(null);
  return (
    <Mails>
      <thead>
        <tr>
          <th scope="col">{t('outbox.column.state')}</th>
          <th scope="col">{t('outbox.column.subject')}</th>
          <th scope="col">{t('outbox.column.to')}</th>
          <th scope="col">{t('outbox.column.created')}</th>
          <th scope="col">{t('outbox.text')}</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => {
          const standing = standingOf(mail, isSending);
          const isOpen = mail.id === openId;
          return (
            <Fragment key={mail.id}>
              <tr>
                <td>
                  <State $tone={standing.tone}>
                    <span aria-hidden="true">{standing.mark}</span> {t(standing.word)}
                  </State>
                  {mail.attempts > 0 && <small>{t('outbox.attempts', { count: mail.attempts })}</small>}
                  {mail.sentAt !== null && (
                    <small>{t('outbox.sentAt', { at: inTokyo(mail.sentAt, language) })}</small>
                  )}
                  {mail.lastError !== null && mail.sentAt === null && (
                    <small dir="auto">{mail.lastError}</small>
                  )}
                </td>
                <td>
                  <Subject dir="auto">{mail.subject}</Subject>
                </td>
                <td style={{ overflowWrap: 'anywhere' }}>{mail.to}</td>
                <td>
                  <Timestamp at={mail.createdAt} language={language} />
                </td>
                <td>
                  <Button
                    variant="tertiary"
                    size="S"
                    aria-expanded={isOpen}
                    aria-label={`${t(isOpen ? 'outbox.close' : 'outbox.open')}: ${mail.subject}`}
                    aria-controls={`mail-${mail.id}`}
                    onClick={() => setOpenId(isOpen ? null : mail.id)}
                  >
                    {t(isOpen ? 'outbox.close' : 'outbox.open')}
                  </Button>
                </td>
              </tr>
              <tr id={`mail-${mail.id}`} hidden={!isOpen}>
                <td colSpan={5}>
                  <Text dir="auto">{mail.text}</Text>
                </td>
              </tr>
            </Fragment>
          );
        })}
      </tbody>
    </Mails>
  );
}
