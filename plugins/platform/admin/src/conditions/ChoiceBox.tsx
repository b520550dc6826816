import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { ConditionChoice, Language } from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import { Input, Select } from './parts';
import type { EditorWords } from './words';

/** Lists longer than this open only when they are wanted. */
const SHORT = 8;

const Options = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem 1.6rem;
  align-items: center;
  min-height: 4rem;

  label {
    display: inline-flex;
    gap: 0.6rem;
    align-items: center;
    min-height: 2.4rem;
    overflow-wrap: anywhere;
  }
`;

const Toggle = styled(Select).attrs({ as: 'button', type: 'button' })`
  display: flex;
  gap: 0.8rem;
  align-items: center;
  justify-content: space-between;
  padding: 0.8rem;
  text-align: start;
  overflow-wrap: anywhere;
  cursor: pointer;
`;

const Panel = styled.div`
  margin-top: 0.4rem;
  padding: 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
`;

const Scroll = styled(Options)`
  flex-direction: column;
  flex-wrap: nowrap;
  align-items: start;
  max-height: 22rem;
  margin-top: 0.6rem;
  overflow: auto;
`;

interface Props {
  readonly label: string;
  readonly choices: readonly ConditionChoice[];
  readonly values: readonly string[];
  readonly language: Language;
  readonly words: EditorWords;
  readonly describedBy: string | undefined;
  readonly isWrong: boolean;
  readonly onChange: (values: readonly string[]) => void;
}

interface BoxesProps extends Pick<Props, 'choices' | 'values' | 'language' | 'onChange'> {
  readonly isLong: boolean;
}

function Boxes({ choices, values, language, onChange, isLong }: BoxesProps) {
  const List = isLong ? Scroll : Options;
  return (
    <List>
      {choices.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={values.includes(value)}
            onChange={({ target }) => {
              onChange(target.checked ? [...values, value] : values.filter((one) => one !== value));
            }}
          />
          <bdi>{label[language]}</bdi>
        </label>
      ))}
    </List>
  );
}

/** Some of many: boxes to tick; a long list stands behind a button, with a filter by what is typed. */
export function ChoiceBox({
  label,
  choices,
  values,
  language,
  words,
  describedBy,
  isWrong,
  onChange,
}: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [filter, setFilter] = useState('');
  const gone = values.filter((value) => !choices.some((choice) => choice.value === value));
  // what is no longer there can still be taken away
  const known = [...choices, ...gone.map((value) => ({ value, label: { ja: value, en: value } }))];
  const group = { role: 'group', 'aria-label': label, 'aria-describedby': describedBy } as const;
  if (known.length <= SHORT) {
    return (
      <div {...group} data-invalid={isWrong || undefined}>
        <Boxes choices={known} values={values} language={language} onChange={onChange} isLong={false} />
      </div>
    );
  }
  const wanted = filter.normalize('NFKC').trim().toLowerCase();
  const shown = known.filter(({ label: name }) =>
    `${name.ja} ${name.en}`.normalize('NFKC').toLowerCase().includes(wanted),
  );
  const chosen = known.filter(({ value }) => values.includes(value)).map((choice) => choice.label[language]);
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div {...group} onKeyDown={close}>
      <Toggle
        ref={button as never}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        data-invalid={isWrong || undefined}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <span>{chosen.length === 0 ? words.choose : chosen.join(language === 'ja' ? '、' : ', ')}</span>
        <span aria-hidden="true">▾</span>
      </Toggle>
      <div id={`${id}-list`} hidden={!isOpen}>
        {isOpen && (
          <Panel>
            <Input
              type="text"
              autoFocus
              autoComplete="off"
              aria-label={`${label}: ${words.filter}`}
              placeholder={words.filter}
              value={filter}
              onChange={({ target }: { target: HTMLInputElement }) => {
                setFilter(target.value);
              }}
              onKeyDown={(event: KeyboardEvent) => {
                if (event.key === 'Enter') event.preventDefault();
              }}
            />
            {shown.length === 0 ? (
              <p>{words.nothingFound}</p>
            ) : (
              <Boxes choices={shown} values={values} language={language} onChange={onChange} isLong />
            )}
          </Panel>
        )}
      </div>
    </div>
  );
}
