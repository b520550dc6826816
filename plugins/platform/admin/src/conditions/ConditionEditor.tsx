import { useEffect, useRef, type ReactNode } from 'react';
import {
  CONDITION_GROUPS_MAX,
  CONDITION_ROWS_MAX,
  conditionIssues,
  conditionText,
  errorText,
  readCondition,
  type ConditionCatalogue,
  type ConditionChoices,
  type FieldIssue,
} from '@kaigai-desk/domain';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { languageOf } from '../kit/words';
import {
  isDraftGroup,
  issueAt,
  newGroup,
  newRow,
  plainOf,
  type DraftCondition,
  type DraftGroup,
  type DraftItem,
  type DraftRow,
} from './draft';
import { MatchSwitch } from './MatchSwitch';
import { Bar, Pressable, Wrong } from './parts';
import { RowEditor, type Setting } from './RowEditor';
import { EDITOR_WORDS } from './words';

const Box = styled.fieldset`
  display: grid;
  gap: 1.2rem;
  min-width: 0;
  margin: 0;
  padding: 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;

  legend {
    padding: 0 0.6rem;
    font-weight: 600;
  }
`;

const Sentence = styled.p`
  margin: 0;
  padding: 0.8rem 1.2rem;
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral100};
  overflow-wrap: anywhere;

  strong {
    margin-inline-end: 0.8rem;
    font-weight: 600;
  }
`;

interface RowsProps<Item extends DraftItem> {
  readonly items: readonly Item[];
  readonly path: string;
  readonly issues: readonly FieldIssue[];
  readonly setting: Setting;
  readonly onChange: (items: readonly Item[], focus?: string) => void;
}

/** The list without one, and whom to give the focus: the next, else the one before. */
function without<Item extends DraftItem>(items: readonly Item[], at: number): [readonly Item[], string] {
  const left = items.filter((_, index) => index !== at);
  return [left, left[Math.min(at, left.length - 1)]?.key ?? ''];
}

const put = <Item extends DraftItem>(items: readonly Item[], at: number, item: Item): readonly Item[] =>
  items.map((one, index) => (index === at ? item : one));

interface GroupProps extends Omit<RowsProps<DraftRow>, 'items' | 'onChange'> {
  readonly group: DraftGroup;
  readonly number: number;
  readonly isFull: boolean;
  readonly onChange: (group: DraftGroup, focus?: string) => void;
  readonly onRemove: () => void;
}

function GroupEditor({ group, number, path, issues, setting, isFull, onChange, onRemove }: GroupProps) {
  const { words, catalogue, language } = setting;
  const whole = issues.find(({ field }) => field === `${path}.rows`);
  return (
    <Box data-condition-row={group.key}>
      <legend>{words.group(number)}</legend>
      <MatchSwitch
        label={words.groupMatchLabel}
        value={group.match}
        words={words}
        onChange={(match) => {
          onChange({ ...group, match });
        }}
      />
      {group.rows.map((row, at) => (
        <RowEditor
          key={row.key}
          row={row}
          name={`${words.group(number)} ${words.row(at + 1)}`}
          removeName={`${words.group(number)} ${words.removeRow(at + 1)}`}
          issue={issueAt(issues, `${path}.rows.${at}`)}
          setting={setting}
          onChange={(next) => {
            onChange({ ...group, rows: put(group.rows, at, next) });
          }}
          onRemove={() => {
            const [rows, focus] = without(group.rows, at);
            onChange({ ...group, rows }, focus === '' ? group.key : focus);
          }}
        />
      ))}
      {whole && <Wrong>{errorText(whole.code, language)}</Wrong>}
      <Bar>
        <Pressable
          type="button"
          disabled={isFull}
          onClick={() => {
            const row = newRow(catalogue);
            onChange({ ...group, rows: [...group.rows, row] }, row.key);
          }}
        >
          {words.addRowTo(number)}
        </Pressable>
        <Pressable type="button" onClick={onRemove}>
          {words.removeGroup(number)}
        </Pressable>
      </Bar>
    </Box>
  );
}

interface Props {
  readonly label: string;
  readonly catalogue: ConditionCatalogue;
  /** The lists behind the fields. */
  readonly choices: ConditionChoices;
  readonly value: DraftCondition;
  /** What is wrong, by the path within the condition: `items.0.value`. */
  readonly issues: readonly FieldIssue[];
  readonly onChange: (value: DraftCondition) => void;
  /** What the condition does now, beneath its sentence: how much it matches. */
  readonly children?: ReactNode;
}

/** The editor of every condition: rows and groups by the fields of a catalogue, and the sentence that they make. */
export function ConditionEditor({ label, catalogue, choices, value, issues, onChange, children }: Props) {
  const { locale } = useIntl();
  const language = languageOf(locale);
  const words = EDITOR_WORDS[language];
  const setting: Setting = { catalogue, choices, language, words };
  const box = useRef<HTMLFieldSetElement>(null);
  const focusOn = useRef<string | null>(null);
  useEffect(() => {
    const key = focusOn.current;
    if (key === null) return;
    focusOn.current = null;
    const place = key === '' ? box.current : box.current?.querySelector(`[data-condition-row="${key}"]`);
    place?.querySelector<HTMLElement>('select,input,button')?.focus();
  });
  const { match, items } = value;
  const rowCount = items.reduce((count, item) => count + (isDraftGroup(item) ? item.rows.length : 1), 0);
  const isFull = rowCount >= CONDITION_ROWS_MAX;
  const groupCount = items.filter(isDraftGroup).length;
  const change = (next: readonly DraftItem[], focus?: string) => {
    focusOn.current = focus ?? null;
    onChange({ match, items: next });
  };
  const parsed = readCondition(plainOf(value));
  const isComplete = parsed.ok && conditionIssues(parsed.value, catalogue, choices).length === 0;
  const whole = issues.find(({ field }) => field === 'items' || field === '');
  let rows = 0;
  let groups = 0;
  return (
    <Box ref={box} data-field="condition">
      <legend>{label}</legend>
      <MatchSwitch
        label={words.matchLabel}
        value={match}
        words={words}
        onChange={(next) => {
          onChange({ match: next, items });
        }}
      />
      {items.map((item, at) => {
        const remove = () => {
          change(...without(items, at));
        };
        if (isDraftGroup(item)) {
          groups += 1;
          return (
            <GroupEditor
              key={item.key}
              group={item}
              number={groups}
              path={`items.${at}`}
              issues={issues}
              setting={setting}
              isFull={isFull}
              onChange={(group, focus) => {
                change(put(items, at, group), focus);
              }}
              onRemove={remove}
            />
          );
        }
        rows += 1;
        return (
          <RowEditor
            key={item.key}
            row={item}
            name={words.row(rows)}
            removeName={words.removeRow(rows)}
            issue={issueAt(issues, `items.${at}`)}
            setting={setting}
            onChange={(row) => {
              change(put(items, at, row));
            }}
            onRemove={remove}
          />
        );
      })}
      {whole && <Wrong>{errorText(whole.code, language)}</Wrong>}
      <Bar>
        <Pressable
          type="button"
          disabled={isFull}
          onClick={() => {
            const row = newRow(catalogue);
            change([...items, row], row.key);
          }}
        >
          {words.addRow}
        </Pressable>
        <Pressable
          type="button"
          disabled={isFull || groupCount >= CONDITION_GROUPS_MAX}
          onClick={() => {
            const group = newGroup(catalogue);
            change([...items, group], group.rows[0]?.key ?? group.key);
          }}
        >
          {words.addGroup}
        </Pressable>
      </Bar>
      <Sentence aria-live="polite">
        <strong>{words.sentence}</strong>
        {parsed.ok && isComplete
          ? conditionText(parsed.value, catalogue, choices, language)
          : words.unfinished}
        {children}
      </Sentence>
    </Box>
  );
}
