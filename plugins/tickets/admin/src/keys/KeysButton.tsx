import { useRef, useState } from 'react';
import { Button, Modal } from '@strapi/design-system';
import {
  capsOf,
  Keycap,
  keysByGroup,
  keysHere,
  useKeys,
  type PageKey,
} from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { DialogText } from '../DialogText';
import { useWords } from '../words';

/** Where there is no keyboard, there is nothing to show. */
const Opener = styled.span`
  @media (hover: none) and (pointer: coarse) {
    display: none;
  }
`;

const Groups = styled.div`
  columns: 2;
  column-gap: 3.2rem;

  section {
    margin-bottom: 1.6rem;
    break-inside: avoid;
  }

  h3 {
    margin: 0 0 0.4rem;
    font-size: 1.4rem;
    font-weight: 700;
  }

  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.4rem 1.2rem;
    margin: 0;
  }

  dt {
    white-space: nowrap;
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  kbd + kbd {
    margin-left: 0.3rem;
  }

  @media (max-width: 48rem) {
    columns: 1;
  }
`;

const Note = styled.p`
  margin: 0;
  color: ${({ theme }) => theme.colors.neutral600};
`;

const Cap = styled.kbd`
  display: inline-block;
  min-width: 2.2rem;
  padding: 0.1rem 0.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-bottom-width: 2px;
  border-radius: 3px;
  font-family: ui-monospace, monospace;
  font-size: 1.2rem;
  font-weight: 600;
  text-align: center;
`;

/** The keys that work everywhere stand last. */
const lastGroup = (groups: ReturnType<typeof keysByGroup>, last: string) => [
  ...groups.filter(({ group }) => group !== last),
  ...groups.filter(({ group }) => group === last),
];

/** All keys that work on this page, and the way to see them: `?`, or a click. */
export function KeysButton() {
  const { t } = useWords();
  const [shown, setShown] = useState<readonly PageKey[] | null>(null);
  const before = useRef<Element | null>(null);
  const open = () => {
    before.current = document.activeElement;
    setShown(keysHere());
  };
  const close = () => {
    setShown(null);
    requestAnimationFrame(() => {
      const { current } = before;
      if (current instanceof HTMLElement && current !== document.body) current.focus({ preventScroll: true });
      else document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    });
  };
  useKeys([{ key: '?', label: t('keys.show'), group: t('keys.group.desk'), act: open }]);
  return (
    <Opener>
      <Button variant="ghost" size="S" endIcon={<Keycap>?</Keycap>} onClick={open}>
        {t('keys.open')}
      </Button>
      <Modal.Root open={shown !== null} onOpenChange={(isOpen: boolean) => !isOpen && close()}>
        {shown !== null && (
          <Modal.Content
            aria-describedby={undefined}
            onCloseAutoFocus={(event: Event) => event.preventDefault()}
          >
            <Modal.Header closeLabel={t('keys.close')}>
              <Modal.Title>{t('keys.title')}</Modal.Title>
            </Modal.Header>
            <Modal.Body>
              <DialogText>
                <Groups>
                  {lastGroup(keysByGroup(shown), t('keys.group.desk')).map(({ group, keys }) => (
                    <section key={group}>
                      <h3>{group}</h3>
                      <dl>
                        {keys.map(({ key, label }) => (
                          <div key={key} data-key={key} style={{ display: 'contents' }}>
                            <dt>
                              {capsOf(key).map((cap) => (
                                <Cap key={cap}>{cap}</Cap>
                              ))}
                            </dt>
                            <dd>{label}</dd>
                          </div>
                        ))}
                      </dl>
                    </section>
                  ))}
                </Groups>
                <Note>{t('keys.typing')}</Note>
              </DialogText>
            </Modal.Body>
          </Modal.Content>
        )}
      </Modal.Root>
    </Opener>
  );
}
