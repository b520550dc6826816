import type { MouseEvent } from 'react';
import { TICKET_FACTS, type QueueRow } from '@kaigai-desk/domain';
import { ageInWords, officeName, sinceInTokyo } from '@kaigai-desk/platform/admin-kit';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { conversationAddress, type CameFrom } from '../addresses';
import { DueMark } from '../DueMark';
import { tagText } from '../facts/fact-text';
import { StateMark } from '../StateMark';
import { useWords } from '../words';

const Subject = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral900};
  font-weight: 700;
  overflow-wrap: anywhere;
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }

  &::after {
    position: absolute;
    inset: 0;
    content: '';
  }

  &:focus-visible {
    outline: none;
  }

  &:focus-visible::after {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

/** It lies over the link that fills the row. */
const Tick = styled.label`
  position: relative;
  z-index: 1;
  display: grid;
  place-items: center;
  min-width: 3.2rem;
  min-height: 3.2rem;
  margin: -0.6rem;
  cursor: pointer;

  input {
    width: 1.6rem;
    height: 1.6rem;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }
`;

const Mark = styled.span<{ $isHigh: boolean }>`
  margin-right: 0.6rem;
  color: ${({ theme, $isHigh }) => ($isHigh ? theme.colors.danger700 : theme.colors.neutral600)};
  font-weight: 600;
`;

const Tag = styled.span`
  margin-right: 0.4rem;
  padding: 0 0.5rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: 3px;
`;

/** What the desk marked it with: a priority that is not the usual one, and its tags. */
function Marks({ row }: { readonly row: QueueRow }) {
  const { t, language } = useWords();
  const { priority, tags } = row;
  if (priority === 'normal' && tags.length === 0) return null;
  return (
    <small>
      {priority !== 'normal' && (
        <Mark $isHigh={priority === 'high'}>
          <span aria-hidden="true">{priority === 'high' ? '▲' : '▽'}</span> {t(`row.priority.${priority}`)}
        </Mark>
      )}
      {tags.length > 0 && (
        <span aria-label={TICKET_FACTS.attributes.tags[language]} role="group">
          {tags.map((tag) => (
            <Tag key={tag.id}>{tagText(tag, language)}</Tag>
          ))}
        </span>
      )}
    </small>
  );
}

export interface LineProps {
  readonly row: QueueRow;
  readonly now: string;
  readonly cameFrom: CameFrom;
  readonly isChosen: boolean;
  readonly isSelected: boolean;
  /** Undefined where the reader can change nothing. */
  readonly onTick?: ((number: number, isRange: boolean) => void) | undefined;
  readonly onFocus: (number: number) => void;
}

/** One ticket of the queue: what it is about, who said what last, and until when the next thing is due. */
export function QueueLine({ row, now, cameFrom, isChosen, isSelected, onTick, onFocus }: LineProps) {
  const { t, language } = useWords();
  const { lastWord, question } = row;
  return (
    <tr data-chosen={isChosen} data-selected={isSelected}>
      {onTick && (
        <td className="tick">
          <Tick>
            <input
              type="checkbox"
              aria-label={t('bulk.one', { number: String(row.number) })}
              checked={isSelected}
              onChange={() => undefined}
              onClick={(event: MouseEvent) => onTick(row.number, event.shiftKey)}
            />
          </Tick>
        </td>
      )}
      <td className="state">
        <StateMark state={row.state} hasReply={row.hasReply} language={language} />
        {row.assignee && (
          <small className="assignee" title={row.assignee.name}>
            <bdi>{row.assignee.name}</bdi>
          </small>
        )}
      </td>
      <td className="subject">
        <Subject
          to={conversationAddress(row.number)}
          state={cameFrom}
          data-number={row.number}
          dir="auto"
          onFocus={() => onFocus(row.number)}
        >
          {row.subject}
        </Subject>
        <small className="word">
          {row.number} · {t(`channel.${row.channel}`)} ·{' '}
          <bdi>
            {question === null
              ? t('row.said', { name: lastWord.authorName, excerpt: lastWord.excerpt })
              : t(row.state === 'waitingHq' ? 'row.askedHq' : 'row.askedVendor', { question })}
          </bdi>
        </small>
        <Marks row={row} />
      </td>
      <td className="office">
        {officeName(row.office, language)}
        <small>
          {row.officeTime} {t(row.isOfficeOpen ? 'office.open' : 'office.shut')}
        </small>
      </td>
      <td className="language">{t(`language.${row.language}`)}</td>
      <td className="waiting" data-label={t('column.waiting')}>
        {ageInWords(Date.parse(now) - Date.parse(row.waitingSince), language)}
        {row.firstAnswer ? (
          <DueMark due={row.firstAnswer} now={now} />
        ) : (
          <small>
            <time dateTime={row.waitingSince}>{sinceInTokyo(row.waitingSince, now, language)}</time>
          </small>
        )}
      </td>
    </tr>
  );
}
