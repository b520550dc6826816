import { useState } from 'react';
import { errorText, MergeTicket, type MergePreview } from '@kaigai-desk/domain';
import { ask, Notice, troubleOf, type Trouble } from '@kaigai-desk/platform/admin-kit';
import { addressOf } from '../../conversation/address';
import { useWords } from '../../words';
import { ActForm } from '../ActForm';
import { numberTyped, ShortField } from '../fields';
import type { ActFormProps } from '../act';
import { useActForm } from '../use-act-form';
import { MergePreviewView } from './MergePreviewView';

/** Merges a ticket into another, after a look at what will stand and who will read what. */
export function MergeForm({ conversation: { number }, onDone }: ActFormProps) {
  const { t, language } = useWords();
  const { act, trouble, issues, isSending } = useActForm(number, 'merge', MergeTicket);
  const [typed, setTyped] = useState('');
  const [preview, setPreview] = useState<MergePreview | null>(null);
  const [isConfirmed, setConfirmed] = useState(false);
  const [isLooking, setLooking] = useState(false);
  const [lookTrouble, setLookTrouble] = useState<Trouble | null>(null);
  const into = numberTyped(typed);

  const type = (text: string) => {
    setTyped(text);
    setPreview(null);
    setConfirmed(false);
  };
  const look = async () => {
    setLooking(true);
    setLookTrouble(null);
    try {
      setPreview(await ask<MergePreview>(`${addressOf(number)}/merge?into=${into}`, undefined));
    } catch (error) {
      setLookTrouble(troubleOf(error));
    }
    setLooking(false);
  };
  const submit = async () => {
    if (preview === null) return look();
    if (await act({ into, isConfirmed })) onDone(t('acts.merge.done', { number, into }));
    // what stands against it now is shown anew
    else await look();
  };
  const mayNot = preview !== null && preview.refusal !== null;
  return (
    <ActForm
      lead={t('acts.merge.lead')}
      trouble={trouble ?? lookTrouble}
      issues={issues}
      submit={
        preview === null ? t(isLooking ? 'acts.merge.looking' : 'acts.merge.look') : t('acts.merge.submit')
      }
      isSending={isSending || isLooking}
      isBlocked={mayNot || (preview?.needsConfirmation === true && !isConfirmed)}
      onSubmit={() => void submit()}
      onCancel={() => onDone()}
    >
      <ShortField name="into" isNumber label={t('acts.merge.into')} value={typed} onChange={type} />
      {preview?.refusal != null && <Notice tone="danger">{errorText(preview.refusal, language)}</Notice>}
      {preview !== null && <MergePreviewView preview={preview} />}
      {preview !== null && !mayNot && preview.needsConfirmation && (
        <fieldset>
          <label>
            <input
              type="checkbox"
              checked={isConfirmed}
              onChange={(event) => setConfirmed(event.target.checked)}
            />
            {t('acts.merge.confirm')}
          </label>
        </fieldset>
      )}
    </ActForm>
  );
}
