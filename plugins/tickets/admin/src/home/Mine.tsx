import { HomeList } from './HomeList';

/** The reader's own tickets, where the desk has to act. */
export const Mine = () => <HomeList name="mine" lead="home.mine.lead" empty="home.mine.empty" />;
