/** The queues that HQ IT looks after; their words and addresses begin with these names. */
export type Queue = 'outbox' | 'jobs';
