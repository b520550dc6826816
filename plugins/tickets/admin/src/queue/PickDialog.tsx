import { useId, useState, type KeyboardEvent } from 'react';
import { Modal } from '@strapi/design-system';
import { foldForSearch } from '@kaigai-desk/domain';
import { isComposing } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { useWords } from '../words';

export interface PickOption {
  readonly id: string;
  readonly label: string;
}

const Field = styled.input`
  width: 100%;
  padding: 0.9rem 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.6rem;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

const List = styled.ul`
  max-height: 28rem;
  margin: 0.8rem 0 0;
  padding: 0;
  overflow: auto;
  font-size: 1.4rem;
  list-style: none;

  li {
    min-height: 3.6rem;
    padding: 0.8rem 1.2rem;
    border-radius: 4px;
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  li[aria-selected='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 700;
  }
`;

const Label = styled.label`
  display: block;
  margin-bottom: 0.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  font-weight: 600;
`;

const Quiet = styled.p`
  margin: 0.8rem 0 0;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
`;

interface Props {
  readonly title: string;
  readonly label: string;
  /** Undefined while they are on their way. */
  readonly options: readonly PickOption[] | undefined;
  readonly onPick: (option: PickOption) => void;
  readonly onClose: () => void;
}

/**
 * Picks one thing by typing a part of its name: the first one that fits stands chosen, Enter takes it. Enter before the
 * list is there waits for it.
 */
export function PickDialog({ title, label, options, onPick, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const wanted = foldForSearch(text.trim());
  const fitting = (options ?? []).filter((option) => foldForSearch(option.label).includes(wanted));
  const active = fitting[Math.min(at, fitting.length - 1)];

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt(Math.max(0, Math.min(fitting.length - 1, at + step)));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      if (active) onPick(active);
    }
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content aria-describedby={undefined} onCloseAutoFocus={(event: Event) => event.preventDefault()}>
        <Modal.Header closeLabel={t('bulk.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Label htmlFor={`${id}-field`}>{label}</Label>
          <Field
            id={`${id}-field`}
            role="combobox"
            aria-expanded
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            {...(active ? { 'aria-activedescendant': `${id}-${active.id}` } : {})}
            autoComplete="off"
            autoFocus
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
          <List id={`${id}-list`} role="listbox" aria-label={label}>
            {fitting.map((option) => (
              <li
                key={option.id}
                id={`${id}-${option.id}`}
                role="option"
                aria-selected={option === active}
                onPointerMove={() => setAt(fitting.indexOf(option))}
                onClick={() => onPick(option)}
              >
                <bdi>{option.label}</bdi>
              </li>
            ))}
          </List>
          {fitting.length === 0 && (
            <Quiet role="status">{t(options === undefined ? 'bulk.loading' : 'bulk.noneFits')}</Quiet>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
