import type { JobsAnswer } from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import { inTokyo } from '../kit';
import { useWords } from '../words';

const Section = styled.section`
  margin: 2.4rem 0 0;

  h2 {
    margin: 0 0 0.6rem;
    font-size: 1.6rem;
    font-weight: 600;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    padding: 0.4rem 0;
    overflow-wrap: anywhere;
  }

  small {
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;

/** What is done every day, and when next. */
export function Schedules({ schedules }: { readonly schedules: JobsAnswer['schedules'] }) {
  const { t, language } = useWords();
  if (schedules.length === 0) return null;
  return (
    <Section>
      <h2>{t('jobs.daily')}</h2>
      <ul>
        {schedules.map(({ label, rule, nextAt }) => (
          <li key={label.en}>
            {label[language]}
            <small>{t('jobs.dailyAt', { rule, at: inTokyo(nextAt, language) })}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
