import { excerptOf, LANGUAGES, type ConversationAnswer, type VendorChoicesAnswer } from '@kaigai-desk/domain';
import { useWords } from '../../words';
import { Choices, GroupProblem, ShortField } from '../fields';
import { shareable, toggled, type Request } from './request';

interface Part {
  readonly request: Request;
  readonly change: (part: Partial<Request>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

interface VendorProps extends Part {
  readonly vendors: VendorChoicesAnswer['vendors'];
}

/** Which vendor of the office. */
export function VendorPart({ request, change, errorOf, vendors }: VendorProps) {
  const { t } = useWords();
  const textOf = (id: string) => {
    const { name = '', purpose = '', email = '' } = vendors.find((vendor) => vendor.id === id) ?? {};
    return (
      <>
        <bdi>{name}</bdi>
        <small>
          <bdi>{purpose === '' ? email : `${purpose} · ${email}`}</bdi>
        </small>
      </>
    );
  };
  return (
    <Choices
      name="vendorId"
      legend={t('vendor.which')}
      choices={vendors.map(({ id }) => id)}
      value={request.vendorId}
      onChange={(vendorId) => change({ vendorId })}
      textOf={textOf}
      error={errorOf('vendorId')}
    />
  );
}

/** The language that the desk's own words of the mail are in. */
export function LanguagePart({ request, change }: Part) {
  const { t } = useWords();
  return (
    <Choices
      name="language"
      legend={t('vendor.language')}
      choices={LANGUAGES}
      value={request.language}
      onChange={(language) => change({ language })}
      textOf={(language) => t(`language.${language}`)}
    />
  );
}

interface ShareProps extends Part {
  readonly conversation: ConversationAnswer;
}

/** What of the ticket goes along: nothing until it is ticked. Notes are not offered. */
export function SharePart({ request, change, errorOf, conversation }: ShareProps) {
  const { t } = useWords();
  const messages = conversation.messages.filter(({ isNote }) => !isNote);
  return (
    <>
      <fieldset>
        <legend>{t('vendor.share')}</legend>
        {shareable(conversation).map(({ what, value }) => (
          <label key={what}>
            <input
              type="checkbox"
              name="share"
              checked={request.share.includes(what)}
              onChange={() => change({ share: toggled(request.share, what) })}
            />
            <bdi>{t(`vendor.share.${what}`, { value })}</bdi>
          </label>
        ))}
        <GroupProblem error={errorOf('share')} />
      </fieldset>
      <fieldset>
        <legend>{t('vendor.messages')}</legend>
        {messages.map(({ id, authorName, body }) => (
          <label key={id}>
            <input
              type="checkbox"
              name="messageIds"
              checked={request.messageIds.includes(id)}
              onChange={() => change({ messageIds: toggled(request.messageIds, id) })}
            />
            <bdi>{t('vendor.message', { name: authorName, excerpt: excerptOf(body) })}</bdi>
          </label>
        ))}
        <GroupProblem error={errorOf('messageIds')} />
      </fieldset>
    </>
  );
}

/** The day on which the desk is told that nothing came back. */
export function DayPart({ request, change, errorOf }: Part) {
  const { t } = useWords();
  return (
    <ShortField
      name="remindOn"
      type="date"
      label={t('vendor.remindOn')}
      help={t('vendor.remindHint')}
      value={request.remindOn}
      onChange={(remindOn) => change({ remindOn })}
      error={errorOf('remindOn')}
    />
  );
}
