/** Refusals of what is done to a ticket beside talking: excluding, relaying, merging, splitting, linking. */
import type { Language } from './channels';

export const ACT_ERRORS = {
  'ticket.mergedAway': {
    ja: 'この受付は、ほかの受付に統合されました。続きは、統合先でお願いします。',
    en: 'This ticket was merged into another one. Please go on there.',
  },
  'ticket.excludeAnswered': {
    ja: 'ヘルプデスクか本部が回答した受付は、集計から除外できません。',
    en: 'The desk or head office has answered this ticket, so it cannot be excluded.',
  },
  'ticket.excludeCall': {
    ja: '電話や通話で受けた受付は、集計から除外できません。',
    en: 'This ticket came in by a call, so it cannot be excluded.',
  },
  'ticket.excludeWord': {
    ja: '事務所からの発言があるため、「デスクが自分で作った」とは言えません。',
    en: 'This ticket holds a word of an office, so it is not one that the desk opened for itself.',
  },
  'ticket.excludeHolds': {
    ja: 'ほかの受付が統合されているため、除外できません。先に統合を取り消してください。',
    en: 'Other tickets were merged into this one. Please undo the merges first.',
  },
  'ticket.notExcluded': {
    ja: 'この受付は、いま除外されていません。',
    en: 'This ticket is not excluded at present.',
  },
  'ticket.relayedAlready': {
    ja: 'この受付は、すでに本部に引き継がれています。',
    en: 'This ticket has been relayed to HQ IT already.',
  },
  'ticket.notRelayed': {
    ja: 'この受付は、いま本部に引き継がれていません。',
    en: 'This ticket is not relayed at present.',
  },
  'ticket.mergeSelf': {
    ja: '同じ受付どうしは統合できません。別の番号を入力してください。',
    en: 'A ticket cannot be merged into itself. Please enter another number.',
  },
  'ticket.mergeCircle': {
    ja: '統合先が、この受付に統合されています。先にその統合を取り消してください。',
    en: 'That ticket was itself merged into this one. Please undo that merge first.',
  },
  'ticket.mergeTargetGone': {
    ja: '統合先は、ほかの受付に統合されています。その統合先の番号を入力してください。',
    en: 'That ticket was merged into another one. Please enter the number of that one.',
  },
  'ticket.mergeTargetClosed': {
    ja: '終わっている受付には統合できません。',
    en: 'Nothing can be merged into a ticket that is closed or excluded.',
  },
  'ticket.mergeTargetSolved': {
    ja: '統合先は「解決」になっています。先に統合先を「対応中」に戻してください。',
    en: 'That ticket is solved. Please set it to “Open” again first.',
  },
  'ticket.mergeUnconfirmed': {
    ja: '統合先の回答を新しく読む人がいます。確認のチェックを入れてください。',
    en: 'Somebody will newly read the answers on that ticket. Please confirm it first.',
  },
  'ticket.notMerged': {
    ja: 'この受付は、いま統合されていません。',
    en: 'This ticket is not merged at present.',
  },
  'ticket.undoSaid': {
    ja: '統合のあとに統合先で発言があったため、取り消せません。',
    en: 'Something was said on the other ticket since, so the merge cannot be undone.',
  },
  'ticket.undoChain': {
    ja: '統合先が、さらにほかの受付に統合されています。先にその統合を取り消してください。',
    en: 'The other ticket was itself merged into another one. Please undo that merge first.',
  },
  'ticket.splitAll': {
    ja: 'すべての発言は分けられません。元の受付に1つ以上残してください。',
    en: 'Not all messages can be split off. Please leave at least one.',
  },
  'ticket.splitOpening': {
    ja: '最初の発言は、元の受付に残してください。',
    en: 'The words that the ticket began with stay where they are.',
  },
  'ticket.splitStart': {
    ja: '選んだ発言のうち、いちばん古いものを、事務所からの発言にしてください。',
    en: 'The oldest of the chosen messages must be a word of the office.',
  },
  'ticket.linkSelf': {
    ja: '同じ受付どうしは関連づけられません。',
    en: 'A ticket cannot be linked to itself.',
  },
  'ticket.timeNotFound': {
    ja: 'この作業時間の記録はありません。',
    en: 'No such time was noted on this ticket.',
  },
  'ticket.timeNotYours': {
    ja: 'ほかの人が記録した作業時間を取り消せるのは、リーダーだけです。',
    en: 'Only a lead can void time that somebody else noted.',
  },
  'ticket.timeVoidedAlready': {
    ja: 'この作業時間の記録は、すでに取り消されています。',
    en: 'This time has been voided already.',
  },
  'ticket.linkNone': {
    ja: 'この関連はすでに外されています。',
    en: 'There is no such link any more.',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

/** All of them say that the ticket does not stand as the act needs it, but for what was typed. */
export const ACT_STATUS: Readonly<Partial<Record<keyof typeof ACT_ERRORS, number>>> = {
  'ticket.mergedAway': 409,
  'ticket.excludeAnswered': 409,
  'ticket.excludeCall': 409,
  'ticket.excludeWord': 409,
  'ticket.excludeHolds': 409,
  'ticket.notExcluded': 409,
  'ticket.relayedAlready': 409,
  'ticket.notRelayed': 409,
  'ticket.mergeCircle': 409,
  'ticket.mergeTargetGone': 409,
  'ticket.mergeTargetClosed': 409,
  'ticket.mergeTargetSolved': 409,
  'ticket.mergeUnconfirmed': 409,
  'ticket.notMerged': 409,
  'ticket.undoSaid': 409,
  'ticket.undoChain': 409,
  'ticket.linkNone': 409,
  'ticket.timeNotFound': 404,
  'ticket.timeNotYours': 403,
  'ticket.timeVoidedAlready': 409,
};
