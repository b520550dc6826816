import { Fragment, useState } from 'react';
import { Button } from '@strapi/design-system';
import type { OutboxAnswer } from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import { inTokyo, Sheet, Timestamp } from '../kit';
import { ROW_STYLE } from '../queue/QueueBody';
import { State, type Tone } from '../queue/State';
import { useWords, type WordKey } from '../words';
import { MailView } from './MailView';

type Mail = OutboxAnswer['mails'][number];

const Mails = styled(Sheet)`
  ${ROW_STYLE}
`;

const Subject = styled.b`
  overflow-wrap: anywhere;
`;

interface Standing {
  readonly word: WordKey;
  readonly mark: string;
  readonly tone: Tone;
}

const STANDINGS: Readonly<Record<Mail['standing'], Standing>> = {
  sent: { word: 'outbox.state.sent', mark: '✓', tone: 'success' },
  failed: { word: 'outbox.state.failed', mark: '▲', tone: 'danger' },
  givenUp: { word: 'outbox.state.givenUp', mark: '■', tone: 'neutral' },
  waiting: { word: 'outbox.state.waiting', mark: '◐', tone: 'neutral' },
};

function standingOf(mail: Mail, isSending: boolean): Standing {
  if (mail.standing !== 'waiting') return STANDINGS[mail.standing];
  if (mail.lastError !== null) return { word: 'outbox.state.trying', mark: '▲', tone: 'danger' };
  return isSending ? STANDINGS.waiting : { ...STANDINGS.waiting, word: 'outbox.state.kept' };
}

/** A mail that something can be done about. */
export const isUnsent = ({ standing, lastError }: Mail): boolean =>
  standing === 'failed' || (standing === 'waiting' && lastError !== null);

interface Props {
  readonly mails: readonly Mail[];
  readonly isSending: boolean;
  /** Ids of the mails that are chosen; null for who may not act. */
  readonly chosen: ReadonlySet<number> | null;
  readonly onChoose: (id: number, isChosen: boolean) => void;
}

/** One row a mail; what it says opens beneath. Subject and address are shown as text, whatever they hold. */
export function MailTable({ mails, isSending, chosen, onChoose }: Props) {
  const { t, language } = useWords();
  const [openId, setOpenId] = useState<number | null>(null);
  return (
    <Mails>
      <thead>
        <tr>
          {chosen && <th scope="col">{t('outbox.column.choose')}</th>}
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
                {chosen && (
                  <td>
                    {isUnsent(mail) && (
                      <input
                        type="checkbox"
                        aria-label={t('outbox.choose', { subject: mail.subject })}
                        checked={chosen.has(mail.id)}
                        onChange={({ target }) => {
                          onChoose(mail.id, target.checked);
                        }}
                      />
                    )}
                  </td>
                )}
                <td>
                  <State mark={standing.mark} tone={standing.tone} word={t(standing.word)} />
                  {mail.attempts > 0 && <small>{t('outbox.attempts', { count: mail.attempts })}</small>}
                  {mail.sentAt !== null && (
                    <small>{t('outbox.sentAt', { at: inTokyo(mail.sentAt, language) })}</small>
                  )}
                  {mail.lastError !== null && mail.standing !== 'sent' && (
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
                <td colSpan={chosen ? 6 : 5}>{isOpen && <MailView id={mail.id} subject={mail.subject} />}</td>
              </tr>
            </Fragment>
          );
        })}
      </tbody>
    </Mails>
  );
}
