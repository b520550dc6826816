/** What offices of the demo have and read. Everything in it is invented. */
import type { SeedSet } from '../store';
import { demoDocuments } from './documents';
import { demoMachines } from './machines';
import { demoAllocations, demoNotices, demoVendors } from './offices';

/**
 * The demo's content beside people and conversations.
 * @param now milliseconds; days in it lie around this instant
 */
export const demoContentSets = (now: number): readonly SeedSet[] => [
  demoMachines(),
  demoVendors(now),
  demoAllocations(now),
  demoDocuments(),
  demoNotices(now),
];
