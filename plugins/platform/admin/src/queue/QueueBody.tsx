import { styled } from 'styled-components';

/** The page of a queue. */
export const QueueBody = styled.div`
  max-width: 128rem;
  padding: 1.8rem 2.4rem 4rem;

  nav {
    margin: 1.2rem 0;
  }

  @media (max-width: 48rem) {
    padding: 1.6rem;
  }
`;

/** Big enough to be hit with a thumb, in a table whose buttons do not break. */
export const ROW_STYLE = `
  td button {
    white-space: nowrap;
  }

  input[type='checkbox'] {
    width: 2.4rem;
    height: 2.4rem;
    margin: 0;
  }
`;
