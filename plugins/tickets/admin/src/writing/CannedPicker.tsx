import { useId, useState, type KeyboardEvent } from 'react';
import { Button, Modal } from '@strapi/design-system';
import type { CannedRepliesAnswer, CannedReply } from '@kaigai-desk/domain';
import { ask, isComposing, Notice, troubleOf, troubleText } from '@kaigai-desk/platform/admin-kit';
import { useQuery } from 'react-query';
import { styled } from 'styled-components';
import { addressOf } from '../conversation/address';
import { DialogText } from '../DialogText';
import { useWords } from '../words';
import { matching } from './matching';

const Search = styled.input`
  width: 100%;
  padding: 0.8rem 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

const Panes = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  gap: 1.6rem;
  margin-top: 1.2rem;

  @media (max-width: 48rem) {
    grid-template-columns: minmax(0, 1fr);
  }

  ul {
    max-height: 40vh;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }

  li {
    padding: 0.8rem 1.2rem;
    border-radius: 4px;
    cursor: pointer;
  }

  li[aria-selected='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 700;
  }

  small {
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
    font-weight: 400;
  }
`;

const Preview = styled.div`
  max-height: 40vh;
  padding: 1.2rem 1.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 4px;
  line-height: 1.7;
  overflow-wrap: anywhere;
  overflow-y: auto;
  white-space: pre-wrap;
`;

interface Props {
  readonly number: number;
  readonly ticketLanguage: CannedReply['language'];
  readonly onChoose: (reply: CannedReply) => void;
  readonly onClose: () => void;
}

function Choices({ number, ticketLanguage, onChoose }: Omit<Props, 'onClose'>) {
  const { t, language } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const answer = useQuery(['desk', 'canned', number], ({ signal }) =>
    ask<CannedRepliesAnswer>(`${addressOf(number)}/canned-replies`, signal),
  );
  if (answer.isError) return <Notice tone="danger">{troubleText(troubleOf(answer.error), language)}</Notice>;
  if (answer.data === undefined) return <p role="status">{t('canned.loading')}</p>;
  if (answer.data.replies.length === 0) return <p>{t('canned.none')}</p>;
  const found = matching(answer.data.replies, text);
  const chosen = found[Math.min(at, found.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen) onChoose(chosen);
    }
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    setAt(Math.max(0, Math.min(found.length - 1, at + by)));
  };
  return (
    <>
      <Search
        role="combobox"
        aria-label={t('canned.search')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen && `${id}-${chosen.id}`}
        placeholder={t('canned.search')}
        value={text}
        autoFocus
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Panes>
        <ul id={`${id}-list`} role="listbox" aria-label={t('canned.title')}>
          {found.map((reply) => (
            <li
              key={reply.id}
              id={`${id}-${reply.id}`}
              role="option"
              aria-selected={reply.id === chosen?.id}
              onClick={() => onChoose(reply)}
              onMouseMove={() => setAt(found.indexOf(reply))}
            >
              {reply.title}
              {reply.isAcknowledgement && <small>{t('canned.acknowledgement')}</small>}
              {reply.language !== ticketLanguage && (
                <small>{t('canned.otherLanguage', { language: t(`language.${reply.language}`) })}</small>
              )}
            </li>
          ))}
        </ul>
        {chosen ? (
          <Preview
            dir="auto"
            lang={chosen.language}
            tabIndex={0}
            role="region"
            aria-label={t('canned.preview')}
          >
            {chosen.text}
          </Preview>
        ) : (
          <p role="status">{t('canned.nothing')}</p>
        )}
      </Panes>
    </>
  );
}

/** Chooses a canned reply: a word and Enter, or a click. Each is shown as it would stand in this answer. */
export function CannedPicker({ onClose, ...rest }: Props) {
  const { t } = useWords();
  return (
    <Modal.Root
      open
      onOpenChange={(isOpen: boolean) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal.Content>
        <Modal.Header closeLabel={t('canned.close')}>
          <Modal.Title>{t('canned.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <DialogText>
            <Choices {...rest} />
          </DialogText>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{t('canned.close')}</Button>
          </Modal.Close>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
