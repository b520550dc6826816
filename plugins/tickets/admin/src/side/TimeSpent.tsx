import { useNotification } from '@strapi/strapi/admin';
import type { ConversationAnswer, TicketWritten } from '@kaigai-desk/domain';
import { Timestamp, troubleText } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { useTell } from '../acts/use-tell';
import { useCanVoidTime, useCanWrite } from '../permissions';
import { useWords } from '../words';
import { useLength } from './use-length';

type Entry = ConversationAnswer['timeSpent']['entries'][number];

const Row = styled.li`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 0 0.8rem;
  align-items: start;

  time {
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;

const Void = styled.button`
  min-width: 2.4rem;
  min-height: 2.4rem;
  padding: 0 0.4rem;
  border: 0;
  border-radius: 4px;
  background: none;
  color: ${({ theme }) => theme.colors.primary700};
  font: inherit;
  text-decoration: underline;
  cursor: pointer;
`;

interface Props {
  readonly conversation: ConversationAnswer;
}

function EntryRow({ entry, number }: { readonly entry: Entry; readonly number: number }) {
  const { t, language } = useWords();
  const lengthOf = useLength();
  const { toggleNotification } = useNotification();
  const { send, isSending } = useTell<TicketWritten>(number);
  const canWrite = useCanWrite();
  const canVoidOthers = useCanVoidTime();
  const length = lengthOf(entry.minutes);
  const isVoid = entry.voidedByName !== null;
  const canVoid = canWrite && !isVoid && (entry.isOwn || canVoidOthers);
  const voidIt = async () => {
    const told = await send('time/void', { entryId: entry.id });
    toggleNotification(
      told.ok
        ? { type: 'success', message: t('time.voided', { length }) }
        : { type: 'danger', message: troubleText(told.trouble, language) },
    );
  };
  return (
    <Row>
      <div>
        <Timestamp at={entry.at} language={language} />
        {isVoid ? <s>{length}</s> : <strong>{length}</strong>} <bdi>{entry.byName}</bdi>
        {entry.what !== '' && <div dir="auto">{entry.what}</div>}
        {entry.voidedByName !== null && <p>{t('time.voidedBy', { name: entry.voidedByName })}</p>}
      </div>
      {canVoid && (
        <Void
          type="button"
          disabled={isSending}
          aria-label={t('time.voidThis', { length, name: entry.byName })}
          onClick={() => void voidIt()}
        >
          {t('time.void')}
        </Void>
      )}
    </Row>
  );
}

/** Time that agents noted, entry by entry, and beside it what sessions and calls took: these are not counted twice. */
export function TimeSpent({ conversation }: Props) {
  const { t } = useWords();
  const lengthOf = useLength();
  const { minutes, entries, sessions, calls } = conversation.timeSpent;
  return (
    <>
      <dl>
        <dt>{t('time.noted')}</dt>
        <dd>{lengthOf(minutes)}</dd>
        <dt>{t('time.sessions')}</dt>
        <dd>{t('time.often', { length: lengthOf(sessions.minutes), count: sessions.count })}</dd>
        <dt>{t('time.calls')}</dt>
        <dd>{t('time.often', { length: lengthOf(calls.minutes), count: calls.count })}</dd>
      </dl>
      {entries.length === 0 ? (
        <p>{t('time.none')}</p>
      ) : (
        <ul>
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} number={conversation.number} />
          ))}
        </ul>
      )}
    </>
  );
}
