import { useId } from 'react';
import { MATCHES, type Match } from '@kaigai-desk/domain';
import { Switch } from './parts';
import type { EditorWords } from './words';

interface Props {
  readonly label: string;
  readonly value: Match;
  readonly words: EditorWords;
  readonly onChange: (match: Match) => void;
}

/** Whether all rows must hold, or any. */
export function MatchSwitch({ label, value, words, onChange }: Props) {
  const id = useId();
  return (
    <Switch role="radiogroup" aria-labelledby={id}>
      <span id={id}>{label}</span>
      {MATCHES.map((match) => (
        <label key={match}>
          <input
            type="radio"
            name={id}
            checked={value === match}
            onChange={() => {
              onChange(match);
            }}
          />
          {words.matches[match]}
        </label>
      ))}
    </Switch>
  );
}
