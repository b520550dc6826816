import { useState } from 'react';
import { excerptOf, SplitTicket, type DeskMessage } from '@kaigai-desk/domain';
import { newRequestId, onBothWalls } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { useWords } from '../../words';
import { ActForm } from '../ActForm';
import { GroupProblem, ShortField } from '../fields';
import type { ActFormProps } from '../act';
import { useActForm } from '../use-act-form';

const EXCERPT = 120;

const Messages = styled.fieldset`
  small {
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;

/** Moves chosen words to a new ticket; what will stand is said while one chooses. */
export function SplitForm({ conversation, onDone }: ActFormProps) {
  const { t, language } = useWords();
  const { number, office } = conversation;
  const { act, errorOf, ...form } = useActForm(number, 'split', SplitTicket);
  const [requestId] = useState(newRequestId);
  const [subject, setSubject] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // what belongs to a ticket that was merged into this one cannot be taken from here
  const own = conversation.messages.filter(({ fromNumber }) => fromNumber === null);
  const moved = own.filter(({ id }) => chosen.has(id));
  const [first] = moved;
  const at = (message: DeskMessage): string => onBothWalls(message.at, office, language);
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const submit = async () => {
    const written = await act({ requestId, subject, messageIds: [...chosen] });
    if (written) onDone(t('acts.split.done', { number: written.number }));
  };
  return (
    <ActForm
      {...form}
      lead={t('acts.split.lead')}
      submit={t('acts.split.submit')}
      onSubmit={() => void submit()}
      onCancel={() => onDone()}
    >
      <ShortField
        name="subject"
        label={t('acts.split.subject')}
        value={subject}
        onChange={setSubject}
        error={errorOf('subject')}
      />
      <Messages>
        <legend>{t('acts.split.messages')}</legend>
        <small>{t('acts.split.stays')}</small>
        {own
          .filter(({ isOpening }) => !isOpening)
          .map((message) => (
            <label key={message.id}>
              <input
                type="checkbox"
                name="messageIds"
                checked={chosen.has(message.id)}
                onChange={(event) => choose(message.id, event.target.checked)}
              />
              <span>
                <bdi>{excerptOf(message.body, EXCERPT)}</bdi>
                <small>
                  {t('acts.split.message', { name: message.authorName, at: at(message) })}
                  {message.isNote && ` · ${t('reply.note')}`}
                </small>
              </span>
            </label>
          ))}
        <GroupProblem error={errorOf('messageIds')} />
        <p role="status">
          {first === undefined
            ? t('acts.split.none')
            : t('acts.split.preview', {
                moved: moved.length,
                left: own.length - moved.length,
                name: first.side === 'office' ? first.authorName : conversation.requester.name,
                at: at(first),
              })}
        </p>
      </Messages>
    </ActForm>
  );
}
