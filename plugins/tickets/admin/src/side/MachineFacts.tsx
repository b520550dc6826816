import type { DeskMachine } from '@kaigai-desk/domain';
import { TextLink } from '@kaigai-desk/platform/admin-kit';
import { useWords } from '../words';

/** The machine a ticket is about, with the way to its row. */
export function MachineFacts({ machine }: { readonly machine: DeskMachine }) {
  const { t } = useWords();
  const facts = [
    [t('machine.kind'), `${t(`machine.kind.${machine.kind}`)} (${t(`machine.state.${machine.state}`)})`],
    [t('machine.model'), [machine.maker, machine.model].filter(Boolean).join(' ')],
    [t('machine.host'), machine.hostName],
    [t('machine.system'), machine.operatingSystem],
    [t('machine.serial'), machine.serialNumber],
  ] as const;
  return (
    <dl>
      <dt>{t('machine.tag')}</dt>
      <dd>
        <TextLink to={`/content-manager/collection-types/api::asset.asset/${machine.id}`}>
          {machine.tag}
        </TextLink>
      </dd>
      {facts
        .filter(([, text]) => text !== '')
        .map(([name, text]) => [
          <dt key={`${name}-name`}>{name}</dt>,
          <dd key={name} dir="auto">
            {text}
          </dd>,
        ])}
    </dl>
  );
}
