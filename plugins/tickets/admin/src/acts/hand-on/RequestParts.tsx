import {
  excerptOf,
  LANGUAGES,
  type ConversationAnswer,
  type FieldIssue,
  type VendorChoicesAnswer,
} from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import { Label } from '../../conversation/composer-parts';
import { useWords } from '../../words';
import { FieldProblem, Hint } from './ActSheet';
import { shareable, toggled, type Request } from './request';

export const Group = styled.fieldset`
  display: grid;
  gap: 0.4rem;
  margin: 0;
  padding: 0;
  border: 0;

  legend {
    padding: 0 0 0.4rem;
    font-size: 1.3rem;
    font-weight: 600;
  }

  > label {
    display: flex;
    gap: 0.8rem;
    align-items: flex-start;
    padding: 0.3rem 0;
    line-height: 1.5;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    width: 1.6rem;
    height: 1.6rem;
    margin: 0.2rem 0 0;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }

  small {
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;

const Day = styled.div`
  display: grid;
  gap: 0.6rem;
  justify-items: start;

  input {
    padding: 0.7rem 1rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
  }
`;

interface Part {
  readonly request: Request;
  readonly change: (part: Partial<Request>) => void;
  readonly issues: readonly FieldIssue[];
}

interface VendorProps extends Part {
  readonly vendors: VendorChoicesAnswer['vendors'];
}

/** Which vendor of the office. */
export function VendorPart({ request, change, issues, vendors }: VendorProps) {
  const { t } = useWords();
  return (
    <Group data-field="vendorId">
      <legend>{t('vendor.which')}</legend>
      {vendors.map(({ id, name, purpose, email }) => (
        <label key={id}>
          <input
            type="radio"
            name="vendorId"
            checked={request.vendorId === id}
            onChange={() => change({ vendorId: id })}
          />
          <span>
            <bdi>{name}</bdi>
            <small>
              <bdi>{purpose === '' ? email : `${purpose} · ${email}`}</bdi>
            </small>
          </span>
        </label>
      ))}
      <FieldProblem field="vendorId" issues={issues} />
    </Group>
  );
}

/** The language that the desk's own words of the mail are in. */
export function LanguagePart({ request, change }: Part) {
  const { t } = useWords();
  return (
    <Group data-field="language">
      <legend>{t('vendor.language')}</legend>
      {LANGUAGES.map((language) => (
        <label key={language}>
          <input
            type="radio"
            name="language"
            checked={request.language === language}
            onChange={() => change({ language })}
          />
          {t(`language.${language}`)}
        </label>
      ))}
    </Group>
  );
}

interface ShareProps extends Part {
  readonly conversation: ConversationAnswer;
}

/** What of the ticket goes along: nothing until it is ticked. Notes are not offered. */
export function SharePart({ request, change, issues, conversation }: ShareProps) {
  const { t } = useWords();
  const messages = conversation.messages.filter(({ isNote }) => !isNote);
  return (
    <>
      <Group data-field="share">
        <legend>{t('vendor.share')}</legend>
        {shareable(conversation).map(({ what, value }) => (
          <label key={what}>
            <input
              type="checkbox"
              checked={request.share.includes(what)}
              onChange={() => change({ share: toggled(request.share, what) })}
            />
            <bdi>{t(`vendor.share.${what}`, { value })}</bdi>
          </label>
        ))}
        <FieldProblem field="share" issues={issues} />
      </Group>
      <Group data-field="messageIds">
        <legend>{t('vendor.messages')}</legend>
        {messages.map(({ id, authorName, body }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={request.messageIds.includes(id)}
              onChange={() => change({ messageIds: toggled(request.messageIds, id) })}
            />
            <bdi>{t('vendor.message', { name: authorName, excerpt: excerptOf(body) })}</bdi>
          </label>
        ))}
        <FieldProblem field="messageIds" issues={issues} />
      </Group>
    </>
  );
}

/** The day on which the desk is told that nothing came back. */
export function DayPart({ request, change, issues }: Part) {
  const { t } = useWords();
  const isWrong = issues.some(({ field }) => field === 'remindOn');
  return (
    <Day data-field="remindOn">
      <Label htmlFor="act-remindOn">{t('vendor.remindOn')}</Label>
      <input
        id="act-remindOn"
        type="date"
        value={request.remindOn}
        onChange={(event) => change({ remindOn: event.target.value })}
        aria-invalid={isWrong}
        aria-describedby={`act-remindOn-hint${isWrong ? ' act-remindOn-problem' : ''}`}
      />
      <Hint id="act-remindOn-hint">{t('vendor.remindHint')}</Hint>
      <FieldProblem field="remindOn" issues={issues} />
    </Day>
  );
}
