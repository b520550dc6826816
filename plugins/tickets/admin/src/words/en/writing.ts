import type { Catalogue } from '@kaigai-desk/platform/admin-kit';
import type { writing as ja } from '../ja/writing';

export const writing: Catalogue<keyof typeof ja> = {
  'draft.kept': 'Draft saved',
  'draft.saving': 'Saving the draft',
  'draft.failed': 'The draft cannot be saved. It stays on this page',
  'draft.takenBy': '{name} goes on with this text.',
  'draft.colleagues': 'Drafts of colleagues',
  'draft.writing': '{name} is writing',
  'draft.left': '{name} left a draft ({age} ago)',
  'draft.take': 'Go on with it',
  'draft.taken': 'The draft of {name} is yours now.',
  'canned.open': 'Canned reply',
  'canned.title': 'Choose a canned reply',
  'canned.search': 'Search canned replies',
  'canned.loading': 'Loading the canned replies.',
  'canned.none': 'There are no canned replies yet. Leads and HQ IT keep them in the Content Manager.',
  'canned.nothing': 'No canned reply matches.',
  'canned.acknowledgement': 'Only acknowledges (is no first answer)',
  'canned.otherLanguage': '{language} only',
  'canned.preview': 'What will be put in',
  'canned.close': 'Close',
  'message.isNew': 'New',
  'message.acknowledgement': 'Acknowledgement',
};
