import { InputRenderer, unstable_useContentManagerContext } from '@strapi/strapi/admin';
import type { ComponentProps } from 'react';
import { useIntl } from 'react-intl';
import { valueLabel } from '../../labels';

type EnumerationProps = Extract<ComponentProps<typeof InputRenderer>, { type: 'enumeration' }> & {
  readonly attribute?: { readonly enum?: readonly string[] };
};

interface Parts {
  readonly components: Readonly<
    Record<string, { readonly attributes: Readonly<Record<string, { readonly component?: string }>> }>
  >;
  readonly contentType?: { readonly attributes: Readonly<Record<string, { readonly component?: string }>> };
}

/** The uid that owns a field: of the type itself, or of the component that `workingWeek.0.weekday` stands in. */
const ownerOf = (model: string, { components, contentType }: Parts, path: readonly string[]): string => {
  let owner = model;
  let attributes = contentType?.attributes;
  for (const step of path.slice(0, -1)) {
    const component = attributes?.[step]?.component;
    if (component === undefined) continue;
    owner = component;
    attributes = components[component]?.attributes;
  }
  return owner;
};

/**
 * Strapi's own input of an enumeration, with our words for the values: by itself it looks a value up under its bare
 * name, which all types share.
 */
export const EnumerationInput = (props: EnumerationProps) => {
  const { locale } = useIntl();
  const context = unstable_useContentManagerContext();
  const path = props.name.split('.');
  const owner = ownerOf(context.model, context as unknown as Parts, path);
  const attribute = path.at(-1) ?? props.name;
  const options = (props.attribute?.enum ?? []).map((value) => ({
    value,
    label: valueLabel(owner, attribute, value, locale === 'ja' ? 'ja' : 'en'),
  }));
  return <InputRenderer {...props} options={options} />;
};
