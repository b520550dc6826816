/** What a role needs to read answers, and to shape forms. */
import { useAuth } from '@strapi/strapi/admin';

export const ANSWERS_READ = { action: 'plugin::forms.answers.read', subject: null };

export const FORM = 'api::form.form';
type FormRight = 'create' | 'update';

/** True when the reader may make or change forms in the Content Manager. The server decides; this only hides links. */
export const useMayShapeForms = (right: FormRight): boolean =>
  useAuth('Forms', (auth) => auth.permissions).some(
    ({ action, subject }) => subject === FORM && action === `plugin::content-manager.explorer.${right}`,
  );
