import { useState } from 'react';
import { Combobox, ComboboxOption } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { CC_MAX, type CopiedPerson } from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import { useWords } from '../words';
import { useReaders } from './use-facts';

const People = styled.ul`
  && {
    gap: 0.4rem;
  }

  li {
    display: flex;
    gap: 0.8rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.2rem 0.4rem 0.2rem 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 4px;
  }

  button {
    display: inline-flex;
    padding: 0.8rem;
    border: 0;
    background: none;
    color: ${({ theme }) => theme.colors.neutral700};
    cursor: pointer;
  }
`;

interface Props {
  readonly value: readonly CopiedPerson[];
  readonly onChange: (value: readonly CopiedPerson[]) => void;
}

/** Who is copied in: each with a way out, and a box that finds others as one types. */
export function ReadersField({ value, onChange }: Props) {
  const { t, language } = useWords();
  const [text, setText] = useState('');
  // a box that was chosen from begins anew
  const [round, setRound] = useState(0);
  const found = useReaders(text);
  const people = (found.data?.people ?? []).filter(({ id }) => !value.some((one) => one.id === id));
  const officeOf = ({ officeNameJa, officeNameEn }: (typeof people)[number]): string =>
    language === 'ja' ? officeNameJa : officeNameEn;
  return (
    <>
      {value.length > 0 && (
        <People>
          {value.map((person) => (
            <li key={person.id}>
              <bdi>{person.name}</bdi>
              <button
                type="button"
                aria-label={t('facts.ccTake', { name: person.name })}
                onClick={() => onChange(value.filter(({ id }) => id !== person.id))}
              >
                <Cross aria-hidden width="1.2rem" height="1.2rem" />
              </button>
            </li>
          ))}
        </People>
      )}
      {value.length < CC_MAX && (
        <Combobox
          key={round}
          autocomplete={{ type: 'list', filter: 'contains' }}
          placeholder={t('facts.ccFind')}
          loading={found.isFetching}
          noOptionsMessage={() => (text.trim() === '' ? t('facts.ccFind') : t('facts.ccNone'))}
          // what the server found fits already, whatever part of the row it was
          filterValue=""
          onInputChange={(event) => setText(event.currentTarget.value)}
          onChange={(id?: string) => {
            const person = people.find((one) => one.id === id);
            if (!person) return;
            onChange([...value, { id: person.id, name: person.name }]);
            setText('');
            setRound(round + 1);
          }}
        >
          {people.map((person) => (
            <ComboboxOption key={person.id} value={person.id} textValue={person.name}>
              {person.name} ({officeOf(person)})
            </ComboboxOption>
          ))}
        </Combobox>
      )}
    </>
  );
}
