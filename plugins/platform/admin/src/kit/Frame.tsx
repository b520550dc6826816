import { useEffect, useRef, type ReactNode } from 'react';
import { Page } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

const Root = styled.div`
  min-height: 100%;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.45;
`;

const Heading = styled.h1`
  margin: 0;
  color: ${({ theme }) => theme.colors.neutral900};
  font-size: 2rem;
  font-weight: 700;
  line-height: 1.35;
  overflow-wrap: anywhere;

  &:focus {
    outline: none;
  }
`;

/** The frame of every page of ours: one `main`, and the root that our accessibility checks look at. */
export function Frame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} | Kaigai Desk`;
  }, [title]);
  return (
    <Page.Main>
      <Root id="desk-root">{children}</Root>
    </Page.Main>
  );
}

function scrollToTop(from: Element): void {
  for (let box = from.parentElement; box !== null; box = box.parentElement) {
    if (box.scrollTop > 0) box.scrollTop = 0;
  }
}

/** The page's heading. It takes the focus when the page comes up: the admin's router leaves it on the body. */
export function PageHeading({ children, id }: { readonly children: ReactNode; readonly id?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (heading.current === null) return;
    scrollToTop(heading.current);
    heading.current.focus({ preventScroll: true });
  }, []);
  return (
    <Heading ref={heading} id={id} tabIndex={-1} dir="auto">
      {children}
    </Heading>
  );
}
