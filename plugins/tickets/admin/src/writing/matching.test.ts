import type { CannedReply } from '@kaigai-desk/domain';
import { matching } from './matching';

const reply = (title: string, text: string): CannedReply => ({
  id: title,
  title,
  text,
  language: 'ja',
  isAcknowledgement: false,
  nextState: 'open',
});
const replies = [
  reply('受付の連絡', 'VPNの件を受け付けました。'),
  reply('VPNの再接続', '接続し直してください。'),
  reply('Restart', 'Please restart.'),
];

it.each([
  ['', ['受付の連絡', 'VPNの再接続', 'Restart']],
  ['vpn', ['VPNの再接続', '受付の連絡']],
  ['VPN 接続', ['VPNの再接続']],
  ['restart ', ['Restart']],
  ['プリンター', []],
])('%j finds %j', (text, titles) => {
  expect(matching(replies, text).map(({ title }) => title)).toEqual(titles);
});
