import { useEffect, useState, type RefObject } from 'react';
import { Button } from '@strapi/design-system';
import {
  SEARCH_MAX,
  SEARCH_WITHIN,
  type QueueSearch,
  type QueueView,
  type SavedViewKey,
  type SearchWithin,
} from '@kaigai-desk/domain';
import { isComposing, Keycap } from '@kaigai-desk/platform/admin-kit';
import { useLocation, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import { queueAddress } from '../addresses';
import { useWords } from '../words';

const Box = styled.form`
  display: flex;
  flex-wrap: wrap;
  gap: 0.6rem;
  align-items: center;

  input,
  select {
    min-height: 3.2rem;
    padding: 0.4rem 1rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
  }

  input {
    width: 25rem;
    max-width: 100%;
  }

  input::placeholder {
    color: ${({ theme }) => theme.colors.neutral600};
    opacity: 1;
  }

  :is(input, select):focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }

  @media (max-width: 48rem) {
    width: 100%;

    input {
      flex: 1 1 100%;
    }
  }
`;

interface Props {
  readonly view: QueueView | SavedViewKey;
  readonly search: QueueSearch | null;
  readonly fieldRef: RefObject<HTMLInputElement>;
  /** Back to the list, by Escape. */
  readonly onLeave: () => void;
}

/** Looks in the list that is shown, or over all tickets. */
export function SearchBox({ view, search, fieldRef, onLeave }: Props) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState(search?.text ?? '');
  const [within, setWithin] = useState<SearchWithin>(search?.within ?? 'all');
  // the address leads: going back, or another view, shows what it asks for
  useEffect(() => {
    setText(search?.text ?? '');
    if (search) setWithin(search.within);
  }, [view, search?.text, search?.within]);
  // somebody came to look for something; the page's heading takes the focus first
  const { isSearching } = (useLocation().state ?? {}) as { readonly isSearching?: boolean };
  useEffect(() => {
    if (isSearching !== true) return undefined;
    const frame = requestAnimationFrame(() => fieldRef.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [isSearching, fieldRef]);
  const look = (where: SearchWithin) => {
    const words = text.trim();
    navigate(queueAddress(view, 1, words === '' ? null : { text: words, within: where }));
  };
  return (
    <Box
      role="search"
      aria-label={t('search.heading')}
      onSubmit={(event) => {
        event.preventDefault();
        look(within);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
        event.preventDefault();
        onLeave();
      }}
    >
      <input
        ref={fieldRef}
        type="search"
        aria-label={t('search.heading')}
        placeholder={t('search.what')}
        maxLength={SEARCH_MAX}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <select
        aria-label={t('search.where')}
        value={within}
        onChange={(event) => {
          const chosen = SEARCH_WITHIN.find((name) => name === event.target.value) ?? 'all';
          setWithin(chosen);
          if (search !== null) look(chosen);
        }}
      >
        {SEARCH_WITHIN.map((name) => (
          <option key={name} value={name}>
            {t(`search.within.${name}`)}
          </option>
        ))}
      </select>
      <Button type="submit" variant="secondary" size="S" endIcon={<Keycap>/</Keycap>}>
        {t('search.look')}
      </Button>
    </Box>
  );
}
