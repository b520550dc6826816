import { useIsHq } from '../permissions';
import { HomeList } from './HomeList';

/** What the desk has asked head office: to HQ IT it is what waits for its answer. */
export function WaitingHq() {
  const isHq = useIsHq();
  return (
    <HomeList
      name="waitingHq"
      lead={isHq ? 'home.hq.lead' : 'home.waitingHq.lead'}
      empty={isHq ? 'home.hq.empty' : 'home.waitingHq.empty'}
    />
  );
}
