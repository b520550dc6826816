import { Typography } from '@strapi/design-system';
import { valueLabel } from '../../labels';
import { adminLanguage } from '../language';

/** A value of an enumeration in a list, in words. */
export const ValueCell = (props: {
  readonly model: string;
  readonly attribute: string;
  readonly value: unknown;
}) => (
  <Typography textColor="neutral800">
    {typeof props.value === 'string'
      ? valueLabel(props.model, props.attribute, props.value, adminLanguage())
      : '-'}
  </Typography>
);

/** A number that names something, such as a ticket's: without separators of thousands. */
export const NumberCell = (props: { readonly value: unknown }) => (
  <Typography textColor="neutral800">
    {typeof props.value === 'number' ? String(props.value) : '-'}
  </Typography>
);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A row that another one points to and that has a name in each language: an office, a region. */
export const NameCell = (props: { readonly target: unknown }) => {
  const name = isRecord(props.target) && props.target[adminLanguage() === 'ja' ? 'nameJa' : 'nameEn'];
  return <Typography textColor="neutral800">{typeof name === 'string' ? name : '-'}</Typography>;
};
