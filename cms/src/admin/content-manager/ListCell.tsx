import { Typography } from '@strapi/design-system';
import { valueLabel } from '../../labels';
import { LANGUAGES } from '../../labels/values';
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

const isLanguage = (code: unknown): code is keyof typeof LANGUAGES =>
  typeof code === 'string' && Object.hasOwn(LANGUAGES, code);

/** The languages in which a row is written. Strapi's own cell speaks of a '(default)' in English. */
export const LanguagesCell = (props: { readonly row: Readonly<Record<string, unknown>> }) => {
  const { locale, localizations } = props.row;
  const others = Array.isArray(localizations) ? localizations.filter(isRecord) : [];
  const codes = [locale, ...others.map((other) => other['locale'])].filter(isLanguage);
  const language = adminLanguage();
  return (
    <Typography textColor="neutral800">
      {codes.map((code) => LANGUAGES[code][language]).join(language === 'ja' ? '、' : ', ')}
    </Typography>
  );
};
