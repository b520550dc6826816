import type { ConversationAnswer } from '@kaigai-desk/domain';
import { Timestamp } from '@kaigai-desk/platform/admin-kit';
import { historySentences } from '../conversation/history';
import { useWords } from '../words';

/** What happened, newest first. */
export function History({ conversation }: { readonly conversation: ConversationAnswer }) {
  const { t, language } = useWords();
  const { history, office } = conversation;
  return (
    <ol>
      {[...history].reverse().map((entry, index) => (
        <li key={`${entry.at}-${entry.kind}-${index}`}>
          <Timestamp at={entry.at} office={office} language={language} />
          {historySentences(entry, t, language).map((sentence) => (
            <div key={sentence}>
              <bdi>{sentence}</bdi>
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}
