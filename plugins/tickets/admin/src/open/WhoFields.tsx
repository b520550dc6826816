import { Combobox, ComboboxOption, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import type { OfficeCard } from '@kaigai-desk/domain';
import { useWords } from '../words';
import { Entry, type Part } from './Entry';
import { NOT_KNOWN } from './form';
import { usePeople } from './use-choices';

/** Which office, and who: a person of the directory, or a name and an address. */
export function WhoFields({
  form,
  change,
  issues,
  offices,
}: Part & { readonly offices: readonly OfficeCard[] }) {
  const { t, language } = useWords();
  const people = usePeople(form.officeCode);
  const known = people.data?.people ?? [];
  const choosePerson = (person: string) => {
    const chosen = known.find((row) => row.staffId === person);
    change(chosen ? { person, language: chosen.language } : { person });
  };
  return (
    <>
      <Entry field="officeCode" label={t('open.office')} hint={t('open.officeHint')} issues={issues}>
        <Combobox
          autocomplete={{ type: 'list', filter: 'contains' }}
          value={form.officeCode}
          onChange={(value?: string) => change({ officeCode: value ?? '', person: '' })}
          onClear={() => change({ officeCode: '', person: '' })}
          clearLabel={t('open.clear')}
          noOptionsMessage={(text) => t('open.officeNone', { text })}
          placeholder=""
        >
          {offices.map((office) => (
            <ComboboxOption key={office.code} value={office.code}>
              {language === 'ja' ? `${office.nameJa} ${office.nameEn}` : `${office.nameEn} ${office.nameJa}`}
            </ComboboxOption>
          ))}
        </Combobox>
      </Entry>
      <Entry
        field="requester.staffId"
        label={t('open.person')}
        hint={form.officeCode === '' ? t('open.personFirst') : undefined}
        issues={issues}
      >
        <SingleSelect
          value={form.person}
          onChange={(value) => choosePerson(String(value))}
          disabled={form.officeCode === ''}
          loading={people.isLoading}
          placeholder=""
        >
          {known.map((person) => (
            <SingleSelectOption key={person.staffId} value={person.staffId}>
              {person.isOfficeContact ? `${person.name} (${t('open.contactMark')})` : person.name}
            </SingleSelectOption>
          ))}
          <SingleSelectOption value={NOT_KNOWN}>{t('open.personUnknown')}</SingleSelectOption>
        </SingleSelect>
      </Entry>
      {form.person === NOT_KNOWN && (
        <>
          <Entry field="requester.name" label={t('open.name')} issues={issues}>
            <TextInput
              dir="auto"
              value={form.name}
              onChange={(event) => change({ name: event.target.value })}
            />
          </Entry>
          <Entry field="requester.email" label={t('open.email')} hint={t('open.emailHint')} issues={issues}>
            <TextInput
              type="email"
              inputMode="email"
              autoComplete="off"
              value={form.email}
              onChange={(event) => change({ email: event.target.value })}
            />
          </Entry>
        </>
      )}
    </>
  );
}
