/** The desk's widgets on the first page of the admin: before what Strapi has to say. */
import { ArrowRight, Clock, Headphones } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { queueAddress } from '../addresses';
import { DESK_READ } from '../permissions';
import { catalogues, PLUGIN, type WordKey } from '../words';

const word = (key: WordKey) => ({ id: `${PLUGIN}.${key}`, defaultMessage: catalogues.en[key] });

const common = { pluginId: PLUGIN, permissions: [DESK_READ] };
const linkTo = (view: 'mine' | 'allOpen' | 'waitingHq') => ({
  label: word('home.all'),
  href: queueAddress(view),
});

/** An agent's own work and what HQ is asked stand side by side; what is late beneath, over the whole width. */
const WIDGETS: Parameters<StrapiApp['widgets']['register']>[0] = [
  {
    ...common,
    id: 'mine',
    icon: Headphones,
    title: word('home.mine'),
    link: linkTo('mine'),
    component: () => import('./Mine').then(({ Mine }) => Mine),
  },
  {
    ...common,
    id: 'waiting-hq',
    icon: ArrowRight,
    title: word('home.waitingHq'),
    link: linkTo('waitingHq'),
    component: () => import('./WaitingHq').then(({ WaitingHq }) => WaitingHq),
  },
  {
    ...common,
    id: 'overdue',
    icon: Clock,
    title: word('home.overdue'),
    link: linkTo('allOpen'),
    component: () => import('./Overdue').then(({ Overdue }) => Overdue),
  },
];

export const showOnHome = (app: StrapiApp): void => {
  app.widgets.register((others) => [...(WIDGETS as typeof others), ...others]);
};
