import { STATE_FOR_DESK, type TicketState } from '@kaigai-desk/domain';
import { TextLink } from '@kaigai-desk/platform/admin-kit';
import { conversationAddress } from '../addresses';
import { useWords } from '../words';

interface Props {
  readonly tickets: readonly {
    readonly number: number;
    readonly subject: string;
    readonly state: TicketState;
  }[];
  /** What is said where there are none. */
  readonly empty: string;
}

/** Other tickets, each with its state. */
export function TicketLinks({ tickets, empty }: Props) {
  const { language } = useWords();
  if (tickets.length === 0) return <p>{empty}</p>;
  return (
    <ul>
      {tickets.map(({ number, subject, state }) => (
        <li key={number}>
          <TextLink to={conversationAddress(number)} dir="auto">
            {number} {subject}
          </TextLink>{' '}
          {STATE_FOR_DESK[state][language]}
        </li>
      ))}
    </ul>
  );
}
