import { SingleSelect, SingleSelectOption, Textarea, TextInput } from '@strapi/design-system';
import { LANGUAGES } from '@kaigai-desk/domain';
import { useWords } from '../words';
import { Entry, type Part } from './Entry';

/** What it is about, and in which language the answers go out. */
export function InquiryFields({ form, change, issues }: Part) {
  const { t } = useWords();
  return (
    <>
      <Entry field="language" label={t('open.language')} issues={issues}>
        <SingleSelect
          value={form.language}
          onChange={(value) => {
            const language = LANGUAGES.find((name) => name === value);
            if (language !== undefined) change({ language });
          }}
        >
          {LANGUAGES.map((language) => (
            <SingleSelectOption key={language} value={language}>
              {t(`language.${language}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Entry>
      <Entry field="subject" label={t('open.subject')} issues={issues}>
        <TextInput
          dir="auto"
          autoComplete="off"
          value={form.subject}
          onChange={(event) => change({ subject: event.target.value })}
        />
      </Entry>
      <Entry field="body" label={t('open.body')} issues={issues}>
        <Textarea
          dir="auto"
          resizable
          rows={8}
          value={form.body}
          onChange={(event: { target: { value: string } }) => change({ body: event.target.value })}
        />
      </Entry>
    </>
  );
}
