import { useEffect, useState } from 'react';
import { useQuery } from 'react-query';
import { Button } from '@strapi/design-system';
import { HandToVendor, type VendorChoicesAnswer, type VendorPreviewAnswer } from '@kaigai-desk/domain';
import { ask, newRequestId, Notice, tell, troubleOf, troubleText } from '@kaigai-desk/platform/admin-kit';
import { addressOf } from '../../conversation/address';
import { useWords } from '../../words';
import { ActForm } from '../ActForm';
import type { ActFormProps } from '../act';
import { LongField } from '../fields';
import { useActForm } from '../use-act-form';
import { emptyRequest, type Request } from './request';
import { DayPart, LanguagePart, SharePart, VendorPart } from './RequestParts';
import { VendorPreview } from './VendorPreview';

/** A request to a vendor by mail: whom, what, and what of the ticket goes along. */
export function AskVendorForm({ conversation, onDone }: ActFormProps) {
  const { t, language } = useWords();
  const { number, now } = conversation;
  const vendors = useQuery(['desk', 'vendors', number], ({ signal }) =>
    ask<VendorChoicesAnswer>(`${addressOf(number)}/vendors`, signal),
  );
  const [request, setRequest] = useState<Request>(() => emptyRequest(newRequestId(), now));
  const [preview, setPreview] = useState<VendorPreviewAnswer | null>(null);
  const { act, complain, errorOf, ...form } = useActForm(number, 'vendor-requests', HandToVendor);
  const change = (part: Partial<Request>) => {
    setPreview(null);
    setRequest((before) => ({ ...before, ...part }));
  };
  const only = vendors.data?.vendors.length === 1 ? vendors.data.vendors[0]?.id : undefined;
  useEffect(() => {
    if (only !== undefined) setRequest((before) => ({ ...before, vendorId: only }));
  }, [only]);

  if (vendors.isError) {
    return (
      <Notice tone="danger">
        <span>{troubleText(troubleOf(vendors.error), language)}</span>
      </Notice>
    );
  }
  if (!vendors.data) return <p>{t('vendor.loading')}</p>;
  if (vendors.data.vendors.length === 0) return <p>{t('vendor.none')}</p>;

  const send = async () => {
    if (await act(request)) onDone(t('vendor.sent'));
  };
  const show = async () => {
    try {
      setPreview(await tell<VendorPreviewAnswer>(`${addressOf(number)}/vendor-preview`, request));
      complain([]);
    } catch (error) {
      const trouble = troubleOf(error);
      complain(trouble.fields, trouble);
    }
  };
  const part = { request, change, errorOf };
  return (
    <ActForm
      {...form}
      lead={t('vendor.bodyHint')}
      submit={t('vendor.send')}
      onSubmit={() => void send()}
      onCancel={() => onDone()}
      beside={
        <Button variant="secondary" onClick={() => void show()}>
          {t('vendor.preview')}
        </Button>
      }
    >
      <LongField
        name="body"
        label={t('vendor.body')}
        value={request.body}
        onChange={(body) => change({ body })}
        error={errorOf('body')}
      />
      <VendorPart {...part} vendors={vendors.data.vendors} />
      <LanguagePart {...part} />
      <SharePart {...part} conversation={conversation} />
      <DayPart {...part} />
      {preview !== null && <VendorPreview preview={preview} />}
    </ActForm>
  );
}
