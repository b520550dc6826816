import type { Core } from '@strapi/strapi';
import type {
  AnswerToForm,
  AnswerWritten,
  FormAnswer,
  FormAnswersAnswer,
  FormListAnswer,
  FormsOverviewAnswer,
  PortalPerson,
} from '@kaigai-desk/domain';
import { answerForm } from '../forms/answering';
import { formAnswers, formsOverview } from '../forms/desk-views';
import { listForms, showForm } from '../forms/portal-views';

/** Everything that can be done with forms but writing them, which HQ IT does in the Content Manager. */
const forms = ({ strapi }: { strapi: Core.Strapi }) => ({
  listForPerson: (person: PortalPerson): Promise<FormListAnswer> => listForms(strapi, person),
  showToPerson: (person: PortalPerson, key: string): Promise<FormAnswer> => showForm(strapi, person, key),
  answer: (person: PortalPerson, key: string, command: AnswerToForm): Promise<AnswerWritten> =>
    answerForm(strapi, person, key, command),
  overview: (): Promise<FormsOverviewAnswer> => formsOverview(strapi),
  answersTo: (key: string): Promise<FormAnswersAnswer> => formAnswers(strapi, key),
});
export default forms;
export type Forms = ReturnType<typeof forms>;
