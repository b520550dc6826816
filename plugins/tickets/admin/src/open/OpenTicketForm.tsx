import { useRef, useState, type FormEvent } from 'react';
import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { FieldIssue, OfficeCard, TicketWritten } from '@kaigai-desk/domain';
import {
  Keycap,
  newRequestId,
  Notice,
  reread,
  tell,
  troubleOf,
  troubleText,
  useSendKey,
  type Trouble,
  TextLink,
} from '@kaigai-desk/platform/admin-kit';
import { useNavigate } from 'react-router-dom';
import { useQueryClient } from 'react-query';
import { styled } from 'styled-components';
import { conversationAddress, queueAddress } from '../addresses';
import { useWords } from '../words';
import { emptyForm, inPageOrder, readForm, type OpenForm } from './form';
import { InquiryFields } from './InquiryFields';
import { ReceptionFields } from './ReceptionFields';
import { WhoFields } from './WhoFields';

const Sheet = styled.form`
  display: grid;
  gap: 1.8rem;
  padding: 2rem 2.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};

  @media (max-width: 48rem) {
    padding: 1.6rem 1.2rem;
  }
`;

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 1.2rem 2rem;
  align-items: center;
`;

/** Moves the focus to the field that an issue names. */
function focusOn(form: HTMLFormElement | null, issue: FieldIssue | undefined): void {
  if (form === null || issue === undefined) return;
  const place = form.querySelector(`[data-field="${CSS.escape(issue.field)}"]`);
  place?.querySelector<HTMLElement>('input,textarea,[role=combobox]')?.focus();
}

/** The form: what was typed stays whatever goes wrong; what is wrong stands beside its field. */
export function OpenTicketForm({ offices }: { readonly offices: readonly OfficeCard[] }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { toggleNotification } = useNotification();
  const [form, setForm] = useState(() => emptyForm(Date.now(), language));
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isSending, setSending] = useState(false);
  const isUnderway = useRef(false);
  const sheet = useRef<HTMLFormElement>(null);

  const change = (part: Partial<OpenForm>) => {
    setForm((before) => ({ ...before, ...part }));
  };
  const complain = (found: readonly FieldIssue[]) => {
    setIssues(found);
    // After the messages are drawn, so that the reader hears the field together with its message.
    requestAnimationFrame(() => focusOn(sheet.current, found[0]));
  };
  const send = async () => {
    if (isUnderway.current) return;
    setTrouble(null);
    const read = readForm(form, Date.now());
    if (!read.ok) return complain(read.issues);
    setIssues([]);
    isUnderway.current = true;
    setSending(true);
    try {
      const written = await tell<TicketWritten>('/tickets/conversations', read.value);
      void reread(cache, ['desk', 'queue']);
      const word = written.isRepeat ? 'open.repeat' : 'open.done';
      toggleNotification({ type: 'success', message: t(word, { number: String(written.number) }) });
      navigate(conversationAddress(written.number));
    } catch (error) {
      const found = troubleOf(error);
      setTrouble(found);
      toggleNotification({ type: 'danger', message: troubleText(found, language) });
      complain(inPageOrder(found.fields));
      // A refusal took nothing, so the next try may be another ticket; after a dead line nobody knows.
      if (!found.code.startsWith('desk.') && found.code !== 'unexpected')
        change({ requestId: newRequestId() });
    } finally {
      isUnderway.current = false;
      setSending(false);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  const onKeyDown = useSendKey({ label: t('open.submit'), group: t('keys.group.form') }, () => void send());
  const part = { form, change, issues };
  return (
    <Sheet ref={sheet} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
      {trouble !== null && <Notice tone="danger">{troubleText(trouble, language)}</Notice>}
      <WhoFields {...part} offices={offices} />
      <ReceptionFields {...part} offices={offices} />
      <InquiryFields {...part} />
      <Bar>
        <Button type="submit" loading={isSending} endIcon={<Keycap>Ctrl ⏎</Keycap>}>
          {t(isSending ? 'open.submitting' : 'open.submit')}
        </Button>
        <TextLink to={queueAddress('needsDesk')}>{t('open.cancel')}</TextLink>
      </Bar>
    </Sheet>
  );
}
