import type { SubmitFunction } from '@sveltejs/kit';

/**
 * What scripts add to a form: the button says that it is sending, a second press does nothing, and a line that breaks
 * leaves everything as it was. Without scripts the form works the same way, by a page.
 */
export class Sending {
  isSending = $state(false);
  /** True after a send whose answer never came. */
  hasFailed = $state(false);

  readonly submit: SubmitFunction = ({ cancel }) => {
    if (this.isSending) {
      cancel();
      return;
    }
    this.isSending = true;
    this.hasFailed = false;
    return async ({ result, update }) => {
      // An error has no page to show for itself but one that would take the place of what was typed.
      if (result.type === 'error') this.hasFailed = true;
      else await update({ reset: false });
      this.isSending = false;
    };
  };
}
