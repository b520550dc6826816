import { HomeList } from './HomeList';

/** What has had no first answer past its due time. */
export const Overdue = () => <HomeList name="overdue" lead="home.overdue.lead" empty="home.overdue.empty" />;
