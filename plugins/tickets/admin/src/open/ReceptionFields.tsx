import { SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { AGENT_CHANNELS, errorText, formatInstant, type OfficeCard } from '@kaigai-desk/domain';
import { officeName } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { useWords } from '../words';
import { Entry, RequiredMark, type Part } from './Entry';
import { instantFromTokyo } from './wall-time';

const Group = styled.fieldset`
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;

  legend {
    margin-bottom: 0.4rem;
    padding: 0;
    font-size: 1.2rem;
    font-weight: 600;
  }

  > div {
    display: flex;
    flex-wrap: wrap;
    gap: 1.2rem;
  }

  > div > * {
    flex: 0 1 20rem;
  }

  p {
    margin: 0.4rem 0 0;
  }
`;

/** By which channel and when it came in. The agent types Tokyo's time; the office's stands beneath. */
export function ReceptionFields({
  form,
  change,
  issues,
  offices,
}: Part & { readonly offices: readonly OfficeCard[] }) {
  const { t, language } = useWords();
  const office = offices.find((row) => row.code === form.officeCode);
  const at = instantFromTokyo(form);
  const issue = issues.find((row) => row.field === 'receivedAt');
  return (
    <>
      <Entry field="channel" label={t('open.channel')} issues={issues}>
        <SingleSelect
          value={form.channel}
          onChange={(value) => {
            const channel = AGENT_CHANNELS.find((name) => name === value);
            if (channel !== undefined) change({ channel });
          }}
        >
          {AGENT_CHANNELS.map((channel) => (
            <SingleSelectOption key={channel} value={channel}>
              {t(`channel.${channel}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Entry>
      <Group data-field="receivedAt" aria-describedby="received-there received-problem">
        <legend>
          {t('open.received')}
          <RequiredMark />
        </legend>
        <div>
          <TextInput
            type="date"
            aria-label={t('open.date')}
            hasError={issue !== undefined}
            value={form.date}
            onChange={(event) => change({ date: event.target.value })}
          />
          <TextInput
            type="time"
            aria-label={t('open.time')}
            hasError={issue !== undefined}
            value={form.time}
            onChange={(event) => change({ time: event.target.value })}
          />
        </div>
        <Typography id="received-there" tag="p" variant="pi" textColor="neutral600">
          {office && at !== null
            ? `${officeName(office, language)}: ${t('open.there', { at: formatInstant(office.timeZone, at, language) })}`
            : ''}
        </Typography>
        <Typography id="received-problem" tag="p" variant="pi" textColor="danger600">
          {issue ? errorText(issue.code, language) : ''}
        </Typography>
      </Group>
    </>
  );
}
